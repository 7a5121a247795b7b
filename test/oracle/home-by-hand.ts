/**
 * Home or hospital a second time, from the review's tables alone and with nothing of `src/`: plain figures and plain
 * conditions, so that a slip in the rows shows.
 */
export type Patient = Readonly<Record<string, boolean | number | string>>;

const number = (patient: Patient, fact: string): number => Number(patient[fact]);
const has = (patient: Patient, ...facts: readonly string[]): boolean =>
  facts.some((fact) => patient[fact] === true);

export function clearance(patient: Patient, region: 'uk' | 'us'): number {
  const [age, weight, creatinine] = ['age', 'body-weight', 'creatinine'].map((fact) => number(patient, fact));
  if (age === undefined || weight === undefined || creatinine === undefined) throw new Error('incomplete');
  const female = patient['sex'] === 'female';
  if (region === 'uk') return ((140 - age) * weight * (female ? 1.04 : 1.23)) / creatinine;
  return (((140 - age) * weight) / (72 * (creatinine / 88.42))) * (female ? 0.85 : 1);
}

export function homeByHand(patient: Patient, region: 'uk' | 'us'): string {
  const n = (fact: string): number => number(patient, fact);
  const yes = (...facts: readonly string[]): boolean => has(patient, ...facts);
  const unexplained = (worrying: boolean, of: string): boolean => worrying && !yes(`${of}.cause-recorded`);

  const sbp = n('blood-pressure.systolic');
  const heart = n('heart-rate');
  const breaths = n('respiratory-rate');
  const oxygen = n('oxygen-saturation');
  const emergency = [
    yes('presentation.pe-symptoms'),
    unexplained(oxygen < 92, 'oxygen-saturation'),
    unexplained(sbp < 100, 'blood-pressure'),
    unexplained(heart > 110, 'heart-rate'),
    breaths >= 25,
    sbp < 90,
    yes('leg.blue-white-or-cold', 'leg.blistering', 'leg.tense-numb-or-weak', 'limb.threatened'),
    yes('bleeding.major-or-unstoppable', 'neurological-deficit.new', 'head-injury.on-anticoagulant'),
    yes('bleeding.active') && !yes('bleeding.judged-not-major'),
    oxygen < 90,
    yes('oxygen.over-24-hours', 'intensive-care.needed'),
    sbp < 100 && heart > 100,
  ];
  if (emergency.includes(true)) return 'emergency';

  const crcl = clearance(patient, region);
  const big =
    patient['dvt.extent'] === 'iliofemoral' ||
    yes('thrombus.caval', 'thrombus.free-floating', 'thrombus.bilateral-proximal');
  const relief = patient['pain.relief-needed'];
  const hit = patient['heparin-induced-thrombocytopenia'];
  const social = Object.entries(patient).filter(
    ([fact, value]) => fact.startsWith('social.') && value === true,
  );
  const hospital = [
    n('pain.at-rest') >= 7 || relief === 'opioid' || relief === 'intravenous', // N1, H7
    yes('leg.tense-whole') || n('leg.calf-difference') >= 6,
    big || yes('history.previous-pe', 'right-heart.dysfunction'), // N3, H14
    unexplained(oxygen < 95, 'oxygen-saturation'),
    unexplained(heart > 100, 'heart-rate'),
    unexplained(breaths > 20, 'respiratory-rate'),
    yes('heart.decompensated'), // N6
    yes('bleeding.active', 'anticoagulation.contraindicated'), // N8
    yes('anticoagulant.no-suitable', 'anticoagulant.cannot-take'),
    crcl < 30, // H1
    patient['liver.child-pugh'] === 'c' || (n('inr') > 1.5 && !yes('vitamin-k-antagonist')), // H2
    n('platelets') < 75, // H3
    yes('bleeding.gastrointestinal-14-days', 'surgery.14-days', 'stroke.28-days', 'bleeding-disorder'), // H4
    sbp > 180 || n('blood-pressure.diastolic') > 110,
    hit === 'current-or-suspected' ||
      (hit === 'past' && yes('heparin-induced-thrombocytopenia.within-3-months')), // H6
    yes('dvt.during-anticoagulation', 'admission.other-reason', 'thrombolysis.considered'), // H9, H10, H13
    social.length >= 2, // H11
  ];
  if (hospital.includes(true)) return 'hospital';

  const review = [
    yes('thrombus.growing') || n('temperature') < 36 || n('temperature') >= 38 || sbp < 100, // M1
    n('pain.at-rest') > 3 || n('leg.calf-difference') >= 3 || !yes('walking.as-usual'), // M2
    !yes('first-dose.in-time') || !yes('supply.to-next-contact'), // M4
    !yes('follow-up.first-contact-booked') || !yes('follow-up.advice-line'), // M5
    yes('history.previous-dvt'), // N2
    yes('cancer.active', 'cancer.under-investigation'), // N4
    yes('kidney.stage-3-to-5', 'kidney.acute-injury') || crcl < 50, // N5
    yes('heart-failure', 'heart.ischaemic', 'heart.valve-disease', 'heart.uncontrolled-arrhythmia'), // N6
    yes('thrombophilia.known', 'coagulation.unexplained-prolongation') ||
      patient['antiphospholipid'] !== 'none', // N7
    patient['liver.child-pugh'] === 'b',
    yes('bleeding.gum-or-bruise'), // H4
    yes('pregnancy.current-or-recent'), // H5
    hit !== 'never', // H6
    social.length === 1, // H11
    n('body-weight') < 50 || n('body-weight') > 120, // H15
    n('age') < 18, // H16
    yes('thrombus.elsewhere', 'cognition-or-misuse.no-carer'), // H17, H18
  ];
  if (review.includes(true)) return 'specialist-review';
  const complete =
    yes('bloods.within-7-days') && yes('scan.dated') && yes('medicines-and-allergies.recorded');
  return complete ? 'home' : 'incomplete';
}

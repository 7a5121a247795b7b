import type { OutcomeWordsOf } from './outcome-types.ts';
import {
  anotherRoute,
  armWay,
  childWay,
  emergencyWays,
  limbMayBe,
  noScan,
  notLikely,
  otherWays,
  secondScan,
  suspicionOutcomes,
  underTheSkin,
  whatElse,
} from './suspicion.ts';
import {
  comeBack,
  doNotMiss,
  emergency,
  endOfWait,
  ifGiven,
  net,
  tells,
  untilChanged,
  watch,
  worseWhileWaiting,
} from './told.ts';

const pregnant = tells('suspected DVT in pregnancy, words');
const injections = 'You get injections until we know. They do not reach the baby.';
const untilSixWeeks = 'The risk lasts until 6 weeks after the birth.';

export const pregnancyOutcomes: OutcomeWordsOf = {
  ...anotherRoute,
  ...armWay,
  'emergency-limb': emergency('suspected DVT in pregnancy, words', limbMayBe),
  'pregnancy-emergency': emergency('suspected DVT in pregnancy, words'),
  'pregnancy-pe-leg-scan': pregnant(
    'You need a scan of your leg now. If it shows a clot, you are treated at once.',
    injections,
    net,
  ),
  'pregnancy-pe-lung-imaging': pregnant(
    'You need a scan of your lungs now. A doctor talks over with you which kind.',
    injections,
    net,
  ),
  'pregnancy-scan-with-cover': pregnant(
    'You need a scan of your leg as soon as it can be had.',
    injections,
    net,
  ),
  'pregnancy-scan-now': pregnant('You need a scan of your leg now, or to go to hospital.', watch),
  'pregnancy-iliac-imaging': pregnant(
    'You need a scan of the veins in your belly. A scan of the leg alone can miss a clot there.',
    injections,
    net,
  ),
  'pregnancy-stop-repeat': pregnant(
    'The scan shows no clot, but it can miss one. You need one more on day 3 and one on day 7. Do not miss them.',
    endOfWait,
    untilSixWeeks,
    watch,
  ),
  'pregnancy-repeat-day-7': pregnant('You need one more scan on day 7.', doNotMiss, untilSixWeeks, watch),
  'pregnancy-excluded': pregnant(notLikely, endOfWait, whatElse, comeBack, untilSixWeeks, watch),
  'pregnancy-confirmed': pregnant(
    'The scan shows a clot in a deep vein (DVT). It is treated with injections. They do not reach the baby.',
    'Two teams look after you, and plan the birth with you.',
    net,
  ),
  'pregnancy-specialist': pregnant(
    'Two teams of doctors look at your scan today. A clot is still possible.',
    'Go on with the injections if you were given them.',
    net,
  ),
  'pregnancy-other-imaging': pregnant(
    'The scan did not show enough. You need another one. A clot is still possible.',
    'Go on with the injections if you were given them.',
    net,
  ),
};

const arm = tells('suspected DVT of the arm, words');
export const armOutcomes: OutcomeWordsOf = {
  ...anotherRoute,
  ...emergencyWays,
  ...childWay,
  'svc-emergency': emergency('suspected DVT of the arm, words', 'Sit up while you wait for help.'),
  'arm-hospital-today': arm(
    'You need a scan at a hospital today.',
    {
      uk: 'If your face swells more, or you get short of breath, sleepy or a bad headache: call 999 at once.',
      us: 'If your face swells more, or you get short of breath, sleepy or a bad headache: call 911 at once.',
    },
    watch,
  ),
  'arm-d-dimer': arm('You have a blood test today. It tells us whether you need a scan.', watch),
  'arm-ultrasound': arm('You need a scan of your arm today.', watch),
  'arm-d-dimer-after-scan': arm(
    'The scan shows no clot, but it can miss one. You have a blood test now, and may need a second scan 6 to 8 days after the first.',
    watch,
  ),
  'arm-repeat-ultrasound': arm(secondScan, doNotMiss, endOfWait, worseWhileWaiting, watch),
  'arm-venography': arm(
    'The scan did not show enough. You need another kind of scan. A clot is still possible.',
    ifGiven,
    watch,
  ),
  'arm-excluded': arm(notLikely, endOfWait, whatElse, comeBack, watch),
  'arm-superficial': arm(underTheSkin, 'A doctor decides whether you need a medicine.', comeBack, watch),
  'arm-confirmed': arm(
    'The scan shows a clot in a deep vein of the arm. A doctor who knows arms decides how to treat it.',
    net,
  ),
  'arm-not-done': arm(noScan, watch),
};

const again = tells('a clot on treatment or again, words');
const specialistToday = 'A specialist looks for the reason today.';
export const onTreatmentOutcomes: OutcomeWordsOf = {
  ...otherWays,
  ...anotherRoute,
  'read-the-scan': again(
    'Your scan is done. A doctor or nurse reads it and tells you what it shows.',
    untilChanged,
    net,
  ),
  'hit-suspected': again(
    'Heparin may have set this off. You need hospital care now.',
    'A doctor there changes your medicine at once. Ask before you take the next dose.',
    net,
  ),
  'failure-on-treatment': again(
    'There is a new clot although you take a blood thinner.',
    specialistToday,
    untilChanged,
    net,
  ),
};

export const recurrentOutcomes: OutcomeWordsOf = {
  ...suspicionOutcomes,
  ...anotherRoute,
  'recurrence-confirmed': again('The scan shows a new clot. It is treated like the first one.', net),
  'recurrence-unclear': again(
    'The scan cannot tell a new clot from the old one. You need another kind of scan, or one more within 24 hours and one 6 to 8 days later.',
    ifGiven,
    net,
  ),
  'recurrence-excluded': again(
    'The scan shows no new clot.',
    endOfWait,
    'A leg can stay sore or swollen after a clot. There is help for that.',
    comeBack,
    watch,
  ),
};

const calf = tells('clot in the calf, words');
export const distalOutcomes: OutcomeWordsOf = {
  ...otherWays,
  ...anotherRoute,
  'distal-treat': calf(
    'There is a clot in the calf. A doctor decides with you whether to treat it with a blood thinner.',
    net,
  ),
  'distal-extended': calf('The clot has grown. It is treated with a blood thinner.', net),
  'distal-on-treatment': calf(
    'There is a clot in the calf although you take a blood thinner.',
    specialistToday,
    untilChanged,
    net,
  ),
  'distal-serial-scans': calf(
    'There is a clot in the calf. You have a scan after 1 week and after 2 weeks, or a medicine. A doctor decides with you.',
    'Do not miss them.',
    worseWhileWaiting,
    watch,
  ),
  'distal-second-scan': calf(
    'The clot has not grown. You have one more scan 13 to 15 days after the first.',
    doNotMiss,
    worseWhileWaiting,
    watch,
  ),
  'distal-scans-over': calf(
    'The clot has not grown in 2 weeks. A doctor confirms that it needs no blood thinner.',
    comeBack,
    watch,
  ),
  'distal-no-cover': calf(
    'You cannot have a blood thinner now. A specialist sees you today, and you have a scan once a week for 2 weeks.',
    worseWhileWaiting,
    watch,
  ),
};

const skin = tells('clot under the skin, words');
const underSkin = 'There is a clot in a vein under the skin.';
const scanIfWorse =
  'If it gets worse, you have a scan again in 7 to 10 days, or the same day if the leg or arm swells.';
export const superficialOutcomes: OutcomeWordsOf = {
  ...otherWays,
  ...anotherRoute,
  'svt-duplex': skin('You need a scan of the vein. There may be a clot in a deep vein too.', watch),
  'svt-as-dvt': skin(
    'There is a clot close to a deep vein. It is treated with a blood thinner, like a DVT.',
    net,
  ),
  'svt-prophylactic': skin(
    underSkin,
    'You get a small dose of a blood thinner for 45 days.',
    worseWhileWaiting,
    net,
  ),
  'svt-clinician-chooses': skin(
    underSkin,
    'A doctor decides which medicine you need, and for how long.',
    watch,
  ),
  'svt-symptom-care': skin(
    underSkin,
    'Keep walking, and take the painkiller that you were told to take.',
    scanIfWorse,
    watch,
  ),
  'svt-symptom-care-no-nsaid': skin(
    underSkin,
    'Keep walking. Do not take aspirin, ibuprofen or naproxen for the pain.',
    scanIfWorse,
    watch,
  ),
  'svt-on-treatment': skin(
    'There is a clot in a vein under the skin although you take a blood thinner. A doctor looks for the reason.',
    untilChanged,
    net,
  ),
  'svt-no-cover': skin(
    'You cannot have a blood thinner now. A specialist sees you today. You have a scan again within a week.',
    worseWhileWaiting,
    watch,
  ),
  'svt-cannula': skin(
    'The vein is sore where the drip went in. It needs no blood thinner.',
    'If you get a fever, the sore area spreads, or the leg or arm swells: be seen the same day.',
    watch,
  ),
};

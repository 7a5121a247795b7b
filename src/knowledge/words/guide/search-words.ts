/** How people ask for what the guide says: other words for the same, and words that may mean an emergency. */
import { ours } from './citing.ts';

export const searchPage = {
  title: 'Search the guide',
  label: 'What do you want to know?',
  hint: 'Such as: flight, swollen leg, warfarin',
  button: 'Search',
  found: { one: '1 page found', more: '{count} pages found' },
  none: 'Nothing found',
  noneDo: [
    'Try one word, such as travel or bleeding.',
    'Look through all pages of the guide.',
    'Not sure what you have? Do the check. It takes about 3 minutes.',
  ],
  emergency: 'Your words may be about an emergency',
  means: 'What it means',
  private: 'We do not keep what you search for.',
  because: ours('guide, search', 'An emergency word in a search shows the emergency card before any answer.'),
} as const;

/** Each line: ways to say the same. Who asks for one finds the others too, after what has the very word. */
const lines: readonly string[] = [
  'blood thinner, anticoagulant, anticoagulation, anticoagulants, blood thinning, thinner, apixaban, eliquis, rivaroxaban, xarelto, edoxaban, lixiana, savaysa, dabigatran, pradaxa, doac, noac, medicine, medication, tablet',
  'warfarin, coumadin, jantoven, inr, vitamin k, leafy greens, diet',
  'injection, heparin, enoxaparin, clexane, lovenox, dalteparin, fragmin, tinzaparin, innohep, needle, jab, shot',
  'travel, travelling, traveling, trip, flight, fly, flying, plane, aeroplane, airplane, air, holiday, vacation, long drive, journey, train, coach, bus',
  'dvt, deep vein thrombosis, thrombosis, clot, blood clot, thrombus',
  'pe, pulmonary embolism, embolism, lung, lungs, clot in the lung',
  'swollen, swelling, swell, swells, bigger, puffy, oedema, edema',
  'sore, pain, painful, hurt, hurts, ache, aching, cramp, throb, tender',
  'signs, sign, symptom, symptoms',
  'short of breath, breathless, shortness of breath, cannot breathe, cant breathe, out of breath',
  'faint, fainted, fainting, passed out, collapse, blackout',
  'stool, poo, poop, faeces, feces',
  'bleeding, bleed, bled, bleeds, nosebleed, nose bleed, bruise, bruises, bruising',
  'scan, ultrasound, duplex, doppler, imaging',
  'd-dimer, d dimer, blood test, blood tests',
  'test, tests, tested, diagnosis, diagnose, diagnosed, found',
  'skin, colour, color, red, redness, dark, purple, discoloured, black or brown skin',
  'vein, veins, varicose, varicose veins',
  'stocking, stockings, compression, socks, compression socks, flight socks',
  'filter, ivc filter, vena cava, mesh',
  'hospital, operation, surgery, operated, knee replacement, hip replacement, plaster, cast, inpatient',
  'pregnant, pregnancy, baby, birth, breast-feeding, breastfeeding, labour, labor, maternity, postpartum, miscarriage',
  'pill, contraceptive, contraception, birth control, combined pill, mini-pill, coil, hormones, patch',
  'hrt, menopause, oestrogen, estrogen, hormones',
  'painkiller, painkillers, paracetamol, acetaminophen, tylenol, panadol',
  'ibuprofen, naproxen, aspirin, nurofen, advil, aleve, nsaid, anti-inflammatory',
  'exercise, walk, walking, sport, sports, run, running, gym, move, active, yoga, swim, swimming',
  'alcohol, beer, wine, drunk, drinking alcohol',
  'drink, water, fluids, hydration, hydrate',
  'smoke, smoking, cigarettes, tobacco, vaping, vape',
  'weight, overweight, obese, obesity, fat',
  'stop, stopping, come off, quit',
  'missed dose, miss a dose, forgot, forgot a dose, forgotten, missed a tablet, double dose, dose',
  'how long, duration, months, years, for life',
  'home, at home, treated at home, home treatment',
  'cost, pay, price, insurance, prescription charge, afford, money, free',
  'appointment, book, booking, visit, gp, doctor, being seen',
  'cancer, chemotherapy, chemo, tumour, tumor',
  'risk, risks, cause, causes, why, prevent, prevention, avoid',
  'leg ulcer, ulcer, post-thrombotic syndrome, pts, heavy leg',
  'worry, worried, anxious, anxiety, scared, afraid, fear, mental health, depressed, stress',
  'massage, rub',
  'arm, arms',
  'calf, calves, lower leg, thigh, leg, legs, foot, ankle',
  'raise, raised, leg up, elevate, elevation',
  'recovery, recover, getting better, heal, healing, after a clot',
  'dentist, tooth, teeth, alert card, card',
];

/** Beginnings of words that may mean an emergency, beside those of a check-in's free text. */
const alsoEmergency =
  'heart attack, heart pain, unconscious, ambulance, emergenc, 999, 911, 112, suffocat, chok, dying, cant see, cannot see';

/** Set aside before a search is read for an emergency: in these, the words are harmless. */
const harmless =
  'blood thinner, blood thinners, blood thinning, blood test, blood tests, blood clot, blood clots, blood pressure, blood flow, black or brown skin, brown or black skin, black skin, see a doctor, see a gp, see a nurse, see a specialist, see my doctor, see my gp, see the doctor, see the gp, be seen, being seen, get seen';

/** Words that every page has, or that say nothing of what is asked for. */
const empty =
  'a, about, after, all, am, an, and, any, are, as, at, be, been, before, but, by, can, could, did, do, does, for, from, get, getting, go, going, got, had, has, have, having, how, i, if, in, is, it, its, let, long, may, me, much, my, need, no, not, of, off, on, one, or, our, out, should, so, some, take, taking, tell, than, that, the, their, them, then, there, these, they, this, to, too, up, use, want, was, we, were, what, when, where, which, who, why, will, with, would, you, your';

const listOf = (line: string): readonly string[] => line.split(', ');

export const searchWords = {
  sameAs: lines.map(listOf),
  emergency: listOf(alsoEmergency),
  harmless: listOf(harmless),
  empty: listOf(empty),
  because: ours('guide, search', 'Other words for the same, and words that may mean an emergency.'),
} as const;

import type { CitedList } from '../rule-types.ts';
import { cite } from '../sources.ts';

const design = (section: string, says: string) => cite('virchow-design', section, says, 'design');

/** From one anticoagulant to another (3.9). */
const switching = {
  id: 'anticoagulant-switching',
  title: 'Switching between anticoagulants',
  about: 'When the next one starts. Never both, a defined overlap apart.',
  rows: [
    {
      id: 'injection-to-doac',
      from: 'LMWH or fondaparinux',
      to: 'DOAC',
      says: 'Start when the next injection would be due; never both. Dabigatran: 0 to 2 hours before.',
      because: [
        cite('smpc-dabigatran', '4.2', 'Dabigatran 0 to 2 hours before.', 'verified'),
        cite('smpc-apixaban', '4.2', 'At the next dose.', 'memory'),
      ],
    },
    {
      id: 'infusion-to-doac',
      from: 'unfractionated heparin infusion',
      to: 'DOAC',
      says: 'Start when the infusion stops; edoxaban 4 hours after, in both regions.',
      because: [
        cite('smpc-apixaban', '4.2', 'When the infusion stops.', 'memory'),
        design('3.9', 'Edoxaban 4 hours after: UK and US.'),
      ],
    },
    {
      id: 'vka-to-apixaban-or-dabigatran',
      from: 'vitamin K antagonist',
      to: 'apixaban or dabigatran',
      says: 'Stop the VKA; start when the INR is below 2.0.',
      because: cite('smpc-apixaban', '4.2', 'INR below 2.', 'memory'),
    },
    {
      id: 'vka-to-rivaroxaban-uk',
      from: 'vitamin K antagonist',
      to: 'rivaroxaban',
      region: 'uk',
      says: 'Start when the INR is 2.5 or less.',
      because: cite('smpc-rivaroxaban', '4.2', 'INR 2.5 or less for DVT.', 'memory'),
    },
    {
      id: 'vka-to-rivaroxaban-us',
      from: 'vitamin K antagonist',
      to: 'rivaroxaban',
      region: 'us',
      says: 'Start when the INR is below 3.0.',
      because: cite('fda-rivaroxaban', 'dosage', 'INR below 3.', 'memory'),
    },
    {
      id: 'vka-to-edoxaban',
      from: 'vitamin K antagonist',
      to: 'edoxaban',
      says: 'Start when the INR is 2.5 or less.',
      because: cite('smpc-edoxaban', '4.2', 'INR 2.5 or less.', 'verified'),
    },
    {
      id: 'doac-to-vka',
      from: 'DOAC',
      to: 'vitamin K antagonist',
      says: 'Overlap by the label; take the INR just before a dose of the DOAC; a specialist plans it.',
      because: cite('smpc-apixaban', '4.2', 'Overlap.', 'memory'),
    },
    {
      id: 'doac-to-other',
      from: 'DOAC',
      to: 'another DOAC, or LMWH',
      says: 'When the next dose is due; from dabigatran to an injection 12 hours after.',
      because: cite('smpc-dabigatran', '4.2', '12 hours.', 'memory'),
    },
    {
      id: 'loading-to-other-doac',
      from: 'DOAC in its loading phase',
      to: 'another DOAC',
      says: 'The prescriber states whether loading days are left; there is no default.',
      because: design('3.9', 'No default.'),
    },
  ],
} as const;

/** A new or larger clot on treatment (3.8). */
const treatmentFailure = {
  id: 'treatment-failure',
  title: 'Suspected failure of treatment',
  about: 'A new or larger clot on treatment: hospital or a specialist the same day. In this order.',
  rows: [
    step('confirm', 'Confirm it by imaging.'),
    step(
      'check',
      'Check doses taken and prescribed, food with rivaroxaban, absorption, inducers, INR and time in range.',
    ),
    step('look', 'Look for cancer, antiphospholipid syndrome, HIT, compression of the iliac vein.'),
    {
      id: 'change',
      says: 'Raise the dose, or change to another way of acting; LMWH for a clot on a well-controlled VKA, or on any agent but LMWH.',
      because: [
        cite('ash-2020-tx', 'breakthrough on a VKA', 'LMWH rather than a DOAC.', 'verified'),
        cite('chest-2021', 'recurrence on treatment', 'LMWH.', 'memory'),
      ],
    },
    step('filter', 'A filter only after these.'),
  ],
} as const;

function step(id: string, says: string) {
  return { id, says, because: cite('nice-ng158', 'treatment failure', says, 'memory') };
}

/** What the first week brings (3.11): software asks, blocks duplicates, records; it invents no dose and no pause. */
const firstWeek = {
  id: 'first-week',
  title: 'Gaps in the first week',
  about: 'The prescriber or pharmacist decides.',
  rows: [
    own(
      'on-prophylaxis',
      'Already on a prophylactic dose: record drug, dose and last time; hard stop until it is recorded as stopped; the prescriber sets the first treatment dose, the same day; full loading.',
    ),
    own(
      'result-contradicts',
      'A baseline result contradicts the plan (kidneys, platelets, haemoglobin, liver, pregnancy): a clinician calls before the next dose, within 4 hours.',
    ),
    own(
      'dual-antiplatelet',
      'Two antiplatelets, or a stent or coronary event within 12 months: prescriber and cardiology the same day; the person stops nothing alone; protect the stomach.',
    ),
    own(
      'dosette',
      'Dosette box: dabigatran never; the others only after loading, one strength a tray, and the pharmacy knows the day of the change.',
    ),
    {
      id: 'swallowing',
      says: 'Cannot swallow: apixaban, edoxaban, rivaroxaban crushed (15 and 20 mg, then food); liquid rivaroxaban or warfarin; dabigatran is never opened.',
      because: cite('sps-doac', 'swallowing difficulties', 'By medicine.', 'verified'),
    },
    own(
      'vomits',
      'Vomits after a dose: never repeat it alone. Tablet seen, or within 30 minutes: a pharmacist decides. A second dose lost, or cannot keep fluids: an injection is decided the same day. Blood: 999 or 911.',
    ),
    own(
      'weekend',
      'Weekend or holiday: supply reaches the next working day and 7 days more; checked at each contact.',
    ),
    {
      id: 'surgery',
      says: 'An operation planned within 3 months of the DVT: put it off where it can wait, otherwise a haematology plan; days without a dose only from a signed plan.',
      because: cite('bsh-perioperative', 'high risk', 'Within 3 months: high risk.', 'verified'),
    },
    {
      id: 'dental',
      says: 'A tooth out within 3 months of the clot: no interruption. Later: low bleeding risk no change; higher risk, miss (apixaban, dabigatran) or delay (rivaroxaban, edoxaban) that morning.',
      because: cite('sdcep-dental', 'recommendations', 'By bleeding risk.', 'verified'),
    },
    {
      id: 'dental-warfarin',
      says: 'A tooth out on warfarin: INR below 4 within 24 hours.',
      because: cite('sdcep-dental', 'warfarin', 'INR below 4.', 'memory'),
    },
    own(
      'pregnancy',
      'Becomes pregnant or starts to breast-feed: the same day by C6 and C7; do not stop before the call.',
    ),
    own(
      'time-zones',
      'Other time zones: a pharmacist plans; twice daily 6 to 16 hours apart, once daily 12 to 30; put the journey off during loading.',
    ),
    own(
      'new-pharmacy',
      'Another pharmacy or practice: one supplier of record; the old strength goes back; two strengths or suppliers in a week: call the same day.',
    ),
    own(
      'refuses-heparin',
      'Refuses heparin: apixaban or rivaroxaban; lead-in or cover with fondaparinux, which is synthetic, from 30 mL/min.',
    ),
    {
      id: 'vaccine',
      says: 'Injection into a muscle, vaccine: not refused; fine needle, press for 2 minutes; on a VKA with the INR in range.',
      because: cite('warfarin-labels', 'intramuscular injection', 'Fine needle, pressure.', 'memory'),
    },
  ],
} as const;

function own(id: string, says: string) {
  return { id, says, because: design('3.11', says) };
}

export const treatmentLists: readonly CitedList[] = [switching, treatmentFailure, firstWeek];

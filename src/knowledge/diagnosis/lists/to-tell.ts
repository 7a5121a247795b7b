import type { Because, CitedList } from '../../rule-types.ts';
import { cite } from '../../sources.ts';

export type ToTell = { readonly id: string; readonly tells: readonly string[]; readonly because: Because };

/** What every person with a suspected DVT must have been told, whoever tells it and by whatever channel. */
export const toTell: CitedList<ToTell> = {
  id: 'to-tell',
  title: 'What a person with a suspected DVT is told',
  about: 'Content, not wording: the words stand with the messages and pages.',
  rows: [
    {
      id: 'what-it-is',
      tells: [
        'A DVT is a clot in a deep vein, usually of one leg',
        'Some clots give no symptoms',
        'A clot can travel to the lungs',
      ],
      because: [
        cite('nhs-dvt', 'about', 'A clot in a deep vein, usually a leg.', 'verified'),
        cite('seed-bass', 'about', 'Some clots are silent; one can travel to the lungs.', 'verified'),
      ],
    },
    {
      id: 'only-a-test',
      tells: [
        'Neither this program nor a symptom can tell or exclude a clot',
        'It takes an examination, a blood test and an ultrasound',
      ],
      because: cite('seed-bass', 'diagnosis', 'Symptoms do not tell; an ultrasound does.', 'verified'),
    },
    {
      id: 'tests',
      tells: [
        'A clinician adds up a score',
        'D-dimer: many things raise it, such as infection, surgery, pregnancy, age and cancer',
        'The ultrasound does not hurt',
        'There may be a second one 6 to 8 days later',
        'There may be tablets or an injection while waiting',
        'An X-ray of veins (venography) is rarely used now',
      ],
      because: [
        cite('nice-ng158', '1.1.2 to 1.1.11', 'Score, D-dimer, ultrasound, repeat, cover.', 'verified'),
        cite('seed-nhs', 'diagnosis', 'Ultrasound, X-ray or blood test.', 'verified'),
      ],
    },
    {
      id: 'excluded',
      tells: [
        'A DVT is not likely',
        'What the signs of DVT and PE are, and when and where to come back',
        'What else it may be',
        'Stop the interim medicine, on a named day, unless told otherwise',
      ],
      because: cite('nice-ng158', '1.1.7, 1.1.11', 'Stop, other diagnoses, inform.', 'verified'),
    },
    {
      id: 'waiting-for-the-repeat',
      tells: [
        'The day that is booked',
        'No anticoagulant in between',
        'Do not miss it',
        'The emergency signs',
      ],
      because: cite('nice-ng158', '1.1.6', 'Stop interim anticoagulation, repeat on day 6 to 8.', 'verified'),
    },
    {
      id: 'safety-net',
      tells: [
        '999 or 911 for breathlessness, chest pain, coughing blood, collapse, or a blue, white or cold limb',
        'The same day for swelling or pain that is new or worse',
      ],
      because: [
        cite('nhs-dvt', 'when to call 999', 'Emergency signs.', 'verified'),
        cite('virchow-design', 'triage', 'One sign is enough.', 'design'),
      ],
    },
    {
      id: 'do-not',
      tells: [
        'Do not massage the limb',
        'Do not take somebody else’s blood thinner, or aspirin for the clot',
        'Do not put off care to try stockings',
        'Do not stop a prescribed anticoagulant without advice',
      ],
      because: cite('virchow-design', 'to tell', 'What does harm.', 'memory'),
    },
  ],
};

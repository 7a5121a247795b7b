import type { ByRegion } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import { nhs, ours, seedBass } from './citing.ts';
import type { GuidePage } from './guide-types.ts';

/** One sign is enough, where a page joins two with "and". */
export const emergencyLead: ByRegion<string> = {
  uk: 'Call 999 or have someone take you to A&E now if you have any one of these:',
  us: 'Call 911 now if you have any one of these:',
};

export const whenToGetHelp: GuidePage = {
  id: 'when-to-get-help',
  title: 'When to get help',
  lead: {
    uk: 'One sign of a clot in the lung is enough to call 999.',
    us: 'One sign of a clot in the lung is enough to call 911.',
  },
  sections: [
    {
      id: 'emergency',
      title: 'Emergency',
      as: 'list',
      card: 'emergency',
      lead: emergencyLead,
      statements: {
        'emergency-breathless': {
          says: 'you are short of breath: sudden, new or getting worse',
          because: [
            cite('nidirect-pe', 'symptoms', 'Breathlessness may be a clot in the lung.', 'verified'),
            ours('triage T1', 'Any one sign suffices.'),
          ],
          besideSeed: {
            seed: 'seed-nhs',
            said: '999 for symptoms of DVT together with breathlessness and chest pain.',
            differs:
              'Pages on clots in the lung, and the US seed, treat one sign as enough, with or without a sore leg. We do the same.',
          },
        },
        'emergency-chest': {
          says: 'chest pain or a tight chest',
          because: [
            cite('nidirect-pe', 'symptoms', 'Chest pain may be a clot in the lung.', 'verified'),
            ours('triage T1', 'Any one sign suffices.'),
          ],
        },
        'emergency-blood': {
          says: 'you cough up blood, even a little',
          because: cite('nidirect-pe', 'symptoms', 'Coughing up blood.', 'verified'),
        },
        'emergency-faint': {
          says: 'you passed out or nearly fainted',
          because: cite('nidirect-pe', 'symptoms', 'Collapse.', 'verified'),
        },
        'emergency-limb': {
          says: 'a leg or arm turns blue, white or cold, or goes numb',
          because: [
            cite('rcem-ali', 'six Ps', 'A limb in danger.', 'verified'),
            cite('statpearls-pad', 'phlegmasia', 'A blue, tight, very painful limb.', 'verified'),
          ],
        },
        'emergency-bleeding': {
          says: 'bleeding that has not stopped after 10 minutes of firm pressing, blood in vomit, or black or bloody stool',
          because: cite('hospital-anticoagulant-leaflets', 'when to call 999', 'Major bleeding.', 'verified'),
        },
        'emergency-head': {
          says: 'you hit your head or had a bad fall while on a blood thinner, or have a sudden bad headache, weakness, or trouble with speech or sight',
          because: cite(
            'hospital-anticoagulant-leaflets',
            'when to call 999',
            'Head injury; signs of a stroke.',
            'verified',
          ),
        },
      },
    },
    {
      id: 'emergency-how',
      title: 'How to get there',
      as: 'text',
      statements: {
        'do-not-drive': {
          says: 'Do not drive yourself.',
          because: nhs('when to call 999', 'Do not drive yourself to A&E.'),
        },
        'do-not-wait-for-answer': {
          says: 'Do not wait for a call back, and do not fill in anything first.',
          because: ours('emergency first', 'The emergency text comes before everything else.'),
        },
        'sudden-swelling-us': {
          regions: ['us'],
          says: 'A leg that swells up suddenly is an emergency too. Go to the emergency room (ER).',
          because: seedBass('risks', 'Sudden leg swelling: immediate emergency care.'),
        },
      },
    },
    {
      id: 'same-day',
      title: 'The same day',
      as: 'text',
      card: 'urgent',
      statements: {
        'same-day-signs': {
          says: {
            uk: 'If a leg or arm is newly swollen, sore, warm or a new colour: get an urgent GP appointment or call 111 the same day.',
            us: 'If a leg or arm is newly sore, warm or a new color, or slowly swells: see a doctor or urgent care with ultrasound the same day.',
          },
          because: [
            nhs('when to see a GP', 'Any sign of DVT: an urgent GP appointment or 111.'),
            seedBass('diagnosis', 'An ultrasound finds a clot.'),
          ],
        },
        'same-day-any-hour': {
          says: {
            uk: 'This holds at night and at weekends too. If nobody can see you the same day, go to A&E.',
            us: 'This holds at night and on weekends too. If nobody can see you the same day, go to the emergency room (ER).',
          },
          because: ours('triage, one level up', 'If a service cannot be had in time: one level up.'),
        },
        'same-day-pregnant': {
          says: {
            uk: 'If you are pregnant, or were in the last 6 weeks, call your maternity unit now.',
            us: 'If you are pregnant, or were in the last 6 weeks, call your OB or labor and delivery now.',
          },
          because: cite(
            'rcog-37b',
            'diagnosis',
            'Suspected DVT in pregnancy: objective testing quickly.',
            'verified',
          ),
        },
      },
    },
    {
      id: 'do-not',
      title: 'Do not',
      as: 'do-not',
      statements: {
        'not-massage': {
          says: 'massage the leg or arm',
          because: cite('virchow-design', 'do not', 'Do not massage the limb.', 'memory'),
        },
        'not-borrow': {
          says: 'take aspirin for a clot, or anyone else’s blood thinner',
          because: cite(
            'virchow-design',
            'do not',
            'No aspirin "for the clot", no borrowed blood thinner.',
            'memory',
          ),
        },
        'not-stop-alone': {
          says: 'stop a blood thinner you were given, unless you are told to',
          because: cite(
            'virchow-design',
            'do not',
            'No prescribed blood thinner is stopped without advice.',
            'memory',
          ),
        },
        'not-wait-for-stockings': {
          says: 'put off getting help to try tight stockings first',
          because: ours('do not', 'Stockings never delay care.'),
        },
      },
    },
  ],
};

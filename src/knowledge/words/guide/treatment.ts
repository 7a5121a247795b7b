import { cite } from '../../sources.ts';
import { fromMemory, nice, ours, seedBass, seedNhs } from './citing.ts';
import type { GuidePage } from './guide-types.ts';

export const treatment: GuidePage = {
  id: 'treatment',
  title: 'Treatment with a blood thinner',
  lead: 'A blood thinner (anticoagulant) stops a clot from growing and from travelling to the lungs.',
  sections: [
    {
      id: 'medicine',
      title: 'The medicine',
      as: 'text',
      statements: {
        'medicine-what-it-does': {
          says: 'It does not melt the clot. Your body does that over weeks and months.',
          because: [
            seedNhs('treatment by a GP', 'Anticoagulants stop the clot growing and travelling.'),
            fromMemory('anticoagulants', 'They prevent growth; the body breaks the clot down.'),
          ],
        },
        'medicine-who-gives': {
          says: {
            uk: 'A GP, a hospital or a DVT clinic starts it, often the same day.',
            us: 'A doctor, a hospital or a vein clinic starts it, often the same day.',
          },
          because: ours('who treats', 'The owner of the episode differs by place.'),
          besideSeed: {
            seed: 'seed-nhs',
            said: 'The GP treats.',
            differs: 'Most people are now seen by a same-day service or clinic, which hands over to the GP.',
          },
        },
        'medicine-kinds': {
          says: 'Most people get tablets. Some get injections, and some take warfarin.',
          because: nice('1.3', 'Apixaban or rivaroxaban first; else injections and other tablets.'),
        },
        'medicine-how-long': {
          says: 'You take it for at least 3 months. Then a doctor looks with you at whether to go on.',
          because: nice('1.4', 'At least 3 months for a proximal DVT.'),
        },
        'medicine-dose-changes': {
          says: 'The dose is higher at first and then changes on a set day. Never take two strengths together.',
          because: [
            cite('smpc-apixaban', 'posology', 'A higher dose for the first 7 days.', 'verified'),
            cite('smpc-rivaroxaban', 'posology', 'A higher dose for the first 21 days.', 'verified'),
            ours('dose calendar', 'One active strength at any time.'),
          ],
        },
      },
    },
    {
      id: 'medicine-do',
      title: 'Do',
      as: 'do',
      statements: {
        'do-as-told': {
          says: 'take every dose as you were told, at the same time of day',
          because: seedBass('home care', 'Medication exactly as directed.'),
        },
        'do-check-ups': {
          says: 'go to all your check-ups and blood tests',
          because: seedNhs('treatment by a GP', 'Check-ups are needed while on the medicine.'),
        },
        'do-card': {
          says: 'carry your alert card, and tell every doctor, dentist and pharmacist that you take it',
          because: fromMemory('self-care', 'Alert card; dentist and surgeon told.'),
        },
        'do-ask-pharmacist': {
          says: 'ask a pharmacist before any new medicine, herb or painkiller',
          because: fromMemory('interactions', 'Many medicines and herbs interact.'),
        },
        'do-supply': {
          says: 'get more before it runs out',
          because: ours('supply', 'The next dose is never missing.'),
        },
      },
    },
    {
      id: 'medicine-do-not',
      title: 'Do not',
      as: 'do-not',
      statements: {
        'do-not-stop': {
          says: 'stop or change it on your own, not even when you feel well or a date has passed',
          because: [
            ours('review', 'A date that passes is not an order to stop.'),
            cite('fda-apixaban', 'boxed warning', 'Stopping early raises the risk of a clot.', 'verified'),
          ],
        },
        'do-not-double': {
          says: 'take a double dose to catch up, unless your sheet for rivaroxaban says so for that day',
          because: [
            cite('smpc-apixaban', 'missed dose', 'No doubling.', 'verified'),
            cite('smpc-rivaroxaban', 'missed dose', 'In the first 21 days up to 30 mg in a day.', 'verified'),
          ],
        },
        'do-not-painkillers': {
          says: 'take aspirin, ibuprofen or naproxen, unless a doctor who knows about your blood thinner told you to',
          because: fromMemory('interactions', 'NSAIDs and aspirin add to bleeding; paracetamol instead.'),
        },
        'do-not-pregnant-stop': {
          says: 'stop on your own if you may be pregnant: call the same day, a doctor changes it',
          because: ours('pregnancy on treatment', 'A call the same day; nobody stops before it.'),
        },
      },
    },
    {
      id: 'warfarin',
      title: 'If you take warfarin',
      as: 'text',
      statements: {
        'warfarin-tests': {
          says: 'You need blood tests (INR) often at first. The dose follows the test, and the clinic tells you the dose.',
          because: fromMemory('warfarin', 'INR tests; doses by the clinic alone.'),
        },
        'warfarin-diet': {
          says: 'With warfarin, eat about the same amount of leafy greens each week. They are rich in vitamin K. Ask before you change your diet.',
          because: [
            seedBass('home care', 'Discuss diet with vitamin K if relevant.'),
            fromMemory('warfarin, diet', 'Steady intake; for warfarin alone.'),
          ],
          besideSeed: {
            seed: 'seed-bass',
            said: 'Discuss foods rich in vitamin K if relevant.',
            differs:
              'It is relevant for warfarin alone. Other blood thinners need no such diet, so we say it nowhere else.',
          },
        },
        'warfarin-alcohol': {
          says: 'With warfarin, do not drink a lot at one time.',
          because: fromMemory('warfarin, alcohol', 'Binges change the INR.'),
        },
      },
    },
    {
      id: 'bleeding',
      title: 'Bleeding',
      as: 'text',
      statements: {
        'bleeding-small': {
          says: 'Small bruises, or gums that bleed a little, are common. Tell your team. Keep taking your medicine.',
          because: cite(
            'hospital-anticoagulant-leaflets',
            'minor bleeding',
            'Reviewed; the medicine goes on.',
            'verified',
          ),
        },
      },
    },
    {
      id: 'bleeding-emergency',
      title: 'Emergency',
      as: 'text',
      card: 'emergency',
      statements: {
        'bleeding-big': {
          says: {
            uk: 'Call 999 if bleeding has not stopped after 10 minutes of firm pressing, if you hit your head, or if you see black or bloody stool.',
            us: 'Call 911 if bleeding has not stopped after 10 minutes of firm pressing, if you hit your head, or if you see black or bloody stool.',
          },
          because: cite('hospital-anticoagulant-leaflets', 'when to call 999', 'Major bleeding.', 'verified'),
        },
      },
    },
  ],
};

export const stockings: GuidePage = {
  id: 'stockings',
  title: 'Compression stockings',
  lead: 'Stockings may ease swelling for some people. They do not take the place of the medicine.',
  sections: [
    {
      id: 'stockings-what',
      title: 'What they can and cannot do',
      as: 'text',
      statements: {
        'stockings-ease': {
          says: 'They may ease swelling and soreness for some people.',
          because: [
            seedBass('home care', 'Properly fitted, prescribed stockings reduce swelling.'),
            cite('esvs-2021', 'early compression', 'Early compression for symptoms.', 'memory'),
          ],
        },
        'stockings-no-prevention': {
          says: 'Good trials do not show that they stop another clot, or lasting leg trouble after a clot (post-thrombotic syndrome).',
          because: [
            seedNhs('stockings', 'No evidence that they prevent another DVT or post-thrombotic syndrome.'),
            cite('sox-2014', 'result', 'No benefit against post-thrombotic syndrome.', 'verified'),
          ],
          besideSeed: {
            seed: 'seed-bass',
            said: 'Prescribed stockings improve flow and reduce swelling, as part of home care.',
            differs:
              'The two seeds disagree. Trials show no fewer clots and no less post-thrombotic syndrome, so we offer stockings for comfort and never as prevention.',
          },
        },
        'stockings-optional': {
          says: 'They are a choice. A nurse or doctor must measure your leg and prescribe them.',
          because: [
            seedBass('home care', 'Properly fitted and prescribed.'),
            ours('stockings', 'Optional; measured; prescribed.'),
          ],
        },
        'stockings-arteries': {
          says: 'First someone must check the blood flow to your foot. With poor flow, weak skin, numb feet or some heart problems they can do harm.',
          because: cite(
            'compression-safety',
            'contraindications',
            'Arterial disease, skin, nerves, heart failure.',
            'verified',
          ),
        },
        'stockings-night': {
          says: 'Take them off at night, and look at your skin every day. Have them measured again every 3 to 6 months.',
          because: fromMemory('stockings, use', 'Off at night; skin checked; refitted every 3 to 6 months.'),
        },
        'stockings-harm': {
          says: 'Take them off and call your team if your toes go blue, white, cold or numb, or if the pain gets worse.',
          because: ours('stockings, harm', 'Signs of a limb in danger under compression.'),
        },
      },
    },
  ],
};

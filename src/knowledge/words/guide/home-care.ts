import { cite } from '../../sources.ts';
import { fromMemory, ours, seedBass } from './citing.ts';
import type { GuidePage } from './guide-types.ts';

export const homeCare: GuidePage = {
  id: 'home-care',
  title: 'Can a DVT be treated at home?',
  lead: 'Many people are treated at home. A doctor decides that with you, after a scan and other checks.',
  sections: [
    {
      id: 'home-may',
      title: 'Who may be treated at home',
      as: 'list',
      lead: 'A doctor may plan care at home if all of these hold:',
      statements: {
        'home-stable': {
          says: 'the clot is small, does not grow, and is not high up in the leg or belly',
          because: [
            seedBass('at home', 'Small and stable.'),
            ours('home or hospital M1', 'Place before size.'),
          ],
          besideSeed: {
            seed: 'seed-bass',
            said: 'The clot is small and stable.',
            differs: '"Small" is read as place: not in the groin or belly veins, not growing.',
          },
        },
        'home-mild': {
          says: 'pain and swelling are mild, and you walk as usual',
          because: seedBass('at home', 'Mild symptoms.'),
        },
        'home-low-risk': {
          says: 'you have no condition that makes it risky',
          because: seedBass('at home', 'No high-risk conditions.'),
        },
        'home-started': {
          says: 'you have had your first dose, and have enough medicine in your hand',
          because: [
            seedBass('at home', 'The anticoagulant is started promptly.'),
            ours('home or hospital M4', 'First dose given; supply in hand.'),
          ],
        },
        'home-follow-up': {
          says: 'a team follows you closely, you have a phone that works, and you know whom to call at night',
          because: [
            seedBass('at home', 'Close follow-up.'),
            ours('home or hospital M5', 'First contact booked; working phone; advice day and night.'),
          ],
        },
      },
    },
    {
      id: 'home-not',
      title: 'Who should not, without a specialist',
      as: 'list',
      lead: 'Care at home alone is not safe, or needs a specialist first, if you:',
      statements: {
        'not-home-severe': {
          says: 'have bad pain or a very swollen leg',
          because: seedBass('not at home', 'Severe swelling or pain.'),
        },
        'not-home-lung': {
          says: 'may have a clot in the lung, or are at high risk of one',
          because: seedBass('not at home', 'High risk for pulmonary embolism.'),
        },
        'not-home-before': {
          says: 'have had clots before',
          because: seedBass('not at home', 'Recurrent clots.'),
        },
        'not-home-ill': {
          says: 'have cancer, kidney disease, heart disease or a clotting disorder',
          because: seedBass('not at home', 'Cancer, kidney disease, heart disease, clotting disorders.'),
          besideSeed: {
            seed: 'seed-bass',
            said: 'People with these conditions should not be treated at home.',
            differs:
              'Guidelines allow home care for many of them. We keep the stricter list: the system never proposes home by itself, and a doctor may decide otherwise with a reason.',
          },
        },
        'not-home-no-thinner': {
          says: 'cannot take a blood thinner safely',
          because: seedBass('not at home', 'Cannot take blood thinners safely.'),
        },
        'not-home-alone': {
          says: 'are alone with nobody to check on you, or cannot get back to hospital quickly',
          because: cite('ash-2020-tx', 'home treatment', 'Not without support at home.', 'verified'),
        },
        'not-home-pregnant': {
          says: 'are pregnant or under 18',
          because: ours('home or hospital H5, H16', 'Other services decide.'),
        },
      },
    },
    {
      id: 'home-decides',
      title: 'Who decides',
      as: 'text',
      statements: {
        'home-doctor-decides': {
          says: 'A doctor decides, not you alone and not a computer. What you want counts, so say it.',
          because: [
            seedBass('at home', 'A physician decides.'),
            ours('home or hospital M6', 'The system proposes; a physician accepts or overrides.'),
          ],
        },
        'home-never-alone': {
          says: 'Never treat a clot on your own, without a doctor.',
          because: seedBass('risks', 'Home care supports, and never replaces, medical care.'),
        },
      },
    },
    {
      id: 'home-how',
      title: 'What care at home is',
      as: 'list',
      lead: 'Your team guides you. You:',
      statements: {
        'home-medicine': {
          says: 'take your medicine just as told',
          because: seedBass('home care', 'Medication exactly as directed.'),
        },
        'home-move': {
          says: 'walk and move a little, and often',
          because: seedBass('home care', 'Walking, light movement.'),
        },
        'home-check-in': {
          says: 'answer your check-ins. If we hear nothing, we call you',
          because: ours('check-ins, silence', 'Silence is never "well".'),
        },
        'home-stockings': {
          says: 'may wear stockings for comfort, if they were measured and prescribed for you',
          because: seedBass('home care', 'Properly fitted, prescribed medical stockings.'),
          besideSeed: {
            seed: 'seed-bass',
            said: 'Stockings are part of home care.',
            differs: 'They are a choice for comfort. Trials do not show that they prevent anything.',
          },
        },
        'home-drink': { says: 'drink enough', because: seedBass('home care', 'Hydration.') },
      },
    },
    {
      id: 'home-risks',
      title: 'When care at home must stop',
      as: 'text',
      statements: {
        'home-risks-why': {
          says: 'A clot that is not treated can grow, go to the lungs, or harm the veins for good.',
          because: seedBass('risks', 'Pulmonary embolism, growth, lasting damage.'),
        },
      },
    },
    {
      id: 'home-emergency',
      title: 'Emergency',
      as: 'text',
      card: 'emergency',
      statements: {
        'home-emergency': {
          says: {
            uk: 'Short of breath, chest pain, fainting, coughing blood, or a leg that swells up suddenly: call 999 or go to A&E at once. Do not drive yourself.',
            us: 'Short of breath, chest pain, fainting, coughing blood, or a leg that swells up suddenly: call 911 at once. Do not drive yourself.',
          },
          because: seedBass('risks', 'New chest pain, breathlessness or sudden swelling: emergency care.'),
        },
      },
    },
    {
      id: 'home-same-day',
      title: 'The same day',
      as: 'text',
      card: 'urgent',
      statements: {
        'home-worse': {
          says: 'Slowly more pain or swelling, a missed dose or any bleeding: call your team the same day.',
          because: ours('check-ins, escalation', 'Each has its time limit.'),
        },
      },
    },
    {
      id: 'home-imaging',
      title: 'Why a scan comes first',
      as: 'text',
      statements: {
        'home-scan': {
          says: 'The scan shows that there is a clot, where it is and how far it goes. It helps to decide where you are treated and for how long.',
          because: seedBass('imaging', 'Confirms, shows size and place, guides duration.'),
        },
        'home-scan-insurance': {
          regions: ['us'],
          says: 'Your insurance may ask for it too. An urgent scan never waits for insurance.',
          because: [
            seedBass('imaging', 'Often required by insurance.'),
            ours('appointment', 'Insurance never delays urgent care.'),
          ],
        },
      },
    },
  ],
};

export const bookingAndCost: GuidePage = {
  id: 'booking-and-cost',
  title: { uk: 'Being seen, and what it costs', us: 'Booking, insurance and cost' },
  lead: {
    uk: 'Care for a DVT is free on the NHS. How fast you are seen goes by how ill you are.',
    us: 'How fast you are seen goes by how ill you are, never by your insurance.',
  },
  sections: [
    {
      id: 'booking',
      title: 'Being seen',
      as: 'text',
      statements: {
        'booking-urgency': {
          says: 'If you may have a clot you need a place today. If the clinic has none, it must send you where there is one.',
          because: ours('appointment', 'A likely clot: the same day, or the emergency department.'),
        },
        'booking-red': {
          says: {
            uk: 'Signs of an emergency need no booking: call 999.',
            us: 'Signs of an emergency need no booking: call 911.',
          },
          because: ours('appointment', 'Red signs get no slot.'),
        },
        'booking-desk': {
          says: 'The front desk books. It cannot make your visit less urgent.',
          because: ours('appointment', 'Reception cannot lower urgency.'),
        },
        'booking-tell': {
          says: 'Tell us if you need an interpreter, help to move, or someone with you.',
          because: ours('appointment', 'Interpreter, mobility, accompanying person.'),
        },
      },
    },
    {
      id: 'cost-uk',
      regions: ['uk'],
      title: 'Cost',
      as: 'text',
      statements: {
        'cost-nhs': {
          says: 'In England you may pay a prescription charge for each medicine. In Scotland, Wales and Northern Ireland there is none.',
          because: cite(
            'nhs-charges',
            'prescriptions',
            'A charge in England unless exempt; none elsewhere.',
            'memory',
          ),
        },
      },
    },
    {
      id: 'cost-us',
      regions: ['us'],
      title: 'Insurance and cost',
      as: 'text',
      statements: {
        'cost-benefits': {
          says: 'The clinic checks your benefits before the visit, so that you know what you may have to pay.',
          because: seedBass('insurance', 'The clinic verifies benefits ahead.'),
        },
        'cost-estimate': {
          says: 'An estimate is not a bill. If something is not known, you get a range or are told that it cannot be said.',
          because: ours('estimate', 'Unknown is a range or "cannot estimate", never nothing.'),
        },
        'cost-uninsured': {
          says: 'No insurance? Ask for a good-faith estimate in writing. If the bill is $400 or more above it, you can dispute it within 120 days.',
          because: cite(
            'nsa-good-faith-estimate',
            'dispute',
            '$400 or more above the estimate; 120 days.',
            'verified',
          ),
        },
        'cost-medicine': {
          says: 'If you cannot afford the medicine, say so before you leave. Do not skip doses to save.',
          because: fromMemory('home or hospital H11', 'Cannot afford the drug: another plan is needed.'),
        },
        'cost-never-wait': {
          says: 'Never wait with an emergency because of cost. The emergency room (ER) must see you.',
          because: ours('appointment', 'Emergency care never waits for cover.'),
        },
      },
    },
  ],
};

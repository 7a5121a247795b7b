import type { Because, CitedList } from '../../rule-types.ts';
import { cite } from '../../sources.ts';

/** What may look like a DVT, and what tells them apart. */
export type Mimic = {
  readonly id: string;
  readonly name: string;
  readonly towards: readonly string[];
  /** Speaks against it, or asks for a scan all the same. */
  readonly scanIf: readonly string[];
  readonly action: string;
  readonly because: Because;
};

const memory = (says: string) => cite('virchow-design', 'mimics', says, 'memory');
const named = (says: string) => cite('seed-bass', 'symptoms', says, 'verified');

export const mimics: CitedList<Mimic> = {
  id: 'mimics',
  title: 'What looks like a DVT',
  about: 'No feature excludes a DVT by itself, and two conditions may be there at once.',
  rows: [
    {
      id: 'strain',
      name: 'Muscle strain or tear',
      towards: [
        'sudden pop in movement',
        'one sore spot in the muscle',
        'bruise down to the ankle',
        'pain against resistance',
      ],
      scanIf: ['calf 3 cm larger or more', 'leg was kept still after the injury, which is a risk itself'],
      action: 'Low threshold to scan: a D-dimer misleads after an injury.',
      because: [memory('Features of a strain.'), named('A strain can feel like a clot.')],
    },
    {
      id: 'baker-cyst',
      name: 'Ruptured Baker cyst',
      towards: [
        'arthritis of the knee',
        'an earlier lump behind it',
        'sudden pain in the calf',
        'crescent bruise under the ankle',
        'fullness behind the knee',
      ],
      scanIf: ['always: both can be there'],
      action:
        'Ultrasound answers both; an anticoagulant in a ruptured cyst risks bleeding into the compartment.',
      because: memory('Features of a Baker cyst.'),
    },
    {
      id: 'cellulitis',
      name: 'Cellulitis',
      towards: [
        'hot, red, sharp spreading edge',
        'fever',
        'a way in: athlete’s foot, ulcer',
        'raised CRP',
        'one side',
      ],
      scanIf: ['no fever, and the whole calf tense', 'Wells 2 or more'],
      action: 'Antibiotics, mark the edge; signs of sepsis are an emergency.',
      because: [memory('Features of cellulitis.'), named('Infection can look like a clot.')],
    },
    {
      id: 'superficial-vein',
      name: 'Superficial vein thrombosis',
      towards: ['sore red cord on a saphenous or varicose vein'],
      scanIf: ['leg swollen', 'vein of the thigh'],
      action: 'Duplex; then its own table.',
      because: cite('svt-etg-calisto', 'scan', 'About a quarter have a DVT as well.', 'verified'),
    },
    {
      id: 'sciatica',
      name: 'Sciatica or nerve pain',
      towards: [
        'back pain',
        'along one dermatome',
        'straight-leg raise positive',
        'numb or tingling',
        'no swelling, no warmth',
      ],
      scanIf: ['swelling'],
      action: 'Examine the spine; numbness between the legs or loss of bladder control is an emergency.',
      because: [memory('Features of nerve pain.'), named('Nerve pain can feel like a clot.')],
    },
    {
      id: 'venous-insufficiency',
      name: 'Chronic venous insufficiency or post-thrombotic syndrome',
      towards: [
        'long history',
        'pigment above the ankle',
        'ulcer',
        'worse by the evening',
        'often both sides',
        'varicose veins',
      ],
      scanIf: ['a sudden change'],
      action: 'Compare with an earlier scan.',
      because: memory('Features of venous insufficiency.'),
    },
    {
      id: 'lymphoedema',
      name: 'Lymphoedema',
      towards: [
        'painless and slow',
        'back of the foot and toes',
        'skin of the toes cannot be pinched',
        'nodes removed or irradiated before',
      ],
      scanIf: ['rapid onset'],
      action: 'Scan before any massage or compression.',
      because: memory('Features of lymphoedema.'),
    },
    {
      id: 'organ-failure',
      name: 'Heart, kidney or liver disease, or low albumin',
      towards: ['both legs, pitting', 'breathless lying flat', 'neck veins raised', 'protein in the urine'],
      scanIf: ['one side larger'],
      action: 'BNP, kidney function, albumin, urine.',
      because: memory('Features of oedema of organ failure.'),
    },
    {
      id: 'haematoma',
      name: 'Haematoma',
      towards: ['injury', 'on an anticoagulant', 'firm tense lump', 'falling haemoglobin'],
      scanIf: ['compartment signs: emergency'],
      action: 'Ultrasound; whether the anticoagulant is held is a specialist’s decision.',
      because: memory('Features of a haematoma.'),
    },
    {
      id: 'drug-oedema',
      name: 'Oedema from a medicine',
      towards: ['calcium-channel blocker, gabapentinoid, glitazone or steroid', 'both legs'],
      scanIf: ['one side larger'],
      action: 'Review the medicines.',
      because: memory('Medicines that cause oedema.'),
    },
    {
      id: 'joint',
      name: 'Arthritis, gout or septic joint',
      towards: ['pain at the joint line', 'movement restricted', 'fever'],
      scanIf: ['calf swollen'],
      action: 'Aspirate the joint.',
      because: memory('Features of a joint.'),
    },
    {
      id: 'ischaemia',
      name: 'Acute limb ischaemia',
      towards: ['pale, cold, pulseless', 'numb, cannot move'],
      scanIf: [],
      action: 'Emergency: vascular surgery now.',
      because: cite(
        'rcem-ali',
        'six Ps',
        'Pain, pallor, pulseless, paraesthesia, paralysis, cold.',
        'verified',
      ),
    },
    {
      id: 'compartment-syndrome',
      name: 'Compartment syndrome',
      towards: ['tight hard muscle', 'pain on passive stretch'],
      scanIf: [],
      action: 'Emergency: surgery now.',
      because: cite(
        'rcem-ali',
        'compartment syndrome',
        'Pain on passive stretch is a late warning.',
        'verified',
      ),
    },
    {
      id: 'pelvis',
      name: 'Mass or compression in the pelvis (May-Thurner)',
      towards: ['whole leg swollen', 'left side', 'woman', 'cancer'],
      scanIf: ['always: CT or MR venography'],
      action: 'Image the pelvis.',
      because: memory('Features of compression in the pelvis.'),
    },
    {
      id: 'skin-and-bone',
      name: 'Erythema nodosum, vasculitis, dermatitis, fracture, tumour',
      towards: ['signs of skin or bone'],
      scanIf: ['calf swollen'],
      action: 'As found.',
      because: memory('Other conditions of the leg.'),
    },
  ],
};

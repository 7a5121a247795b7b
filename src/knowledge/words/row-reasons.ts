import { cite } from '../sources.ts';
import type { RowWords } from './word-types.ts';

const ours = (section: string, says: string) => cite('virchow-design', section, says, 'design');
const memory = (section: string, says: string) => cite('virchow-design', section, says, 'memory');

const keepTaking = 'Keep taking your blood thinner until a doctor, nurse or pharmacist tells you otherwise.';
const pressFirmly = 'Press firmly on any bleeding you can reach, and keep pressing.';

/** Why a row advises what it does, by the row's id in the triage table. */
export const rowWords: Readonly<Record<string, RowWords>> = {
  T1: {
    topic: 'lung-clot',
    reason:
      'These can be signs of a blood clot in the lung. One sign is enough, even if your legs feel fine.',
    because: [
      cite(
        'nidirect-pe',
        'symptoms',
        'Each of these may be a clot in the lung, with or without leg signs.',
        'verified',
      ),
      ours('triage T1', 'Any one sign suffices.'),
    ],
  },
  T2: {
    topic: 'lung-clot',
    reason: 'A racing heart together with your other answers can mean a blood clot in the lung.',
    because: cite('aluk-pe', 'symptoms', 'A fast heart is a sign of a clot in the lung.', 'verified'),
  },
  T2b: {
    topic: 'heart',
    reason: 'A racing heart on its own has many causes, and a nurse or doctor should hear about it today.',
    also: [
      {
        uk: 'If it comes back, or you feel faint or short of breath: call 999 at once.',
        us: 'If it comes back, or you feel faint or short of breath: call 911 at once.',
      },
    ],
    because: ours(
      'triage T2b',
      'It may be another rhythm problem; emergency if it returns, with faintness or breathlessness.',
    ),
  },
  T3: {
    topic: 'limb-danger',
    reason:
      'The leg or arm may not be getting enough blood, or the nerves to your legs may be pressed. Hours matter.',
    because: [
      cite('rcem-ali', 'six Ps', 'A pale, cold, numb or still limb is in danger.', 'verified'),
      cite('statpearls-pad', 'phlegmasia', 'A blue, tight, very painful limb is in danger.', 'verified'),
    ],
  },
  T4: {
    topic: 'bleeding',
    reason: 'This can be heavy bleeding, bleeding inside, or a stroke.',
    also: [pressFirmly],
    because: cite(
      'hospital-anticoagulant-leaflets',
      'when to call 999',
      'Major bleeding is an emergency.',
      'verified',
    ),
  },
  T5: {
    topic: 'infection',
    reason: 'These can be signs of sepsis, which is the body’s dangerous reaction to an infection.',
    because: cite('nhs-sepsis', 'when to call 999', 'Sepsis until shown otherwise.', 'memory'),
  },
  T5u: {
    topic: 'infection',
    reason: 'You were not sure how unwell you are, so someone must see you today.',
    also: [
      {
        uk: 'If you cannot be seen at once, call 111 now. If you get worse, call 999.',
        us: 'If you cannot be seen at once, call a nurse line now. If you get worse, call 911.',
      },
    ],
    because: ours('triage, not sure', 'Unsure about signs of sepsis: at least seen today.'),
  },
  T6: {
    topic: 'injury',
    reason: 'A bone may be broken, or pressure may be building up in the muscle. Hours matter.',
    also: ['Keep the leg or arm still. Do not eat or drink until someone has looked at it.'],
    because: [
      cite(
        'rcem-ali',
        'compartment syndrome',
        'Deformity, or pain on stretching, needs a hospital.',
        'verified',
      ),
      memory('injury, first aid', 'Keep it still; an operation may be needed, so nothing by mouth.'),
    ],
  },
  T6u: {
    topic: 'injury',
    reason: 'You were not sure how badly the leg or arm is hurt, so someone must see it today.',
    also: [
      {
        uk: 'If you cannot be seen at once, call 111 now. If it gets numb, cold or the pain is too much, call 999.',
        us: 'If you cannot be seen at once, call a nurse line now. If it gets numb, cold or the pain is too much, call 911.',
      },
    ],
    because: ours('triage, not sure', 'Unsure about a serious injury: at least seen today.'),
  },
  T7: {
    topic: 'bleeding',
    reason: 'You have small bleeds while on a blood thinner. Someone should go over your medicine with you.',
    also: [keepTaking],
    because: cite(
      'hospital-anticoagulant-leaflets',
      'minor bleeding',
      'Minor bleeding is reviewed; the medicine goes on until told otherwise.',
      'verified',
    ),
  },
  'T7-repeated': {
    topic: 'bleeding',
    reason: 'You bleed more and more often, or more than once today, while on a blood thinner.',
    also: [keepTaking],
    because: cite(
      'hospital-anticoagulant-leaflets',
      'minor bleeding',
      'Repeated bleeding is seen today; the medicine goes on until told otherwise.',
      'verified',
    ),
  },
  T8: {
    topic: 'limb-clot',
    reason:
      'A clot higher up, in the belly, arm or neck, can look like this. Only a hospital scan can find it.',
    because: [
      cite(
        'esc-2019-pe',
        'pregnancy, iliac clot',
        'Whole-leg swelling suggests a clot in the pelvis.',
        'verified',
      ),
      memory('triage T8', 'Arm and neck clots need other imaging.'),
    ],
  },
  T9: {
    topic: 'limb-clot',
    reason: 'Clots are more likely in pregnancy and for 6 weeks after, and need quick tests at a hospital.',
    because: cite(
      'rcog-37b',
      'diagnosis',
      'Objective testing quickly; the usual scores and blood test do not hold.',
      'verified',
    ),
  },
  T10: {
    topic: 'limb-clot',
    reason: 'The usual rules are made for adults. Under 18, a children’s doctor must look.',
    because: cite('nice-ng158', 'scope', 'Adults only.', 'verified'),
  },
  T11: {
    topic: 'limb-clot',
    reason: 'A new sign while you take a blood thinner can mean that it is not working as it should.',
    also: [keepTaking],
    because: memory('triage T11', 'Failed treatment, missed doses, or a reaction to heparin.'),
  },
  'T11-swollen': {
    topic: 'limb-clot',
    reason: 'A swollen leg while you take a blood thinner can mean that it is not working as it should.',
    also: [keepTaking],
    because: ours('triage T11', 'In the US a swollen limb on a blood thinner goes to the emergency room.'),
  },
  T12: {
    topic: 'limb-clot',
    reason: 'A leg that swelled up in the last 2 days can have a clot.',
    because: cite('seed-nhs', 'when to see a GP', 'A newly swollen limb is seen urgently.', 'verified'),
  },
  'T12-sudden': {
    topic: 'limb-clot',
    reason: 'A leg that swells up suddenly can have a large clot.',
    because: cite('seed-bass', 'risks', 'Sudden leg swelling needs emergency care.', 'verified'),
  },
  T13: {
    topic: 'limb-clot',
    reason: 'Your answers together fit a blood clot in a deep vein (DVT).',
    because: cite(
      'nhs-dvt',
      'symptoms',
      'Pain or swelling with warmth, colour change or a risk fits DVT.',
      'verified',
    ),
  },
  T14: {
    topic: 'limb-clot',
    reason: 'A sore or swollen leg or arm can have a clot. Nobody can tell without tests.',
    because: cite('nhs-dvt', 'when to see a GP', 'Symptoms alone cannot rule DVT out.', 'verified'),
  },
  T15: {
    topic: 'limb-clot',
    reason:
      'Your second scan is due, or something has changed since the first one. The first scan can miss a clot.',
    because: cite(
      'nice-ng158',
      '1.1.6',
      'A first scan misses some clots, which can grow within a week.',
      'verified',
    ),
  },
  T15b: {
    topic: 'treated-clot',
    reason:
      'You are being treated for a clot and nothing is new or worse. Swelling can last for weeks, and your team wants to know how you are.',
    also: ['Keep taking your blood thinner as you were told.'],
    because: ours('triage T15b', 'The expected course: the treating team or its check-in.'),
  },
  T16: {
    topic: 'infection',
    reason: 'Skin that changes and spreads, or a fever, can mean a skin infection. It can also be a clot.',
    because: memory('triage T16', 'Spreading redness or fever: cellulitis, seen today.'),
  },
  T17: {
    topic: 'limb-clot',
    reason: 'A sore, hard vein can have a clot in it, and a deep clot can lie beside it.',
    because: cite(
      'svt-etg-calisto',
      'scan',
      'A clot near the groin is treated like a DVT, so it needs a scan.',
      'verified',
    ),
  },
  T18: {
    topic: 'swelling',
    reason:
      'Swelling of both legs for a while has other causes more often, such as the heart, kidneys or veins. It needs a check.',
    because: memory('triage T18', 'More often heart, kidney, liver or veins.'),
  },
  'T18-raised': {
    topic: 'limb-clot',
    reason: 'Both legs are swollen, and your other answers make this more urgent.',
    because: ours('triage T18', 'Recent, painful, pregnant or with a clot risk: today.'),
  },
  T19: {
    topic: 'swelling',
    reason: 'Skin that is warm or has changed colour needs someone to look at it.',
    because: ours('triage T19', 'Warm or discoloured skin needs a look.'),
  },
  'T19-raised': {
    topic: 'limb-clot',
    reason: 'The skin is warm or has changed colour, and your other answers make this more urgent.',
    because: ours('triage T19', 'With pain or a clot risk: today.'),
  },
  T20: {
    topic: 'strain',
    reason: 'You know the cause, it is mild and getting better, and you said no to everything else.',
    because: ours(
      'triage T20',
      'A certain, mild, improving strain and no to all else: the only way to self-care.',
    ),
  },
  T21: {
    topic: 'well',
    reason: 'You said no to every emergency sign and to every sign in the legs and arms.',
    because: ours('triage T21', 'No sign at all: prevention advice.'),
  },
  T22: {
    topic: 'unclear',
    reason: 'Your answers do not point one way. A person should hear them today.',
    because: ours('triage T22', 'Unclear answers lead to a person, never to self-care.'),
  },
};

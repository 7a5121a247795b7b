import type { Fact } from '../../rule-types.ts';
import { fastHeart, limbInDanger, lowOxygen, lowPressure } from './tests.ts';

/** The criteria of an emergency, and the test over findings and figures that answers each. */
export const homeEmergencies = {
  'emergency.possible-pe': {
    type: 'yes-no',
    means:
      'Chest pain, breathlessness, coughing blood or collapse; or, unless a clinician recorded a stable cause, oxygen under 92 %, systolic pressure under 100 or heart rate above 110; or, whatever the cause, 25 breaths a minute or more or systolic pressure under 90',
    derived: {
      any: [
        { 'presentation.pe-symptoms': true },
        lowOxygen(92),
        lowPressure,
        fastHeart(110),
        { 'respiratory-rate': { atLeast: 25 } },
        { 'blood-pressure.systolic': { below: 90 } },
      ],
    },
  },
  'emergency.limb': {
    type: 'yes-no',
    means: 'A leg that is blue, white, cold, pulseless, blistering, or tense with feeling or movement lost',
    derived: limbInDanger,
  },
  'emergency.bleeding-or-head': {
    type: 'yes-no',
    means:
      'Bleeding that is major, does not stop, or of which nobody has recorded that it is not major; a new neurological deficit; or a head injury on an anticoagulant or within 48 hours of a dose',
    derived: {
      any: [
        { 'bleeding.major-or-unstoppable': true },
        { 'bleeding.active': true, 'bleeding.judged-not-major': false },
        { 'neurological-deficit.new': true },
        { 'head-injury.on-anticoagulant': true },
      ],
    },
    impliedBy: { 'bleeding.severity': 'major' },
  },
  'oxygen-or-circulation.failing': {
    ref: 'H12',
    type: 'yes-no',
    means:
      'Oxygen under 90 % on air or oxygen needed over 24 hours; or systolic pressure under 100 with a heart rate above 100; or a need for intensive care',
    derived: {
      any: [
        { 'oxygen-saturation': { below: 90 } },
        { 'oxygen.over-24-hours': true },
        { 'blood-pressure.systolic': { below: 100 }, 'heart-rate': { above: 100 } },
        { 'intensive-care.needed': true },
      ],
    },
    impliedBy: { 'presentation.unstable': true },
  },
} as const satisfies Record<string, Fact>;

import type { PartText, TextsOf } from '../../messages/message-types.ts';
import type { missedDoseMessages } from '../../messages/missed-doses.ts';
import { emergencyNet as emergency } from './emergency-net.ts';

const never: PartText = {
  says: 'If the next dose is due now, take only that one. Never take a double dose.',
  sms: 'Next dose due now: only that one. Never take a double dose.',
};
const callAfterTwo: PartText = {
  says: 'If you miss 2 doses, call us on {phone}.',
  sms: 'Missed 2: call us on {phone}.',
};
const callEarlyAfterOne: PartText = {
  says: 'In your first 21 days, call us on {phone} if you miss 1 dose. Later, call if you miss 2 in a row.',
  sms: 'Call us on {phone}: first 21 days if you miss 1, later if 2 in a row.',
};
const thatDayOrSkip = (drug: string): PartText => ({
  says: `If you missed your dose of ${drug}, take it as soon as you remember, if it is still the same day. If it is after midnight, skip it. Take the next dose as usual.`,
  sms: `Missed ${drug}? Take it as soon as you remember, that day. After midnight, skip it.`,
});
const title = 'If you miss a dose';

export const missedDoses: TextsOf<typeof missedDoseMessages> = {
  'missed-dose.apixaban-first-days': {
    title,
    parts: {
      emergency,
      take: {
        says: 'If you missed 10 mg of apixaban, take it as soon as you remember. Then go on twice a day as before.',
        sms: 'Missed apixaban 10 mg? Take it as soon as you remember, then go on twice a day.',
      },
      step: {
        says: 'If the next dose is due now, take only that one. If that dose is 5 mg, do not add the 10 mg. Never take a double dose.',
        sms: 'Next dose due now: only that one; if it is 5 mg, no 10 mg. Never a double dose.',
      },
      call: callAfterTwo,
    },
  },
  'missed-dose.apixaban': {
    title,
    parts: {
      emergency,
      take: {
        says: 'If you missed a dose of apixaban, take it as soon as you remember. Then go on twice a day as before.',
        sms: 'Missed apixaban? Take it as soon as you remember, then go on twice a day.',
      },
      never,
      call: callAfterTwo,
    },
  },
  'missed-dose.rivaroxaban-twice-daily': {
    title,
    parts: {
      emergency,
      take: {
        says: 'If you missed a 15 mg dose of rivaroxaban, take it as soon as you remember, if it is still the same day. You may take 2 tablets of 15 mg together then. Do not take more than 30 mg in that day.',
        sms: 'Missed rivaroxaban 15 mg? Take it as soon as you remember, that day; 2 of 15 mg together are fine, at most 30 mg.',
      },
      never: {
        says: 'Never take 15 mg and 20 mg together.',
        sms: 'Never take 15 mg and 20 mg together.',
      },
      call: callAfterTwo,
    },
  },
  'missed-dose.rivaroxaban-once-daily': {
    title,
    parts: { emergency, take: thatDayOrSkip('rivaroxaban'), never, call: callAfterTwo },
  },
  'missed-dose.edoxaban': {
    title,
    parts: {
      emergency,
      take: thatDayOrSkip('edoxaban'),
      never: { says: 'Never take a double dose.', sms: 'Never take a double dose.' },
      call: callEarlyAfterOne,
    },
  },
  'missed-dose.dabigatran': {
    title,
    parts: {
      emergency,
      take: {
        says: 'If you missed a dose of dabigatran, take it as soon as you remember, if the next dose is 6 hours away or more. If it is nearer, skip it.',
        sms: 'Missed dabigatran? Take it as soon as you remember if the next is 6 hours away or more. If nearer, skip it.',
      },
      never: { says: 'Never take a double dose.', sms: 'Never take a double dose.' },
      call: callAfterTwo,
    },
  },
  'missed-dose.warfarin': {
    title,
    parts: {
      emergency,
      take: {
        says: 'If you missed warfarin, take it as soon as you remember, if it is before midnight. If it is later, skip it and write it down.',
        sms: 'Missed warfarin? Take it as soon as you remember, before midnight. If later, skip it and write it down.',
      },
      never: { says: 'Never take a double dose.', sms: 'Never take a double dose.' },
      call: {
        says: 'Call us on {phone} to tell us, before your next blood test.',
        sms: 'Call us on {phone} to tell us.',
      },
    },
  },
  'missed-dose.injection-once-daily': {
    title: 'If you miss an injection',
    parts: {
      emergency,
      take: thatDayOrSkip('{drug}'),
      never: { says: 'Never take a double dose.', sms: 'Never take a double dose.' },
      call: callEarlyAfterOne,
    },
  },
  'missed-dose.injection-twice-daily': {
    title: 'If you miss an injection',
    parts: {
      emergency,
      take: {
        says: 'If you missed {drug}, take it as soon as you remember, if the next dose is 6 hours away or more. If it is nearer, skip it.',
        sms: 'Missed {drug}? Take it as soon as you remember if the next is 6 hours away or more. If nearer, skip it.',
      },
      never: { says: 'Never take a double dose.', sms: 'Never take a double dose.' },
      call: { says: 'If you skip one, call us on {phone}.', sms: 'If you skip one, call us on {phone}.' },
    },
  },
};

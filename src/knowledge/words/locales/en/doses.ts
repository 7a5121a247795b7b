import type { doseMessages } from '../../messages/doses.ts';
import type { PartText, TextsOf } from '../../messages/message-types.ts';

const unsure: PartText = {
  says: 'If you are not sure whether you took it, do not take a second dose. Call us on {phone}.',
  sms: 'Not sure if you took it? Do not take a second dose. Call us on {phone}.',
};
const tablets = '{tablets, plural, one {# tablet} other {# tablets}} of {strength}';

export const doses: TextsOf<typeof doseMessages> = {
  'dose.reminder': {
    title: 'Time for your dose',
    parts: {
      now: {
        says: `Your dose of {drug} is due at {at}. Take ${tablets}.`,
        sms: `{drug}, {at}: take ${tablets}.`,
      },
      unsure,
    },
  },
  'dose.reminder-with-food': {
    title: 'Time for your dose, with food',
    parts: {
      now: {
        says: `Your dose of {drug} is due at {at}. Take ${tablets}, with food.`,
        sms: `{drug}, {at}: take ${tablets}, with food.`,
      },
      unsure,
    },
  },
  'step-down.apixaban': {
    title: 'Your dose changes',
    parts: {
      before: {
        says: 'Until then, take 10 mg of apixaban twice a day. That is 2 tablets of 5 mg each time.',
        sms: 'Until then: apixaban 10 mg (2 tablets of 5 mg) twice a day.',
        spoken:
          'Your dose of apixaban changes soon. Until then, take 10 mg twice a day. That is 2 tablets of 5 mg each time.',
      },
      after: {
        says: 'From {stepAt}, take 5 mg twice a day. That is 1 tablet of 5 mg each time.',
        sms: 'From {stepAt}: 5 mg (1 tablet of 5 mg) twice a day.',
      },
      never: {
        says: 'Never take 10 mg and 5 mg together. Do not stop.',
        sms: 'Never take 10 mg and 5 mg together. Do not stop.',
      },
      check: {
        says: 'If you have no tablets of 5 mg, or are not sure, call us on {phone} before that dose.',
        sms: 'No 5 mg tablets, or not sure? Call us on {phone} first.',
      },
    },
  },
  'step-down.rivaroxaban': {
    title: 'Your dose changes',
    parts: {
      before: {
        says: 'Until then, take rivaroxaban 15 mg twice a day, with food.',
        sms: 'Until then: rivaroxaban 15 mg twice a day, with food.',
        spoken: 'Your dose of rivaroxaban changes soon. Until then, take 15 mg twice a day, with food.',
      },
      after: {
        says: 'From {stepAt}, take 20 mg once a day, with food.',
        sms: 'From {stepAt}: 20 mg once a day, with food.',
      },
      never: {
        says: 'Never take 15 mg and 20 mg together. Do not stop.',
        sms: 'Never take 15 mg and 20 mg together. Do not stop.',
      },
      check: {
        says: 'If you have no tablets of 20 mg, or are not sure, call us on {phone} before that dose.',
        sms: 'No 20 mg tablets, or not sure? Call us on {phone} first.',
      },
    },
  },
  'step-down-check.apixaban': {
    title: 'Have you changed your dose?',
    parts: {
      ask: {
        says: 'Your dose of apixaban is now 5 mg twice a day, not 10 mg. Tell us if you have changed.',
        sms: 'Apixaban is now 5 mg twice a day, not 10 mg. Have you changed? Reply CHANGED.',
      },
      unsure: {
        says: 'If you have not, or are not sure, call us on {phone} before your next dose.',
        sms: 'If not, or not sure: call us on {phone} before the next dose.',
      },
    },
  },
  'step-down-check.rivaroxaban': {
    title: 'Have you changed your dose?',
    parts: {
      ask: {
        says: 'Your dose of rivaroxaban is now 20 mg once a day with food, not 15 mg. Tell us if you have changed.',
        sms: 'Rivaroxaban is now 20 mg once a day with food, not 15 mg. Have you changed? Reply CHANGED.',
      },
      unsure: {
        says: 'If you have not, or are not sure, call us on {phone} before your next dose.',
        sms: 'If not, or not sure: call us on {phone} before the next dose.',
      },
    },
  },
};

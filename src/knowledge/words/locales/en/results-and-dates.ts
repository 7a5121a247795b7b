import type { PartText, TextsOf } from '../../messages/message-types.ts';
import type { resultAndDateMessages } from '../../messages/results-and-dates.ts';
import { emergencyNet } from './emergency-net.ts';

const cannotCome: PartText = {
  says: 'If you cannot come, call us on {phone} today.',
  sms: 'Cannot come? Call us on {phone} today.',
};

export const resultsAndDates: TextsOf<typeof resultAndDateMessages> = {
  'result.negative': {
    title: 'Your result',
    parts: {
      result: {
        says: 'Your tests of {testedOn} make a clot in the leg unlikely. Something else may be the cause.',
        sms: 'Tests of {testedOn}: what we looked for is unlikely. It may be something else.',
      },
      back: {
        says: 'If a leg or arm swells or hurts more, call us on {phone} the same day. If we are closed, call {adviceLine}.',
        sms: 'Swells or hurts more: call us on {phone} the same day. Closed: call {adviceLine}.',
      },
      again: {
        says: 'If it is not better by {lookAgainOn}, have it looked at again.',
        sms: 'Not better by {lookAgainOn}: be seen again.',
      },
      emergency: {
        ...emergencyNet,
        sms: 'Breathless, chest pain, faint, cough blood, bleeding: call {emergency} now, do not wait for us.',
      },
    },
  },
  'repeat-scan.reminder': {
    title: 'Your second scan',
    parts: {
      when: {
        says: 'Your second scan is on {scanAt} at {place}. Please do not miss it.',
        sms: 'Second scan: {scanAt}, {place}. Do not miss it.',
      },
      without: {
        says: 'Until then, take no blood thinner for this leg. If you took a blood thinner before for something else, go on with that one.',
        sms: 'Until then no blood thinner for this leg; one from before: go on with that one.',
      },
      cannot: cannotCome,
      emergency: {
        ...emergencyNet,
        sms: 'Breathless, chest pain, faint, cough blood, bleeding: call {emergency} now, do not wait for us.',
      },
    },
  },
  'supply.running-out': {
    title: 'Your tablets run out soon',
    parts: {
      out: {
        says: 'Your {drug} runs out on {runsOutOn}. Get more before then. Do not stop, and do not skip doses to make it last.',
        sms: 'Your {drug} runs out on {runsOutOn}. Get more before then. Do not stop or skip.',
      },
      cannot: {
        says: 'If you cannot get more, call us on {phone}. If we are closed, call {adviceLine} or ask a pharmacy.',
        sms: 'Cannot get more? Call us on {phone}. Closed: call {adviceLine} or ask a pharmacy.',
      },
    },
  },
  'supply.cover-gap': {
    title: 'Your tablets may run out before your scan',
    parts: {
      gap: {
        says: 'Your {drug} runs out on {runsOutOn}. Your scan is on {scanAt}.',
        sms: 'Your {drug} runs out on {runsOutOn}, your scan is on {scanAt}.',
      },
      keep: {
        says: 'Do not stop or change anything yourself.',
        sms: 'Do not stop or change anything yourself.',
      },
      next: {
        says: 'Call us on {phone} about more tablets before yours run out. When we are open, we will call you too.',
        sms: 'Call us on {phone} about more tablets before yours run out. When open, we will call you.',
      },
    },
  },
  'review.due': {
    title: 'Your review',
    parts: {
      due: {
        says: 'Your review is due on {reviewOn}. Call us on {phone} to book it.',
        sms: 'Your review is due on {reviewOn}. Call us on {phone} to book it.',
      },
      keep: {
        says: 'Keep taking {drug} as you do now, also after that date. Do not stop until we have decided with you.',
        sms: 'Keep taking {drug}, also after that date. Do not stop until we have decided with you.',
      },
    },
  },
  'inr.test-due': {
    title: 'Your blood test',
    parts: {
      when: {
        says: 'Your blood test for warfarin is on {testOn} at {place}. Please do not miss it.',
        sms: 'Blood test for warfarin: {testOn}, {place}. Please do not miss it.',
      },
      cannot: cannotCome,
    },
  },
  'inr.overdue': {
    title: 'Your blood test is overdue',
    parts: {
      emergency: emergencyNet,
      overdue: {
        says: 'Your blood test for warfarin was due on {dueOn}. Call us on {phone} today.',
        sms: 'Your blood test for warfarin was due on {dueOn}. Call us on {phone} today.',
      },
      keep: {
        says: 'Do not stop or change your dose yourself.',
        sms: 'Do not stop or change your dose yourself.',
      },
    },
  },
  'red-flags': {
    title: 'When to get help',
    parts: {
      emergency: {
        says: 'Call {emergency} now if you are short of breath, have chest pain, faint or cough up blood. Call if a leg or arm turns blue, white or cold. Call if bleeding has not stopped after 10 minutes of firm pressing, or you see black or bloody stool. Call after a head injury or a bad fall. Call for a sudden bad headache, weakness, or trouble with speech or sight. One sign is enough.',
        sms: 'Call {emergency} now for any of these. Breathless, chest pain, faint, cough blood. Leg or arm blue, white or cold. Bleeding over 10 min, black or bloody stool. Head injury or bad fall. Sudden bad headache, weakness, trouble with speech or sight.',
      },
      keep: {
        says: 'Do not stop your blood thinner yourself.',
        sms: 'Do not stop your blood thinner yourself.',
      },
    },
  },
  'same-day-signs': {
    title: 'When to call us the same day',
    parts: {
      emergency: emergencyNet,
      sudden: {
        says: 'If a leg or arm swells up suddenly, go to {emergencyRoom}. Do not drive yourself.',
        sms: 'Sudden swelling: go to {emergencyRoom}. Do not drive yourself.',
      },
      sameDay: {
        says: 'If it slowly swells or hurts more, call us on {phone} the same day. If we are closed, call {adviceLine}.',
        sms: 'Swells or hurts more: call us on {phone} the same day. Closed: call {adviceLine}.',
      },
    },
  },
};

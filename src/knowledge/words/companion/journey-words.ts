/** A journey on its own date, and stockings with the sources that do not agree. */
export const journeyWords = {
  title: 'Plan a journey',
  lead: 'This page does not say that you may go. It puts your doses and your supply beside the date, and says whom to ask.',
  leavesOn: 'Day you leave',
  leavesOnHint: { uk: 'For example, 27 3 2027', us: 'For example, 3 27 2027' },
  day: 'Day',
  month: 'Month',
  year: 'Year',
  hours: 'How many hours does it take, door to door?',
  hoursHint: 'Leave it out if you do not know.',
  symptoms:
    'Do you have new or worse signs now: a leg or arm that hurts or swells, hard breathing, chest pain?',
  answers: { yes: 'Yes', no: 'No', unsure: 'I am not sure' },
  button: 'Show my plan',
  problemTitle: 'There is a problem',
  problems: {
    leavesOn: 'Enter a real date, with day, month and year',
    hours: 'Enter hours from 0 to 60',
    symptoms: 'Say whether you have new or worse signs. "I am not sure" is an answer too',
  },
  planTitle: 'If you leave on {day}',
  past: 'This day has passed.',
  dayOf: 'It is day {number} of your treatment.',
  early: 'That is soon after the clot. Only our team decides if you may go.',
  dosesTitle: 'Your doses that day',
  noDoses: 'Your plan has no dose on that day.',
  otherClock: 'Do the clocks differ where you go? Ask us for the times of your doses before you leave.',
  supply: 'By our count your medicine lasts until the day before {day}. Take more than you need with you.',
  supplyShort: 'By our count you have none left from {day}. Ask for more before you leave.',
  supplyUnknown: 'We do not know how much medicine you have. Count it before you leave.',
  ask: 'Call us on {phone} before you book.',
} as const;

export const stockingsWords = {
  sourcesTitle: 'The sources do not agree',
  sourcesLead: 'This is what each says, in our words:',
  ours: 'What we do: stockings for comfort if you wish and if your feet have good blood flow. Never in place of the medicine.',
} as const;

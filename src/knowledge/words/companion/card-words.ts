/** The card for an emergency, and the check of another medicine. */
export const cardWords = {
  title: 'Emergency card',
  thinner: {
    takes: 'I take a blood thinner',
    'may-have': 'I may still have a blood thinner in me',
    'not-here': 'I am checked for a blood clot. My clinic has given me no blood thinner',
  },
  name: 'Name',
  born: 'Born',
  number: { uk: 'Number', us: 'Record number' },
  medicine: 'Medicine',
  lastDose: 'Last dose we were told of',
  lastDoseSlot: '{slot} of {day}, told at {at}',
  lastDoseAt: '{at}',
  lastDoseTwice: 'taken twice',
  notReported: 'not reported',
  askThem: 'Doses may have been taken since. Ask the person.',
  allergies: 'Allergies',
  weight: 'Weight',
  kidneys: 'Kidneys: creatinine clearance',
  seenOn: '{value} ({day})',
  usualDoctor: 'Usual doctor',
  clinic: 'Clinic',
  notRecorded: 'not recorded',
  statedByClinic: '{medicine}: the clinic states each dose',
  often: { 1: 'once a day', 2: 'twice a day' },
  asOf: 'As on record at {at}.',
  print: 'Print this card with the print button of your browser. It fits on one page.',
  warning: {
    uk: 'A fall on the head, black poo, bleeding that does not stop, chest pain or trouble breathing: call 999.',
    us: 'A fall on the head, black stool, bleeding that does not stop, chest pain or trouble breathing: call 911.',
  },
} as const;

export const medicineCheckWords = {
  title: 'Can I take another medicine?',
  lead: 'Type the name on the box, like ibuprofen. One medicine at a time.',
  label: 'Name of the other medicine',
  button: 'Check',
  empty: 'Enter the name of a medicine',
  problemTitle: 'There is a problem',
  asked: '{asked}, with your {own}',
  answers: {
    'not-recognised': {
      title: 'We do not know this name',
      says: 'That does not mean it is safe. Ask a pharmacist before you take it. Say that you take {own}.',
    },
    'nothing-stated': {
      title: 'We cannot say',
      says: 'Nothing is written for it with {own}. That does not mean it is safe. Ask a pharmacist before you take it.',
    },
    'another-thinner': {
      title: 'Do not take it',
      says: 'It is a blood thinner too. Two at once can make you bleed badly. If somebody has given it to you, call us now on {phone}.',
    },
    'do-not-take': {
      title: 'Do not take it',
      says: 'It does not go well with {own}. If you take it now, call us on {phone} today. Do not stop {own}.',
    },
    'ask-first': {
      title: 'Ask before you take it',
      says: 'It can change how {own} works, or make you bleed more. Ask a pharmacist first. If you take it already, do not stop by yourself: ask today.',
    },
    take: {
      title: 'No problem is known',
      says: 'Our list has nothing against it with {own}. Tell your pharmacist that you take {own}, and do not take more than the box says.',
    },
  },
  painkiller: {
    uk: 'It makes you bleed more. For pain, paracetamol is the usual choice. Ask a pharmacist.',
    us: 'It makes you bleed more. For pain, acetaminophen (Tylenol) is the usual choice. Ask a pharmacist.',
  },
  noMedicine: 'We have no blood thinner on record for you, so we cannot check. Ask a pharmacist.',
  never: 'A list never knows all. If you feel worse after a new medicine, get help.',
} as const;

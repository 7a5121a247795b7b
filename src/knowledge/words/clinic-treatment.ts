/** What stands on the pages of a treatment, for staff. */
export const treatmentWords = {
  places: {
    home: 'Home, with monitored care',
    hospital: 'Hospital',
    'specialist-review': 'Specialist review the same day',
  },
  slots: { morning: 'morning', evening: 'evening' },
  confirmers: { person: 'person', pharmacist: 'pharmacist' },
  decisions: {
    stop: 'Stop',
    continue: 'Go on with the same dose',
    'continue-reduced': 'Go on with a reduced dose',
    change: 'Change the medicine',
  },
  from: 'from',
  yes: 'yes',
  no: 'no',
  notKnown: 'not known',
} as const;

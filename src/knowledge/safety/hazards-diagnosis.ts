import type { Hazard } from './hazard-types.ts';

/** Until it is known whether there is a clot. */
export const diagnosisHazards = {
  H1: {
    title: 'An emergency sign of the lungs is taken for less',
    cause: "Signs joined by 'and' instead of 'or'; a leg sign demanded too",
    effect: 'Death at home',
    severity: 'catastrophic',
    holds:
      'Any of breathlessness, chest pain, fainting or coughed-up blood leads to the emergency advice, whatever else is answered.',
    tests: [
      'src/engine/prove/prove.test.ts',
      'test/oracle/agreement-triage.test.ts',
      'test/vignettes/triage.test.ts',
    ],
    lacking: null,
  },
  H2: {
    title: 'A DVT is told to wait',
    cause: 'Both legs, an arm or a pregnancy not asked about',
    effect: 'Pulmonary embolism',
    severity: 'catastrophic',
    holds: 'An arm and both legs never end in self-care; pregnancy has a route of its own.',
    tests: [
      'src/engine/prove/prove.test.ts',
      'test/vignettes/triage.test.ts',
      'test/oracle/agreement-triage.test.ts',
    ],
    lacking: 'Vignettes written by somebody outside the team.',
  },
  H3: {
    title: 'Reassurance lowers the advice',
    cause: 'Wording or order of the questions',
    effect: 'A clot found late',
    severity: 'catastrophic',
    holds: 'One more answer that reassures never lowers how urgent the advice is while a sign stands.',
    tests: ['src/engine/prove/prove.test.ts', 'test/vignettes/triage.test.ts'],
    lacking: null,
  },
  H4: {
    title: "'I do not know' is read as no",
    cause: 'A default of false, or an empty field of a form',
    effect: 'A clot missed, a wrong dose',
    severity: 'catastrophic',
    holds:
      'Unknown is a value everywhere; an outcome is given only where every answer that is still open gives it.',
    tests: [
      'src/engine/read-facts.test.ts',
      'test/oracle/agreement-diagnosis.test.ts',
      'src/web/clinic/form-reader.test.ts',
      'test/records/what-a-record-says.test.ts',
    ],
    lacking: null,
  },
  H5: {
    title: 'The two points for another diagnosis are taken lightly',
    cause: 'An alternative named without care',
    effect: 'A DVT missed',
    severity: 'catastrophic',
    holds:
      'The points stand with the diagnosis that is named; an excluded DVT leaves with advice on when to come back.',
    tests: ['test/vignettes/episode-d-dimer-first.test.ts', 'src/web/clinic/wells-form.test.ts'],
    lacking: 'The share of these points for each clinician is not measured.',
  },
  H6: {
    title: 'A D-dimer is used where it misleads',
    cause: 'Pregnancy, cancer, an anticoagulant taken, a recent operation; another unit',
    effect: 'A clot ruled out wrongly',
    severity: 'catastrophic',
    holds:
      'Where it misleads it excludes nobody; unit and cut-off are said, and one without FEU or DDU is compared with nothing.',
    tests: [
      'test/vignettes/d-dimer.test.ts',
      'test/vignettes/diagnosis.test.ts',
      'src/engine/prove/prove.test.ts',
    ],
    lacking: null,
  },
  H7: {
    title: 'A unit is mistaken',
    cause: 'ng/mL for µg/L, µmol/L for mg/dL, kilograms for pounds',
    effect: 'A wrong score or dose',
    severity: 'catastrophic',
    holds: 'Values have units, impossible ones are refused, and a number without its unit is asked for.',
    tests: [
      'src/engine/read-facts.test.ts',
      'src/fhir/quantities-in-records.test.ts',
      'test/vignettes/scores-formulas.test.ts',
    ],
    lacking: null,
  },
  H8: {
    title: 'A test is planned and never done',
    cause: 'Nobody owns it; a form is lost',
    effect: 'A clot missed',
    severity: 'catastrophic',
    holds: 'Every open step has an owner and a time, and an open episode is never without one.',
    tests: [
      'test/oracle/episode-properties.test.ts',
      'src/pathway/ring.test.ts',
      'test/vignettes/episode-scan-awaited.test.ts',
    ],
    lacking: null,
  },
  H9: {
    title: 'The clock of 4 or 24 hours is wrong',
    cause: 'A change of the clocks, a server that is late, an episode opened again',
    effect: 'A limit passed in silence',
    severity: 'major',
    holds:
      'Limits are worked out from events alone, in the zone of the clinic, over both changes of the clock.',
    tests: [
      'src/pathway/instants.test.ts',
      'test/oracle/episode-properties.test.ts',
      'test/oracle/duty-properties.test.ts',
    ],
    lacking: 'A server whose own clock is wrong is not found out.',
  },
  H10: {
    title: 'Nothing protects while a scan is awaited',
    cause: 'The order is forgotten, or the scan is moved',
    effect: 'Embolism while waiting',
    severity: 'catastrophic',
    holds: 'A gap in the cover is a need at once, and a moved or missed slot asks about the cover again.',
    tests: [
      'test/oracle/episode-properties.test.ts',
      'test/vignettes/episode-worse-after-exclusion.test.ts',
      'test/vignettes/episode-lost-slot.test.ts',
    ],
    lacking: null,
  },
  H11: {
    title: 'The anticoagulant goes on after a clear scan',
    cause: 'Nobody tells the person to stop',
    effect: 'A bleed for nothing',
    severity: 'major',
    holds: 'A stop is open until somebody knows that the person has heard it.',
    tests: [
      'test/oracle/episode-properties.test.ts',
      'test/vignettes/check-in-replies.test.ts',
      'test/vignettes/episode-worse-after-exclusion.test.ts',
    ],
    lacking: null,
  },
} as const satisfies Record<string, Hazard>;

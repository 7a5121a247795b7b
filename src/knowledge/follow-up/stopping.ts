import { cite } from '../sources.ts';

const ours = (says: string) => cite('virchow-design', '4.3a', says, 'design');
const known = (says: string) => cite('virchow-design', '4.3a', says, 'memory');

/** In this order. Software does none of the first step: a physician confirms. */
export const stopping = [
  {
    id: '1-confirm',
    does: 'A physician confirms the stop, with the reason.',
    because: ours('A physician confirms, with the reason.'),
  },
  {
    id: '2-hormone-first',
    does: 'Where a hormone provoked the clot it is stopped first.',
    because: cite('nice-ng158', 'hormone-associated', 'The hormone before the anticoagulant.', 'memory'),
  },
  {
    id: '3-no-taper',
    does: 'No tapering: a DOAC, a vitamin K antagonist or a heparin is stopped outright.',
    because: known('No taper is needed.'),
  },
  {
    id: '4-last-dose',
    does: 'The date of the last dose goes into the record and to the person.',
    because: ours('The last date is written in both places.'),
  },
  {
    id: '5-information',
    does: 'Written advice: signs of recurrence, a direct contact, and whom to reach out of hours.',
    because: cite(
      'nice-ng158',
      'stopping',
      'Written advice, direct contact, out-of-hours contact.',
      'memory',
    ),
  },
  {
    id: '6-cancel',
    does: 'Prescriptions and reminders are cancelled, only after the stop is confirmed.',
    because: ours('Nothing is cancelled before.'),
  },
  {
    id: '7-d-dimer',
    does: 'Where DASH is planned: D-dimer about 1 month after stopping. For Vienna, about 3 weeks.',
    because: known('D-dimer about 1 month (DASH) or 3 weeks (Vienna) after stopping.'),
  },
  {
    id: '8-check-ins',
    does: 'Check-ins 2 and 6 weeks after stopping: symptoms of DVT and PE.',
    because: ours('Check-ins at 2 and 6 weeks.'),
  },
  {
    id: '9-future-risk',
    does: 'A note on future risk: prophylaxis at an operation, long travel, pregnancy.',
    because: known('Future risk is written down.'),
  },
  {
    id: 'us-boxed-warning',
    does: 'US labels: stopping early raises the risk of clots; for any reason but bleeding or the end of the course, consider another anticoagulant.',
    because: cite(
      'fda-apixaban',
      'boxed warning',
      'Early stopping raises the risk of thrombosis.',
      'verified',
    ),
  },
] as const;

/** The letter to the usual doctor, what it says of the medicine: in each situation what is on record, and what is not known as that. */
import { expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { gpHeadings } from '../../src/knowledge/words/letters/gp-letter-words.ts';
import type { Command } from '../../src/pathway/commands.ts';
import { gpLetter } from '../../src/pathway/letters/gp-letter.ts';
import {
  assess,
  confirm,
  coverPossible,
  dDimer,
  dDimerSoon,
  exclude,
  noScanInTime,
  orderStop,
  requestProposed,
  sampleTaken,
  scan,
  scanSoon,
  startCover,
  stoppedByCall,
  wells,
} from '../oracle/episode-commands.ts';
import { Story } from '../oracle/episode-story.ts';
import { confirmedOn, onRivaroxaban } from '../oracle/treatment-story.ts';
import { organisations, rhea, wordsOfBlock } from './letters-read.ts';

/** What stands under the heading of the medicine. */
function medicineOf(story: Story): string {
  const { blocks } = gpLetter({
    episode: story.episode,
    person: rhea,
    organisation: organisations[story.episode.region],
    writtenAt: story.now,
    catalogue: rules.catalogue,
    ownerName: ({ id }) => id,
  });
  const from = blocks.findIndex((each) => each.kind === 'heading' && each.text === gpHeadings.medicine);
  const to = blocks.findIndex((each, index) => index > from && each.kind === 'heading');
  return blocks
    .slice(from + 1, to)
    .flatMap(wordsOfBlock)
    .join('\n');
}

type Facts = Parameters<typeof assess>[1];
function assessed(facts: Facts = {}): Story {
  const ada = new Story({ referred: '2026-11-24 09:00' });
  ada.does(
    '09:10',
    assess('09:10', {
      ...wells('pitting', 'tender', 'collat'),
      ...noScanInTime,
      ...dDimerSoon,
      ...coverPossible,
      ...facts,
    }),
  );
  ada.does('09:12', requestProposed);
  return ada;
}
function covered(): Story {
  const ada = assessed();
  ada.does('09:15', sampleTaken('09:14'));
  ada.does('09:20', startCover('09:19', '+2 09:00'));
  return ada;
}
function scannedNegative(): Story {
  const ada = assessed({ ...wells('tender'), ...dDimerSoon });
  ada.does('09:20', startCover('09:19', '+2 09:00', { overrideReason: 'Far from home' }));
  ada.does('10:00', dDimer(300, { sampled: '09:10', resulted: '09:55' }));
  return ada;
}
function superficial(also: Readonly<Record<string, unknown>> = {}): Story {
  const leila = assessed({ ...scanSoon, ...wells('tender') });
  leila.does('10:00', dDimer(1900, { sampled: '09:15', resulted: '09:50' }));
  leila.does('10:05', requestProposed);
  leila.does('11:00', scan('scan', '10:45', 'superficial-thrombosis'));
  leila.does('11:10', {
    type: 'decide-superficial',
    facts: {
      'svt.cannula': false,
      'svt.vein': 'great-saphenous',
      'svt.distance-to-sfj': 9,
      'svt.length': 7,
    },
    course: 'prophylactic',
    physician: 'Dr Nwosu',
    overrideReason: null,
    medicine: 'Fondaparinux 2.5 mg once a day',
    untilOn: '2027-01-07',
    followedBy: 'Dr Lee, Elm Street',
    note: '',
    ...also,
  });
  return leila;
}
function stopped(lastDoseOn: string | null): Story {
  const story = onRivaroxaban('2026-11-24');
  story.does('2026-12-20 10:00', { type: 'order-treatment-stop', physician: 'Dr Nwosu', reason: 'Bled' });
  if (lastDoseOn !== null)
    story.does('2026-12-20 11:00', {
      type: 'confirm-treatment-stop',
      how: 'call',
      saidBack: 'None since yesterday',
      lastDoseOn,
    });
  return story;
}
const after = (story: Story, clock: string, ...commands: readonly Command[]): Story => {
  for (const command of commands) story.does(clock, command);
  return story;
};
const later = (story: Story, clock: string): Story => {
  story.waitsUntil(clock);
  return story;
};

const none = 'No anticoagulant is prescribed by us.';
const noneYet = 'no treatment for it is on record here: whether one was begun we do not know';
const notTreatment = 'It is not a course of treatment';

type Case = readonly [
  situation: string,
  story: () => Story,
  says: readonly string[],
  neverSays: readonly string[],
];
test.each<Case>([
  [
    'referred, and nothing yet',
    () => new Story({ referred: '2026-11-24 09:00' }),
    [none, 'No interim anticoagulation is on record here.'],
    [noneYet],
  ],
  [
    'interim cover alone',
    covered,
    [
      'Interim anticoagulation, until DVT is confirmed or excluded: Apixaban 10 mg twice a day, first dose',
      'Supply to Thursday, 26 November 2026, 9:00.',
      notTreatment,
    ],
    [none, noneYet],
  ],
  [
    'interim cover whose supply has ended',
    () => later(covered(), '+2 09:01'),
    ['The supply ended on Thursday, 26 November 2026, 9:00: whether any is still taken we do not know.'],
    [none, notTreatment],
  ],
  [
    'interim cover ordered to stop',
    () => after(scannedNegative(), '10:10', orderStop),
    ['ordered to stop on', 'The person has not yet said back that they stopped.'],
    [none, notTreatment],
  ],
  [
    'interim cover stopped',
    () => after(scannedNegative(), '10:10', exclude, stoppedByCall),
    [none, 'stopped, said back by the person on Tuesday, 24 November 2026, 10:10.'],
    [notTreatment, noneYet],
  ],
  [
    'interim cover not given',
    () =>
      after(assessed(), '09:20', {
        type: 'record-cover-not-given',
        reason: 'contraindicated',
        note: 'Bleeding ulcer',
      }),
    [none, 'Interim anticoagulation: not given', 'Bleeding ulcer'],
    [notTreatment],
  ],
  [
    'confirmed on interim cover, and nothing prescribed',
    () => {
      const ada = covered();
      ada.does('15:00', scan('scan', '14:50', 'proximal-dvt'));
      return after(ada, '15:10', confirm);
    },
    [noneYet, 'Apixaban 10 mg twice a day, first dose'],
    [none],
  ],
  [
    'confirmed without cover, and nothing prescribed',
    () => confirmedOn('2026-11-24'),
    [noneYet, 'No interim anticoagulation is on record here.'],
    [none],
  ],
  [
    'on treatment',
    () => onRivaroxaban('2026-11-24'),
    ['Prescribed by Dr Nwosu on Tuesday, 24 November 2026.', 'rivaroxaban 15 mg', 'Review due on'],
    [none, noneYet, 'interim', 'stopped'],
  ],
  [
    'ordered to stop, not said back',
    () => stopped(null),
    [
      'Ordered to stop on',
      'The person has not yet said back that they stopped.',
      'ordered to stop, not said back yet',
    ],
    [none, 'Stopped: last dose', 'only if a physician confirms the stop'],
  ],
  [
    'stopped after the change of dose',
    () => stopped('2026-12-19'),
    [
      'Stopped: last dose Saturday, 19 December 2026',
      'stopped: last dose Saturday, 19 December 2026',
      'The dose changes on Tuesday, 15 December 2026',
    ],
    [none, 'goes on', 'Review due on', 'The supply reaches', 'not begun'],
  ],
  [
    'stopped before the change of dose',
    () => stopped('2026-12-10'),
    ['stopped: last dose Thursday, 10 December 2026', 'not begun: stopped before'],
    ['goes on', 'The dose changes on'],
  ],
  [
    'paused',
    () => {
      const story = onRivaroxaban('2026-11-24');
      story.does('+3 10:00', {
        type: 'hold-treatment',
        reason: 'Operation',
        untilAt: story.at('+5 10:00'),
        physician: 'Dr Nwosu',
      });
      return story;
    },
    ['Paused until Sunday, 29 November 2026, 10:00 by Dr Nwosu: Operation'],
    [none],
  ],
  [
    'with the hospital',
    () =>
      after(onRivaroxaban('2026-11-24'), '12:00', {
        type: 'send-to-hospital',
        where: 'St Anne’s',
        receiver: 'Dr Ito',
        reason: 'Bleeding',
      }),
    ['what is given there is not on record here.', 'rivaroxaban 15 mg'],
    [none],
  ],
  [
    'a prophylactic course',
    superficial,
    [
      'For a clot in a superficial vein: Fondaparinux 2.5 mg once a day, a prophylactic course, to Thursday, 7 January 2027.',
      'It does not treat a DVT. Dr Lee, Elm Street prescribes and ends it.',
      'Whether it was handed over, and is taken, we do not know.',
    ],
    [none, noneYet],
  ],
  [
    'a prophylactic course whose last day has passed',
    () => later(superficial(), '2027-01-08 09:00'),
    ['was to end on Thursday, 7 January 2027', 'Whether it has ended we do not know.'],
    ['a prophylactic course, to'],
  ],
  [
    'care of the symptoms alone',
    () =>
      superficial({
        course: 'symptom-care',
        medicine: null,
        untilOn: null,
        followedBy: null,
        overrideReason: 'He wants no injections, and it is short',
      }),
    [none, 'no anticoagulant was decided: care of the symptoms.'],
    ['Fondaparinux'],
  ],
  [
    'an anticoagulant of before',
    () => assessed({ 'anticoagulant.at-presentation': 'treatment' }),
    ['An anticoagulant at treatment dose was taken already when the person came.'],
    [],
  ],
])('%s', (_, story, says, neverSays) => {
  const lines = medicineOf(story());
  for (const each of says) expect(lines).toContain(each);
  for (const each of neverSays) expect(lines).not.toContain(each);
});

test('that it has stopped, or is paused, comes before any dose', () => {
  expect(medicineOf(stopped('2026-12-19'))).toMatch(/^Stopped: last dose/);
  expect(medicineOf(stopped(null))).toMatch(/^Ordered to stop/);
});

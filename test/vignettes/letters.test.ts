/** What a letter says and must not leave out: the open work with its owner, the unknown as unknown, nothing that was voided. */
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/engine/rules.ts';
import { dueKindWords } from '../../src/knowledge/words/clinic-states.ts';
import { documentText } from '../../src/pathway/letters/document-text.ts';
import type { CareDocument } from '../../src/pathway/letters/document.ts';
import { asItStood, writeLetter } from '../../src/pathway/letters/write-letter.ts';
import type { LetterKind } from '../../src/pathway/letters/letter-types.ts';
import type { Person } from '../../src/pathway/person.ts';
import {
  assess,
  close,
  coverPossible,
  dDimer,
  dDimerSoon,
  exclude,
  noScanInTime,
  requestProposed,
  scan,
  scanSoon,
  startCover,
  tellNotLikely,
  wells,
} from '../oracle/episode-commands.ts';
import { Story } from '../oracle/episode-story.ts';
import { confirmedOn, onRivaroxaban } from '../oracle/treatment-story.ts';
import { organisations, rhea } from './letters-read.ts';
import { wellWithDvt as bare } from './regimen-asked.ts';
import { readingOf } from './words-reading-level.ts';

const asked = (kind: LetterKind, story: Story, over: Partial<Person> = {}): CareDocument | null =>
  writeLetter(kind, {
    episode: story.episode,
    person: { ...rhea, ...over },
    organisation: organisations[story.episode.region],
    writtenAt: story.now,
    catalogue: rules.catalogue,
    ownerName: ({ id }) => (id === 'dvt-clinic' ? 'DVT nurses' : id),
  });
function letter(...of: Parameters<typeof asked>): CareDocument {
  const written = asked(...of);
  if (written === null) throw new Error('no letter');
  return written;
}
const text = (...of: Parameters<typeof asked>): string => documentText(letter(...of));

const suspected = () => new Story({ referred: '2026-11-24 09:00', symptomsBeganOn: null });
function excluded(): Story {
  const ada = new Story({ referred: '2026-11-24 09:00' });
  ada.does('09:10', assess('09:10', { ...wells(), ...dDimerSoon, ...scanSoon, ...coverPossible }));
  ada.does('09:12', requestProposed);
  ada.does('10:00', dDimer(300, { sampled: '09:20', resulted: '09:55' }));
  ada.does('10:05', exclude);
  return ada;
}
function waiting(): Story {
  const ada = new Story({ referred: '2026-11-24 09:00' });
  ada.does(
    '09:10',
    assess('09:10', {
      ...wells('pitting', 'tender', 'collat'),
      ...noScanInTime,
      ...dDimerSoon,
      ...coverPossible,
    }),
  );
  ada.does('09:12', requestProposed);
  return ada;
}
function stopping(): Story {
  const story = onRivaroxaban('2026-11-24');
  story.does('2027-02-20 10:00', {
    type: 'order-treatment-stop',
    physician: 'Dr Nwosu',
    reason: 'Course done',
  });
  return story;
}
function closed(): Story {
  const ada = excluded();
  ada.does('10:10', tellNotLikely);
  ada.does('10:20', close('excluded', { otherDiagnosis: 'Calf strain', safetyNetOn: '2026-12-01' }));
  return ada;
}
const cases: Readonly<Record<string, () => Story>> = {
  suspected,
  waiting,
  excluded,
  closed,
  confirmed: () => confirmedOn('2026-11-24'),
  'confirmed, in the US': () => confirmedOn('2026-11-24', { region: 'us' }),
  treated: () => onRivaroxaban('2026-11-24'),
  stopping,
  'on cover': () => {
    const ada = waiting();
    ada.does('09:20', startCover('09:19', '+2 09:00', { overrideReason: 'Far from home' }));
    return ada;
  },
  'sent to emergency care': () => {
    const ada = waiting();
    ada.does('09:30', { type: 'send-to-emergency', where: 'St Anne’s', reason: 'Breathless' });
    return ada;
  },
};

describe.each(Object.entries(cases))('%s', (_, story) => {
  const told = story();

  test('the doctor reads every open item, by when and whose it is', () => {
    const lines = text('gp', told);
    for (const { kind, owner } of told.diary.filter((item) => item.kind !== 'send-letter')) {
      expect(lines).toContain(dueKindWords[kind]);
      expect(lines).toContain(owner.id === 'dvt-clinic' ? 'DVT nurses' : owner.id);
    }
    if (told.diary.every(({ kind }) => kind === 'send-letter'))
      expect(lines).toContain('Nothing is open with us.');
  });

  test('the side stands in words, in both', () => {
    const limb = told.episode.side === 'both' ? 'both legs' : 'left leg';
    expect(text('gp', told)).toContain(limb);
    expect(text('patient', told)).toContain(limb);
  });

  test('the person reads the emergency line first, and at grade 6', () => {
    const document = letter('patient', told);
    expect(document.blocks[0]?.kind).toBe('notice');
    const lines = documentText({ ...document, from: [], to: [], dated: '' })
      .replaceAll(
        /(?:the end of )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:\d+ )?[A-Z][a-z]+(?: \d+,)? \d{4}(?:, \d+:\d\d(?: [AP]M)?)?/g,
        'day',
      )
      .split('\n')
      .map((line) => line.replaceAll(/^[-*= ]+|[*= ]+$/g, ''))
      .filter((line) => line !== '');
    const { grade, hard } = readingOf(lines);
    expect(grade, lines.join('\n')).toBeLessThanOrEqual(6);
    expect(hard).toEqual([]);
  });

  test('numbers of the region alone', () => {
    const other = told.episode.region === 'uk' ? /\b911\b/ : /\b999\b|\b111\b|\bGP\b/;
    expect(text('gp', told)).not.toMatch(other);
    expect(text('patient', told)).not.toMatch(other);
  });
});

describe('the unknown is said as unknown', () => {
  test('of the person', () => {
    const lines = text('gp', suspected(), { allergies: null, birthDate: null, usualClinician: null });
    for (const line of [
      'We do not know whether there are allergies.',
      'We do not know the date of birth.',
      'We do not know who the GP is.',
      'We do not know when the symptoms began.',
      'We do not know whether an anticoagulant was taken before the person came.',
    ])
      expect(lines).toContain(line);
  });

  test('of the treatment: prescribed, and nothing more recorded', () => {
    const story = confirmedOn('2026-11-24');
    story.does('10:45', {
      type: 'prescribe',
      request: { drug: 'rivaroxaban', medicines: [], start: '2026-11-24', slot: 'morning', facts: bare },
      prescriber: 'Dr Nwosu',
      changeReason: null,
    });
    const lines = text('gp', story);
    for (const line of [
      'We do not know whether the first dose was taken.',
      'We do not know whether any of it was dispensed.',
      'We do not know the baseline bloods: no result is on record.',
    ])
      expect(lines).toContain(line);
    expect(text('patient', story)).toContain('We do not know if you have your tablets or injections.');
  });

  test('a change of dose whose day has passed', () => {
    const story = onRivaroxaban('2026-11-24');
    expect(text('gp', story)).not.toContain('whether the change of dose');
    story.waitsUntil('2026-12-16 09:00');
    expect(text('gp', story)).toContain(
      'We do not know whether the change of dose of Tuesday, 15 December 2026 was made: the person has not confirmed it.',
    );
  });

  test('a stop that nobody said back', () => {
    expect(text('gp', stopping())).toContain('We do not know whether the person has stopped.');
    expect(text('patient', stopping())).toContain('We do not know if you have stopped. Please tell us.');
  });
});

describe('what was voided is in no letter', () => {
  test('a box of another person', () => {
    const story = onRivaroxaban('2026-11-24');
    expect(text('gp', story)).toContain('Handed over on');
    story.does('12:00', {
      type: 'void-entry',
      sequence: story.last('dispensed').sequence,
      reason: 'Of another person',
    });
    expect(text('gp', story)).not.toContain('Handed over on');
  });

  test('a diagnosis that was told: the next letter takes it back', () => {
    const story = confirmedOn('2026-11-24');
    story.does('11:00', {
      type: 'void-entry',
      sequence: story.last('scan-resulted').sequence,
      reason: 'Of another person',
    });
    const lines = text('gp', story);
    expect(lines).toContain('Correction: the diagnosis we wrote of no longer stands, left leg');
    expect(lines).toContain('Do not act on the letter of');
    expect(lines).not.toContain('Proximal DVT');
  });

  test('but the letter that was sent is read again as it was', () => {
    const story = confirmedOn('2026-11-24');
    const [sent] = story.episode.letters;
    story.does('11:00', {
      type: 'void-entry',
      sequence: story.last('scan-resulted').sequence,
      reason: 'Of another person',
    });
    const then = asItStood(story.events, sent?.upToSequence ?? 0);
    expect(then?.episode.diagnosis?.is).toBe('confirmed');
    expect(asItStood(story.events, 999)).toBeNull();
  });
});

test('a breach is told as one: what should have been done by then', () => {
  const ada = waiting();
  ada.waitsUntil('2026-11-25 12:00');
  expect(text('gp', ada)).toMatch(/Scan result|Ultrasound scan/i);
  expect(text('gp', ada)).toContain('and is overdue, DVT nurses.');
  expect(text('patient', ada)).toContain('It should have been done by');
});

test('a scan is told with its side, extent and result; the D-dimer as the laboratory gave it', () => {
  const ada = waiting();
  ada.does('09:30', scan('scan', '09:29', 'negative', { extent: 'whole-leg' }));
  expect(text('gp', ada)).toContain('Ultrasound scan, left, whole leg, performed on');
  expect(text('gp', excluded())).toContain('300 ug/L FEU');
});

describe('the sheet on signs of a new clot', () => {
  const kind = 'new-clot-signs';

  test.each(['uk', 'us'] as const)(
    '%s: the emergency first, a direct number, one for the night; grade 6',
    (region) => {
      const story = onRivaroxaban('2026-11-24', { region });
      const [first] = letter(kind, story).blocks;
      const own = region === 'uk' ? '999' : '911';
      expect(first?.kind === 'notice' ? first.text : first?.kind).toContain(`call ${own} now`);
      const says = text(kind, story);
      expect(says).toContain(organisations[region].phone);
      expect(says).toContain(region === 'uk' ? '111' : 'nurse line');
      expect(says).not.toMatch(region === 'uk' ? /\b911\b/ : /\b999\b|\b111\b|\bGP\b/);
      expect(says).toContain('You still take rivaroxaban.');
      expect(readingOf(says.split('\n').filter((line) => line !== '')).grade).toBeLessThanOrEqual(6);
    },
  );

  test('who has stopped is told not to start again with old tablets', () => {
    const story = onRivaroxaban('2026-11-24');
    story.does('+1 09:00', { type: 'order-treatment-stop', physician: 'Dr Nwosu', reason: 'Bleeding' });
    expect(text(kind, story)).toContain('You still take rivaroxaban.');
    story.does('+1 09:10', {
      type: 'confirm-treatment-stop',
      how: 'call',
      saidBack: 'None from today',
      lastDoseOn: story.now
        .toZonedDateTimeISO('Europe/London')
        .toPlainDate()
        .subtract({ days: 1 })
        .toString(),
    });
    expect(text(kind, story)).toContain('You have stopped rivaroxaban. Do not start it again by yourself');
  });

  test('there is none where no clot was confirmed', () => {
    expect(asked(kind, excluded())).toBeNull();
    expect(asked(kind, waiting())).toBeNull();
  });
});

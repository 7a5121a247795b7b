/** A referral from outside, and one to a hospital: the clock runs from when it came, and silence is told of. */
import { describe, expect, test } from 'vitest';
import { documentText } from '../../src/pathway/letters/document-text.ts';
import { writeLetter } from '../../src/pathway/letters/write-letter.ts';
import type { Command, OpenReferral } from '../../src/pathway/commands.ts';
import { rules } from '../../src/engine/rules.ts';
import { nurse, Story } from '../oracle/episode-story.ts';

const sent = {
  source: 'practice',
  reference: 'K7PM-2Q9D',
  practiceId: 'elm-street',
  senderRole: 'GP',
  callBack: '020 7946 0101',
  answerBy: 'telephone',
  question: 'DVT? Please scan.',
  doneAlready: 'Apixaban 10 mg at 09:30',
  emergency: 'no',
  identifierInQuestion: null,
} as const satisfies OpenReferral['sent'];

/** Olive: her GP sends her by the practice's own address at 10:00. */
const olive = (findings: OpenReferral['findings'] = {}): Story =>
  new Story({ referred: '2026-11-24 10:00', from: { sent, findings } });
const accept: Command = { type: 'accept-referral', personId: 'p1', note: '' };
const refuse = (by: Partial<Extract<Command, { type: 'refuse-referral' }>> = {}): Command => ({
  type: 'refuse-referral',
  reason: 'Under 16: the children’s hospital sees her today',
  who: 'Dr Lee',
  how: 'telephone',
  ...by,
});

describe('a letter or a call that staff type in', () => {
  const typed = (): Story =>
    new Story({
      referred: '2026-11-24 10:00',
      from: { sent: { ...sent, source: 'staff', practiceId: null, emergency: 'unknown' }, findings: {} },
    });

  test('is taken on by that: nothing waits to be accepted, and its sender hears within the hour', () => {
    const story = typed();
    expect(story.told.map(({ words }) => words)).toEqual(['new-referral.now']);
    expect(story.due('accept-referral')).toBeUndefined();
    const due = story.due('tell-referrer');
    expect([story.wall(due?.dueAt), due?.owner]).toEqual([
      '2026-11-24 11:00',
      { kind: 'team', id: 'dvt-clinic' },
    ]);
    expect(story.wall(story.due('assess')?.dueAt)).toBe('2026-11-24 14:00');
    expect(story.isRefused('10:05', accept).code).toBe('referral-decided');
    story.does('10:30', { type: 'tell-referrer', who: 'Dr Lee’s secretary', how: 'telephone', note: '' });
    expect(story.due('tell-referrer')).toBeUndefined();
  });

  test('nobody tells the sender: said before, at the hour, and again', () => {
    const story = typed();
    story.waitsUntil('10:59');
    expect(story.escalationsOf('tell-referrer', 'soon')).toBe(1);
    expect(story.escalationsOf('tell-referrer', 'due')).toBe(0);
    story.waitsUntil('+1 12:00');
    expect(story.escalationsOf('tell-referrer', 'due')).toBe(1);
    expect(story.escalationsOf('tell-referrer', 'again')).toBeGreaterThan(0);
  });
});

describe('a referral from outside', () => {
  test('is there at once, with an owner who is told, and with both its clocks from when it came', () => {
    const story = olive();
    expect(story.told.map(({ words }) => words)).toEqual(['referral-to-accept.now']);
    expect(story.wall(story.due('accept-referral')?.dueAt)).toBe('2026-11-24 11:00');
    expect(story.due('accept-referral')?.owner).toEqual({ kind: 'team', id: 'dvt-clinic' });
    expect(story.wall(story.due('assess')?.dueAt)).toBe('2026-11-24 14:00');
  });

  test('accepted at 10:50, its assessment is still due at 14:00', () => {
    const story = olive();
    story.does('10:50', accept);
    expect(story.due('accept-referral')).toBeUndefined();
    expect(story.wall(story.due('assess')?.dueAt)).toBe('2026-11-24 14:00');
  });

  test('nobody accepts it: told before, at the hour, and again', () => {
    const story = olive();
    story.waitsUntil('10:59');
    expect(story.escalationsOf('accept-referral', 'soon')).toBe(1);
    expect(story.escalationsOf('accept-referral', 'due')).toBe(0);
    story.waitsUntil('11:00');
    expect(story.escalationsOf('accept-referral', 'due')).toBe(1);
    expect(story.due('accept-referral')).toBeDefined();
  });

  test('accepted, and the GP has not heard: somebody rings them within the hour', () => {
    const story = olive();
    story.does('10:20', accept);
    expect(story.wall(story.due('tell-referrer')?.dueAt)).toBe('2026-11-24 11:20');
    expect(
      story.isRefused('10:25', { type: 'tell-referrer', who: ' ', how: 'telephone', note: '' }).code,
    ).toBe('missing');
    story.does('10:30', { type: 'tell-referrer', who: 'Dr Lee', how: 'telephone', note: '' });
    expect(story.due('tell-referrer')).toBeUndefined();
  });

  test('a sign of a PE in it comes before everything else, accepted or not', () => {
    const story = olive({ 'presentation.pe-symptoms': true });
    expect(story.diary[0]?.kind).toBe('send-to-emergency');
    expect(story.wall(story.diary[0]?.dueAt)).toBe('2026-11-24 10:00');
    expect(story.isRefused('10:05', refuse()).code).toBe('emergency-first');
    story.does('10:06', { type: 'send-to-emergency', where: '999', reason: 'Breathless' });
    expect(story.does('10:10', refuse()).state).toBe('closed');
  });

  test('what the GP did not answer is not known, and no "no"', () => {
    const story = olive({ 'presentation.pe-symptoms': null, 'limb.threatened': false });
    expect(story.episode.findings[0]?.facts).toEqual({
      'presentation.pe-symptoms': null,
      'limb.threatened': false,
    });
    expect(story.proposed ?? null).toBeNull();
  });

  test('refused only with a reason, and only once the sender has been told', () => {
    const story = olive();
    expect(story.isRefused('10:05', refuse({ reason: ' ' })).code).toBe('missing');
    expect(story.isRefused('10:05', refuse({ who: ' ' })).code).toBe('missing');
    const closed = story.does('10:06', refuse());
    expect(closed.closed?.reason).toBe('referral-refused');
    expect(story.diary).toEqual([]);
    expect(olive().lacks('10:06', closeAs('referral-refused'))).toContain('referrer-not-told');
  });

  test('decided once: a second answer finds it decided', () => {
    const story = olive();
    story.does('10:05', accept);
    expect(story.isRefused('10:06', accept).code).toBe('referral-decided');
    expect(story.isRefused('10:06', refuse()).code).toBe('referral-decided');
  });

  test('known here already: the episode moves to that record with its whole history', () => {
    const story = olive();
    const moved = story.does('10:05', { ...accept, personId: 'p-known' });
    expect(moved.personId).toBe('p-known');
    expect(story.last('referral-matched')).toMatchObject({ personId: 'p-known', was: 'p1' });
    expect(story.wall(moved.referredAt)).toBe('2026-11-24 10:00');
  });

  test('moved to the wrong record: the entry is voided, and it is the first record’s again', () => {
    const story = olive();
    story.does('10:05', { ...accept, personId: 'p-known' });
    const { sequence } = story.last('referral-matched');
    const back = story.does('10:10', { type: 'void-entry', sequence, reason: 'Her sister' });
    expect(back.personId).toBe('p1');
  });

  test('opened by staff, it has no sender to answer', () => {
    const story = new Story({ referred: '2026-11-24 10:00' });
    expect(story.due('accept-referral', 'tell-referrer')).toBeUndefined();
    expect(story.isRefused('10:05', accept).code).toBe('not-a-referral');
  });
});

const closeAs = (reason: 'referral-refused'): Command => ({
  type: 'close',
  reason,
  note: 'Not ours',
  otherDiagnosis: null,
  safetyNetOn: null,
  handedTo: null,
});

describe('a referral to hospital', () => {
  const out = (by: Partial<Extract<Command, { type: 'refer-out' }>> = {}): Command => ({
    type: 'refer-out',
    to: 'St Anne’s, vascular',
    receiver: 'Dr Silva, registrar',
    reason: 'Whole leg swollen and tense',
    question: 'Please see today and scan to the cava',
    urgency: 'same-day',
    how: 'telephone',
    saidBack: 'Olive, left leg, today before five',
    ...by,
  });
  const answer =
    (answered: 'accepted' | 'received' | 'declined' | 'withdrawn', note = '') =>
    (story: Story): Command => ({
      type: 'record-referral-answer',
      referralId: story.last('referred-out').referralId,
      answer: answered,
      who: 'Dr Silva',
      how: 'telephone',
      note,
      answeredAt: story.now,
    });
  const referred = (): Story => {
    const story = new Story({ referred: '2026-11-24 10:00' });
    story.does('10:30', out());
    return story;
  };

  test.each([
    ['at-once', '11:00'],
    ['same-day', '12:30'],
    ['next-day', '10:30'],
  ] as const)('%s: an answer by %s, or somebody rings', (urgency, time) => {
    const story = new Story({ referred: '2026-11-24 10:00' });
    story.does('10:30', out({ urgency }));
    const day = urgency === 'next-day' ? '2026-11-25' : '2026-11-24';
    expect(story.wall(story.due('referral-unanswered')?.dueAt)).toBe(`${day} ${time}`);
  });

  test('by telephone without what they said back: not recorded; by letter nobody says anything back', () => {
    const story = new Story({ referred: '2026-11-24 10:00' });
    expect(story.isRefused('10:30', out({ saidBack: ' ' }))).toMatchObject({
      code: 'missing',
      field: 'saidBack',
    });
    story.does('10:30', out({ saidBack: null, how: 'letter' }));
  });

  test('silence: the owner is told, and every step of the person’s care is still ours', () => {
    const story = referred();
    const { owner } = story.episode;
    story.waitsUntil('12:35');
    expect(story.escalationsOf('referral-unanswered', 'due')).toBe(1);
    expect(story.due('assess')?.owner).toEqual(owner);
  });

  test('received is not accepted: it is asked about again within a day', () => {
    const story = referred();
    story.does('11:00', answer('received'));
    expect(story.wall(story.due('referral-unanswered')?.dueAt)).toBe('2026-11-25 11:00');
    story.does('11:30', answer('accepted'));
    expect(story.due('referral-unanswered', 'refer-again')).toBeUndefined();
    expect(story.due('assess')).toBeDefined();
  });

  test('declined, with why: another way within 30 minutes, until one is found', () => {
    const story = referred();
    expect(story.isRefused('11:00', answer('declined')).code).toBe('missing');
    story.does('11:00', answer('declined', 'No bed'));
    expect(story.wall(story.due('refer-again')?.dueAt)).toBe('2026-11-24 11:30');
    story.does('11:10', out({ to: 'Royal Hospital', receiver: 'Dr Ito' }));
    expect(story.due('refer-again')).toBeUndefined();
    expect(story.wall(story.due('referral-unanswered')?.dueAt)).toBe('2026-11-24 13:10');
  });

  test('an answer from before the referral, or from tomorrow, is refused', () => {
    const story = referred();
    const at = (clock: string): Command => ({ ...answerOf(story), answeredAt: story.at(clock) });
    expect(story.isRefused('10:40', at('10:20')).code).toBe('wrong-order');
    expect(story.isRefused('10:40', at('+1 10:20')).code).toBe('in-the-future');
  });
  const answerOf = (story: Story) => {
    const command = answer('accepted')(story);
    if (command.type !== 'record-referral-answer') throw new Error('not an answer');
    return command;
  };

  test('the letter asks first, says what is not done and by when, and whose the person is', () => {
    const story = referred();
    const letter = writeLetter('referral', {
      episode: story.episode,
      person: {
        id: 'p1',
        familyName: 'Grant',
        givenName: 'Olive',
        birthDate: '1980-05-14',
        identifiers: [],
        phone: null,
        email: null,
        address: null,
        language: null,
        needsInterpreter: null,
        needs: null,
        allergies: null,
        usualClinician: null,
      },
      organisation: {
        id: 'o1',
        name: 'DVT clinic',
        region: 'uk',
        zone: 'Europe/London',
        team: 'dvt-clinic',
        phone: '020 7946 0000',
      },
      writtenAt: story.now,
      catalogue: rules.catalogue,
      ownerName: () => 'DVT clinic',
    });
    const text = letter === null ? '' : documentText(letter);
    expect(text).toContain('Please see today and scan to the cava');
    expect(text).toContain('until you have accepted');
    expect(text).toContain('Assess');
    expect(text).toContain('whether an anticoagulant was taken before the person came');
    expect(text.indexOf('What we ask of you')).toBeLessThan(text.indexOf('What was done'));
  });

  test('nobody was referred: there is no such letter', () => {
    const story = new Story({ referred: '2026-11-24 10:00' });
    const letter = { type: 'record-letter', letter: 'referral', to: 'St Anne’s', how: 'electronic' } as const;
    expect(story.looksAt({ ...letter, sentAt: story.now }, nurse)).toMatchObject({
      refusal: { code: 'no-such-referral' },
    });
  });
});

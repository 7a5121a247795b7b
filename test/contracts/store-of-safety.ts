import { describe, expect, test } from 'vitest';
import type { Stamp } from '../../src/pathway/actors.ts';
import type { Store } from '../../src/pathway/ports.ts';
import type { Feedback } from '../../src/pathway/safety/feedback-types.ts';
import { evolveSafety } from '../../src/pathway/safety/safety-case.ts';
import type { SafetyChange } from '../../src/pathway/safety/safety-ports.ts';
import type { SafetyEvent, SafetyFact } from '../../src/pathway/safety/safety-types.ts';
import { anOrganisation, at, byNurse } from './store-examples.ts';

const visitor = (time: string): Stamp => ({ at: at(time), by: { role: 'patient', id: 'visitor' } });
export const aFeedback = (id: string, over: Partial<Feedback> = {}): Feedback => ({
  id,
  receivedAt: at('09:00'),
  by: { role: 'patient', id: 'visitor' },
  page: '/uk/check',
  isUseful: null,
  what: 'You told me to wait.\nI had a PE.',
  harm: 'yes',
  contact: null,
  signs: ['clot', 'not-heard'],
  isAboutDesk: false,
  readByOn: '2026-11-26',
  ...over,
});

const opening = (feedbackId: string | null, takeBy: string): SafetyFact => ({
  type: 'case-opened',
  origin: feedbackId === null ? { kind: 'staff' } : { kind: 'feedback', feedbackId },
  what: 'You told me to wait.\nI had a PE.',
  harm: 'yes',
  signs: ['clot'],
  ownerId: 'alex',
  takeByAt: at(takeBy),
  told: ['alex'],
});

/** A report with the case that it opens. */
export function aReport(
  organisationId: string,
  id: string,
  { key = `report ${id}`, takeBy = '10:00' }: { readonly key?: string; readonly takeBy?: string } = {},
): SafetyChange {
  const event: SafetyEvent = { ...opening(`f-${id}`, takeBy), ...visitor('09:00') };
  return {
    organisationId,
    commandKey: key,
    stamp: visitor('09:00'),
    feedback: aFeedback(`f-${id}`),
    safetyCase: {
      after: evolveSafety(`c-${id}`, null, event),
      expectedSequence: 0,
      events: [event],
      messages: [
        {
          effectKey: `safety/c-${id}/1/alex`,
          userId: 'alex',
          words: 'on-call.now',
          values: { by: 'x', told: '1' },
          dueAt: at('09:00'),
        },
      ],
    },
  };
}

const takenBy = (change: SafetyChange, who: string, key: string): SafetyChange => {
  const before = change.safetyCase?.after;
  if (before === undefined) throw new Error('no case');
  const event: SafetyEvent = {
    type: 'case-taken',
    lookAgainOn: '2026-11-27',
    at: at('09:30'),
    by: { role: 'service-lead', id: who },
  };
  return {
    organisationId: change.organisationId,
    commandKey: key,
    stamp: { at: event.at, by: event.by },
    feedback: null,
    safetyCase: {
      after: evolveSafety(before.id, before, event),
      expectedSequence: before.sequence,
      events: [event],
      messages: [],
    },
  };
};

/** What every store promises of feedback and safety cases. */
export function safetyIsPromised(opened: () => Store): void {
  describe('feedback and safety cases', () => {
    test('a report comes back as it was kept, with its case, and whoever has it is told', async () => {
      const { safety, deliveries, audit } = opened();
      const here = await anOrganisation(opened());
      const report = aReport(here, '1');
      expect(await safety.keep(report)).toEqual({ status: 'kept' });
      expect(await safety.oneFeedback(here, 'f-1')).toEqual({
        feedback: report.feedback,
        caseId: 'c-1',
        reads: [],
      });
      expect(await safety.safetyCase(here, 'c-1')).toEqual({
        safetyCase: report.safetyCase?.after,
        events: report.safetyCase?.events,
      });
      const waiting = (await deliveries.due(at('09:00'), 999)).filter((each) => each.organisationId === here);
      const texts = await Promise.all(waiting.map(({ id }) => deliveries.get(here, id)));
      expect(texts).toMatchObject([
        {
          safetyCaseId: 'c-1',
          episodeId: null,
          appointmentId: null,
          to: { kind: 'on-call', userId: 'alex' },
          words: 'on-call.now',
          values: { by: 'x', told: '1' },
        },
      ]);
      const said = async (kind: 'feedback' | 'safety-case', id: string) =>
        (await audit.of(here, { kind, id }, 9)).map(({ action }) => action);
      expect(await said('feedback', 'f-1')).toEqual(['feedback.receive']);
      expect(await said('safety-case', 'c-1')).toEqual(['case-opened']);
    });

    test('the same form twice, also at once, is kept once', async () => {
      const { safety } = opened();
      const here = await anOrganisation(opened());
      const both = await Promise.all([
        safety.keep(aReport(here, '1', { key: 'same' })),
        safety.keep(aReport(here, '2', { key: 'same' })),
      ]);
      expect(both.map(({ status }) => status).toSorted()).toEqual(['kept', 'repeated']);
      const [only, ...more] = await safety.feedback(here, { limit: 9 });
      expect(more).toEqual([]);
      expect(both).toContainEqual({ status: 'repeated', subjectId: only?.feedback.id });
      expect(await safety.cases(here, { closed: true, limit: 9 })).toHaveLength(1);
      expect([await safety.isKept(here, 'same'), await safety.isKept(here, 'other')]).toEqual([true, false]);
    });

    test('two who take one case: one does, and of the other nothing is kept', async () => {
      const { safety } = opened();
      const here = await anOrganisation(opened());
      const report = aReport(here, '1');
      await safety.keep(report);
      const both = await Promise.all([
        safety.keep(takenBy(report, 'alex', 'a')),
        safety.keep(takenBy(report, 'bo', 'b')),
      ]);
      expect(both.map(({ status }) => status).toSorted()).toEqual(['conflict', 'kept']);
      const found = await safety.safetyCase(here, 'c-1');
      expect(found?.events).toHaveLength(2);
      expect(found?.safetyCase).toMatchObject({ state: 'taken', takeByAt: null, lookAgainOn: '2026-11-27' });
      const kept = [await safety.isKept(here, 'a'), await safety.isKept(here, 'b')];
      expect(kept.filter(Boolean)).toHaveLength(1);
    });

    test('what nobody has taken by its time is due; what is taken is not', async () => {
      const { safety } = opened();
      const here = await anOrganisation(opened());
      const [late, later, taken] = [
        aReport(here, 'late', { takeBy: '10:00' }),
        aReport(here, 'later', { takeBy: '11:00' }),
        aReport(here, 'taken', { takeBy: '10:00' }),
      ];
      for (const each of [late, later, taken]) await safety.keep(each);
      await safety.keep(takenBy(taken, 'alex', 'take'));
      const dueAt = async (time: string) =>
        (await safety.due(at(time), 999))
          .filter(({ organisationId }) => organisationId === here)
          .map(({ caseId }) => caseId);
      expect(await dueAt('09:59')).toEqual([]);
      expect(await dueAt('10:00')).toEqual(['c-late']);
      expect(await dueAt('12:00')).toEqual(['c-late', 'c-later']);
      const listed = await safety.cases(here, { closed: false, limit: 9 });
      expect(listed.map(({ id }) => id)).toEqual(['c-late', 'c-later', 'c-taken']);
    });

    test('each reader is noted once; lists by what is asked for', async () => {
      const { safety } = opened();
      const here = await anOrganisation(opened());
      await safety.keep(aReport(here, '1'));
      const desk = aFeedback('f-desk', { isAboutDesk: true, page: '/uk/book', harm: 'no', signs: [] });
      await safety.keep({
        organisationId: here,
        commandKey: 'desk',
        stamp: visitor('09:10'),
        feedback: desk,
        safetyCase: null,
      });
      await safety.markRead(here, 'f-1', byNurse('09:20'));
      await safety.markRead(here, 'f-1', byNurse('09:40'));
      await safety.markRead(here, 'nothing', byNurse('09:40'));
      const first = await safety.oneFeedback(here, 'f-1');
      expect(first?.reads).toEqual([{ userId: byNurse('09:20').by.id, at: at('09:20') }]);
      const ids = async (query: Parameters<typeof safety.feedback>[1]) =>
        (await safety.feedback(here, query)).map(({ feedback }) => feedback.id);
      expect(await ids({ limit: 9 })).toEqual(['f-desk', 'f-1']);
      expect(await ids({ limit: 1 })).toEqual(['f-desk']);
      expect(await ids({ aboutDesk: true, limit: 9 })).toEqual(['f-desk']);
      expect(await ids({ unread: true, limit: 9 })).toEqual(['f-desk']);
      expect(await ids({ withCase: true, limit: 9 })).toEqual(['f-1']);
    });

    test('of another organisation are not there', async () => {
      const { safety } = opened();
      const [here, elsewhere] = [await anOrganisation(opened()), await anOrganisation(opened())];
      await safety.keep(aReport(here, '1'));
      expect(await safety.feedback(elsewhere, { limit: 9 })).toEqual([]);
      expect(await safety.oneFeedback(elsewhere, 'f-1')).toBeUndefined();
      expect(await safety.cases(elsewhere, { closed: true, limit: 9 })).toEqual([]);
      expect(await safety.safetyCase(elsewhere, 'c-1')).toBeUndefined();
      await safety.markRead(elsewhere, 'f-1', byNurse('09:20'));
      expect((await safety.oneFeedback(here, 'f-1'))?.reads).toEqual([]);
    });
  });
}

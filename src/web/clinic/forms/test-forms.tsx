import { fieldWords as words } from '../../../knowledge/words/clinic-episode-forms.ts';
import { scanResultWords, testWords } from '../../../knowledge/words/clinic-states.ts';
import { testKinds } from '../../../pathway/events.ts';
import type { ScanResult } from '../../../pathway/events.ts';
import { Radios, Select, TextArea, TextField } from '../../components/staff-form.tsx';
import { fill } from '../fill-words.ts';
import { momentValues } from '../moments.ts';
import { optionsOf } from '../referral-routes.tsx';
import { mayDo } from '../visit.ts';
import { dayAndTime } from '../when.ts';
import { readDDimerFields } from './d-dimer-fields.ts';
import { type EpisodeForm, type FormContext, unless } from './episode-form.ts';
import { Moment, yesNoUnknown } from './form-parts.tsx';

const testId = ({ test }: FormContext): string => test?.id ?? '';
const now = (name: string, { visit }: FormContext): Record<string, string> =>
  momentValues(name, visit.now, visit.place.zone);

const dueText = ({ test, visit }: FormContext): string =>
  test === null ? '' : dayAndTime(test.lastDueAt, visit.place);

export const orderTest: EpisodeForm = {
  slug: 'order-test',
  start: ({ of }) => (of === null ? {} : { kind: of }),
  fields: (_context, view) => (
    <>
      <Radios name="kind" label={words.kind} view={view} options={optionsOf(testWords)} />
      <TextArea
        name="overrideReason"
        label={words.overrideReason}
        hint={words.overrideHint}
        view={view}
        rows={2}
      />
    </>
  ),
  read: (read) => {
    const kind = read.chosen('kind', words.kind, testKinds);
    const overrideReason = read.text('overrideReason', words.overrideReason);
    return kind === null ? null : unless(read, { type: 'request-test', kind, overrideReason });
  },
};

export const bookSlot: EpisodeForm = {
  slug: 'slot',
  tests: ['scan', 'repeat-scan', 'd-dimer', 'bloods'],
  above: ({ test, episode, visit }) => {
    const { cover } = episode;
    const { place } = visit;
    const show = (at: Parameters<typeof dayAndTime>[0]): string => dayAndTime(at, place);
    return (
      <p>
        {test !== null &&
          (test.notBeforeAt === null
            ? fill(words.testDue, { dueAt: show(test.dueAt) })
            : fill(words.testWindow, { notBeforeAt: show(test.notBeforeAt), dueAt: show(test.dueAt) }))}{' '}
        {cover.status === 'running'
          ? fill(words.coverNow, { supplyEndsAt: show(cover.supplyEndsAt) })
          : words.noCoverNow}{' '}
        {test !== null && mayDo(visit, 'calendar.write', 'team') && (
          <a href={`/desk/episodes/${episode.id}/tests/${test.id}/book`}>{words.inCalendar}</a>
        )}
      </p>
    );
  },
  start: ({ test, visit: { place } }) =>
    test?.slot ? { ...momentValues('slotAt', test.slot.at, place.zone), place: test.slot.place } : {},
  fields: (context, view) => (
    <>
      <Moment name="slotAt" label={words.slotAt} view={view} visit={context.visit} />
      <TextField name="place" label={words.place} view={view} width={30} />
      <TextArea
        name="breachReason"
        label={words.breachReason}
        hint={fill(words.breachHint, {
          dueAt: dueText(context),
        })}
        view={view}
        rows={2}
      />
    </>
  ),
  read: (read, context) => {
    const slotAt = read.momentNeeded('slotAt', words.slotAt);
    const place = read.needed('place', words.place, 200);
    const breachReason = read.text('breachReason', words.breachReason);
    if (slotAt === null) return null;
    return unless(read, { type: 'book-slot', testId: testId(context), slotAt, place, breachReason });
  },
};

export const answerNoShow: EpisodeForm = {
  slug: 'no-show',
  tests: ['scan', 'repeat-scan', 'd-dimer', 'bloods'],
  fields: (_context, view) => <TextArea name="note" label={words.noShowNote} view={view} />,
  read: (read, context) => {
    const note = read.needed('note', words.noShowNote);
    return unless(read, { type: 'answer-no-show', testId: testId(context), note });
  },
};

export const recordSample: EpisodeForm = {
  slug: 'sample',
  tests: ['d-dimer'],
  start: (context) => now('sampledAt', context),
  fields: ({ visit }, view) => <Moment name="sampledAt" label={words.sampledAt} view={view} visit={visit} />,
  read: (read, context) => {
    const sampledAt = read.momentNeeded('sampledAt', words.sampledAt);
    if (sampledAt === null) return null;
    return unless(read, { type: 'record-sample', testId: testId(context), sampledAt });
  },
};

export const recordDDimer: EpisodeForm = {
  slug: 'd-dimer',
  tests: ['d-dimer'],
  start: (context) => ({
    ...now('resultedAt', context),
    ...(context.test?.sampledAt
      ? momentValues('sampledAt', context.test.sampledAt, context.visit.place.zone)
      : {}),
  }),
  fields: ({ visit }, view) => (
    <>
      <div class="c-pair">
        <TextField name="value" label={words.value} hint={words.valueHint} view={view} width={10} />
        <Select
          name="unit"
          label={words.unit}
          view={view}
          options={[
            { value: '', label: words.chooseUnit },
            ...['ng/mL', 'µg/L', 'mg/L', 'µg/mL'].map((unit) => ({ value: unit, label: unit })),
          ]}
        />
      </div>
      <Radios name="basis" label={words.basis} view={view} options={optionsOf(words.bases)} />
      <TextField
        name="cutOff"
        label={words.cutOff}
        hint={words.cutOffHint}
        view={view}
        width={10}
        inputmode="decimal"
      />
      <Radios name="quantitative" label={words.quantitative} view={view} isInline options={yesNoUnknown} />
      <Moment name="sampledAt" label={words.sampledAt} hint={words.sampledAtHint} view={view} visit={visit} />
      <Moment name="resultedAt" label={words.resultedAt} view={view} visit={visit} />
    </>
  ),
  read: (read, context) => {
    const dDimer = readDDimerFields(read);
    const chosen = read.chosen('quantitative', words.quantitative, ['yes', 'no', 'unknown'] as const);
    const sampledAt = read.moment('sampledAt', words.sampledAt);
    const resultedAt = read.momentNeeded('resultedAt', words.resultedAt);
    if (dDimer === null || resultedAt === null) return null;
    const quantitative = chosen === 'yes' ? true : chosen === 'no' ? false : null;
    return unless(read, {
      type: 'record-d-dimer',
      testId: testId(context),
      dDimer,
      sampledAt,
      quantitative,
      resultedAt,
    });
  },
};

const scanResults = Object.keys(scanResultWords).filter((key): key is ScanResult => key in scanResultWords);

export const recordScan: EpisodeForm = {
  slug: 'scan',
  tests: ['scan', 'repeat-scan'],
  start: (context) => now('performedAt', context),
  fields: ({ visit }, view) => (
    <>
      {/* Nothing is chosen beforehand: the report is what says which side was scanned. */}
      <Radios name="side" label={words.side} view={view} isInline options={optionsOf(words.sides)} />
      <Moment name="performedAt" label={words.performedAt} view={view} visit={visit} />
      <Radios name="extent" label={words.extent} view={view} options={optionsOf(words.extents)} />
      <Radios name="result" label={words.result} view={view} options={optionsOf(scanResultWords)} />
    </>
  ),
  read: (read, context) => {
    const side = read.chosen('side', words.side, ['left', 'right', 'both'] as const);
    const performedAt = read.momentNeeded('performedAt', words.performedAt);
    const extent = read.chosen('extent', words.extent, ['proximal', 'whole-leg'] as const);
    const result = read.chosen('result', words.result, scanResults);
    if (!side || !performedAt || !extent || !result) return null;
    return unless(read, { type: 'record-scan', testId: testId(context), side, performedAt, extent, result });
  },
};

export const bloodsSeen: EpisodeForm = {
  slug: 'bloods',
  tests: ['bloods'],
  fields: (_context, view) => <TextArea name="note" label={words.bloodsNote} view={view} />,
  read: (read, context) => {
    const note = read.needed('note', words.bloodsNote);
    return unless(read, { type: 'record-bloods-seen', testId: testId(context), note });
  },
};

export const notDone: EpisodeForm = {
  slug: 'not-done',
  tests: ['d-dimer', 'scan', 'repeat-scan', 'bloods'],
  fields: (_context, view) => (
    <>
      <Radios
        name="reason"
        label={words.notDoneReason}
        view={view}
        options={optionsOf(words.notDoneReasons)}
      />
      <TextArea name="note" label={words.notDoneNote} view={view} rows={2} />
      <Radios name="capacity" label={words.capacity} view={view} isInline options={yesNoUnknown} />
      <TextField name="senior" label={words.senior} hint={words.seniorHint} view={view} width={30} />
    </>
  ),
  read: (read, context) => {
    const reason = read.chosen('reason', words.notDoneReason, ['refused', 'impossible'] as const);
    const note = read.needed('note', words.notDoneNote);
    const capacity = read.yesNo('capacity');
    const senior = read.text('senior', words.senior, 200);
    if (reason === null) return null;
    return unless(read, { type: 'record-not-done', testId: testId(context), reason, note, capacity, senior });
  },
};

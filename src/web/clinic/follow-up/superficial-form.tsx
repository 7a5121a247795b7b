import {
  superficialCourses,
  superficialFacts,
  superficialLimits,
} from '../../../knowledge/diagnosis/superficial-courses.ts';
import { followUpWords as words } from '../../../knowledge/words/clinic-follow-up.ts';
import { findingsOf } from '../../../pathway/facts-of-episode.ts';
import { superficialScan } from '../../../pathway/follow-up/due-superficial.ts';
import { superficialFactsOf } from '../../../pathway/follow-up/handle-superficial.ts';
import { dayOf } from '../../../pathway/instants.ts';
import { Radios, TextArea, TextField } from '../../components/staff-form.tsx';
import { DateFields } from '../../components/staff-moment.tsx';
import { FactField, readFactFields } from '../fact-fields.tsx';
import { fill } from '../fill-words.ts';
import { type EpisodeForm, type FormContext, unless } from '../forms/episode-form.ts';
import { meaningOf, outcomeOf, outcomeTitle } from '../rule-words.ts';
import { calendarDay, dayAndTime } from '../when.ts';

const superficial: EpisodeForm = {
  slug: 'superficial',
  standsAlone: true,
  above: (context) => <SuperficialSheet {...context} />,
  start: ({ episode }) => {
    const known = findingsOf(episode);
    return Object.fromEntries(
      superficialFacts.flatMap((fact) => {
        const value = known[fact];
        if (value === undefined || typeof value === 'object') return [];
        return [[fact, value === true ? 'yes' : value === false ? 'no' : String(value)]];
      }),
    );
  },
  fields: ({ visit, episode }, view) => {
    const last = dayOf(visit.now, episode.zone).add({ days: superficialLimits.prophylacticDays - 1 });
    return (
      <>
        <div class="c-asks">
          {superficialFacts.map((fact) => (
            <FactField key={fact} fact={fact} catalogue={visit.desk.rules.catalogue} view={view} />
          ))}
        </div>
        <Radios
          name="course"
          label={words.course}
          view={view}
          options={superficialCourses.map((value) => ({ value, label: words.courses[value] }))}
        />
        <TextField name="physician" label={words.physician} view={view} width={30} />
        <TextField
          name="medicine"
          label={words.courseMedicine}
          hint={words.courseMedicineHint}
          view={view}
          width={30}
          isOptional
        />
        <DateFields
          name="untilOn"
          label={words.courseUntil}
          hint={fill(words.courseUntilHint, { day: calendarDay(last.toString(), visit.place.region) })}
          view={view}
          region={visit.place.region}
        />
        <TextField name="followedBy" label={words.followedBy} view={view} width={30} isOptional />
        <TextArea name="overrideReason" label={words.overrideReason} view={view} rows={2} isOptional />
        <TextArea name="note" label={words.superficialNote} view={view} rows={2} isOptional />
      </>
    );
  },
  read: (read, { visit, episode }) => {
    const before = findingsOf(episode);
    const given = readFactFields(read, superficialFacts, visit.desk.rules.catalogue, before);
    // What is on record already is not recorded a second time.
    const facts = Object.fromEntries(Object.entries(given).filter(([id, value]) => before[id] !== value));
    const course = read.chosen('course', words.course, superficialCourses);
    const physician = read.needed('physician', words.physician, 200);
    const medicine = read.text('medicine', words.courseMedicine);
    const untilOn = read.day('untilOn', words.courseUntil)?.toString() ?? null;
    const followedBy = read.text('followedBy', words.followedBy);
    const overrideReason = read.text('overrideReason', words.overrideReason);
    const note = read.text('note', words.superficialNote) ?? '';
    if (course === null) return null;
    const decided = { facts, course, physician, overrideReason, medicine, untilOn, followedBy, note };
    return unless(read, { type: 'decide-superficial', ...decided });
  },
};

/** What the table says on what is on record, before anything new is answered. */
function SuperficialSheet({ visit, episode, person }: FormContext) {
  const { rules } = visit.desk;
  const seen = superficialScan(episode);
  const table = 'superficial-vein';
  const decision = rules.decision(table, episode.region);
  if (seen === undefined || decision === undefined) return null;
  const asked = { rules, now: visit.now, birthDate: person.birthDate };
  const { outcome, unknown, decisive } = decision.decide(
    rules.reader.shape(superficialFactsOf(episode, asked)),
  );
  const { catalogue } = rules;
  return (
    <section class="c-panel" aria-labelledby="superficial">
      <h2 id="superficial">{words.superficialSays}</h2>
      <p>{fill(words.superficialSeen, { when: dayAndTime(seen.scan.performedAt, visit.place) })}</p>
      {outcome === null ? (
        <>
          <p>{words.superficialOpen}</p>
          <ul class="c-list">
            {(unknown ?? decisive).map((fact) => (
              <li key={fact}>{meaningOf(catalogue, fact)}</li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p class="c-panel__state">
            <strong>{outcomeTitle(catalogue, { table, outcome })}</strong>
          </p>
          <ul class="c-list">
            {outcomeOf(catalogue, { table, outcome })?.actions.map((action) => (
              <li key={action}>{action}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

export const superficialForms: readonly EpisodeForm[] = [superficial];

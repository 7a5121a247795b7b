import { warfarinWords as words } from '../../../knowledge/words/clinic-warfarin.ts';
import { inrsToActOn } from '../../../pathway/warfarin/due-warfarin.ts';
import { targetOf } from '../../../pathway/warfarin/inr-facts.ts';
import { inrsInOrder } from '../../../pathway/warfarin/warfarin-course.ts';
import type { Inr } from '../../../pathway/warfarin/warfarin-types.ts';
import { fill } from '../fill-words.ts';
import type { FormContext } from '../forms/episode-form.ts';
import { meaningOf, outcomeOf, outcomeTitle } from '../rule-words.ts';
import { calendarDay, dayAndTime } from '../when.ts';
import { inrText } from './warfarin-sentence.ts';

export type InrView = Pick<FormContext, 'visit' | 'episode'>;

/** The last INR, what the rules say of it, and when the next is due. */
export function InrSays(view: InrView) {
  const last = inrsInOrder(view.episode).at(-1);
  return (
    <section class="c-panel" aria-labelledby="inr-says">
      <h2 id="inr-says">{words.nowLast}</h2>
      {last === undefined ? <p class="c-empty">{words.none}</p> : <OneInr {...view} inr={last} />}
      <TargetLine {...view} />
    </section>
  );
}

/** Every INR that waits for somebody. */
export function ActOnInr(view: InrView) {
  const waiting = inrsToActOn(view.episode);
  if (waiting.length === 0) return <InrSays {...view} />;
  return (
    <>
      {waiting.map((inr) => (
        <section class="c-panel" aria-labelledby={`inr-${inr.sequence}`} key={inr.sequence}>
          <h2 id={`inr-${inr.sequence}`}>{words.rulesSay}</h2>
          <OneInr {...view} inr={inr} />
        </section>
      ))}
    </>
  );
}

function OneInr({ visit, inr }: InrView & { readonly inr: Inr }) {
  const { catalogue } = visit.desk.rules;
  const { judged, reading, measuredAt, origin, bleeding } = inr;
  const outcome = judged === null ? null : (judged.action.outcome ?? judged.action.floor);
  const given = outcome === null ? null : { table: 'inr-action', outcome };
  const unknown = judged?.action.decisive ?? [];
  return (
    <>
      <p class="c-panel__state">
        <strong class="c-inr">{reading.shown}</strong> {dayAndTime(measuredAt, visit.place)},{' '}
        {words.origins[origin ?? 'notKnown']}. {words.bleeding}:{' '}
        {bleeding === null ? words.notKnown : words.bleedings[bleeding]}.
      </p>
      {judged !== null && given !== null && (
        <>
          <p>
            <strong class={`c-act c-act--${judged.act}`}>{words.acts[judged.act]}</strong>{' '}
            {outcomeTitle(catalogue, given)}
          </p>
          <ul class="c-list">
            {outcomeOf(catalogue, given)?.actions.map((action) => (
              <li key={action}>{action}</li>
            ))}
          </ul>
          {judged.action.outcome === null && unknown.length > 0 && (
            <p class="c-warning">
              {words.notKnown}: {unknown.map((fact) => meaningOf(catalogue, fact)).join('; ')}
            </p>
          )}
          <p>
            {words.next} <strong>{calendarDay(judged.nextOn, visit.place.region)}</strong>
          </p>
        </>
      )}
    </>
  );
}

function TargetLine({ episode }: InrView) {
  const target = targetOf(episode);
  return target === null ? (
    <p class="c-warning">{words.noTarget}</p>
  ) : (
    <p>
      {words.target} {fill('{low} to {high}', { low: inrText(target.low), high: inrText(target.high) })}
    </p>
  );
}

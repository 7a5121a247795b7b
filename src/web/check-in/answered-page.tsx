import { readMessageValues } from '../../engine/messages/read-values.ts';
import { renderStored } from '../../engine/messages/render-message.ts';
import { emergencyHelp } from '../../knowledge/words/care-cards.ts';
import { checkInPage as words } from '../../knowledge/words/check-in-page.ts';
import { type MessageId, messages } from '../../knowledge/words/messages/messages.ts';
import { wordsIn } from '../../knowledge/words/spelling.ts';
import type { FirstWords } from '../../pathway/check-in/check-in-events.ts';
import type { CheckInAnswer } from '../../pathway/check-in/check-in-types.ts';
import { fill } from '../clinic/fill-words.ts';
import { dayAndTime } from '../clinic/when.ts';
import { type Caller, NobodyHere } from './check-in-page.tsx';
import { PatientPage } from './patient-page.tsx';

type Props = {
  readonly caller: Caller;
  readonly answer: CheckInAnswer;
  /** What the person was told, in this order: the emergency first. */
  readonly told: readonly FirstWords[];
};

/** After answering: the emergency and nothing else where there is one, else who reads it and by when. */
export function AnsweredPage(props: Props) {
  return props.answer.isRed ? <EmergencyPage {...props} /> : <PromisePage {...props} />;
}

function EmergencyPage({ caller, answer, told }: Props) {
  const { organisation, token } = caller;
  const { region } = organisation;
  const [first, ...others] = told.flatMap((each) => written(each, caller));
  const hasCalled = answer.called !== null && answer.called.answer !== 'not-yet';
  const { contact } = emergencyHelp[region];
  return (
    <PatientPage region={region} clinic={organisation.name} title={first?.title ?? contact.says}>
      <section class="v-care v-care--emergency">
        <h1 class="v-care__heading">{first?.title ?? contact.says}</h1>
        <div class="v-care__content">
          {(first?.lines ?? []).map((line) => (
            <p key={line}>
              <strong>{line}</strong>
            </p>
          ))}
          <p>
            <a class="v-help__call" href={contact.tel ?? ''}>
              {contact.says}
            </a>
          </p>
        </div>
      </section>
      {hasCalled ? (
        <p>{words.calledThanks}</p>
      ) : (
        <form method="post" action={`/check-in/${token}/called`}>
          <input type="hidden" name="answerId" value={answer.id} />
          <h2>{wordsIn(words.didYouCall, region)}</h2>
          <p>
            <button class="nhsuk-button" type="submit" name="called" value="called">
              {words.called}
            </button>{' '}
            <button class="nhsuk-button nhsuk-button--secondary" type="submit" name="called" value="there">
              {words.there}
            </button>{' '}
            <button class="nhsuk-button nhsuk-button--secondary" type="submit" name="called" value="not-yet">
              {words.notYet}
            </button>
          </p>
        </form>
      )}
      {others.map(({ title, lines }) => (
        <section key={title}>
          <h2>{title}</h2>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
    </PatientPage>
  );
}

function PromisePage({ caller, answer, told }: Props) {
  const { organisation, token, now } = caller;
  const { region, zone, name, phone } = organisation;
  const place = { region, zone };
  const said = told.flatMap((each) => written(each, caller));
  const open = answer.needs.filter(({ read }) => read === null);
  const [soonest] = open.toSorted((a, b) => a.dueAt.epochMilliseconds - b.dueAt.epochMilliseconds);
  return (
    <PatientPage region={region} clinic={name} title={words.thanksTitle}>
      <h1 class="v-heading">{words.thanksTitle}</h1>
      {said.map(({ title, lines }) => (
        <section class="v-care v-care--short" key={title}>
          <h2 class="v-care__heading">{title}</h2>
          <div class="v-care__content">
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </section>
      ))}
      {answer.needs.length === 0 && said.length === 0 && <p>{words.allWell}</p>}
      {soonest !== undefined && said.length === 0 && (
        <p>{fill(words.readBy, { team: organisation.team, by: dayAndTime(soonest.dueAt, place) })}</p>
      )}
      {answer.needs.length > 0 && open.length === 0 && <p>{words.readAlready}</p>}
      {said.length === 0 && <NobodyHere caller={caller} />}
      <p class="nhsuk-hint">{fill(words.answeredAt, { at: dayAndTime(answer.at, place) })}</p>
      <h2>{words.changed}</h2>
      {phone !== null && <p>{fill(words.orCall, { phone })}</p>}
      <p>
        <a class="nhsuk-button nhsuk-button--secondary" href={`/check-in/${token}?again=yes`}>
          {words.answerAgain}
        </a>
      </p>
      <p class="nhsuk-u-visually-hidden">{dayAndTime(now, place)}</p>
    </PatientPage>
  );
}

type Said = { readonly title: string; readonly lines: readonly string[] };

/** The same words as the message. One whose values are not all known is left out here; the board has it as undelivered. */
function written({ words: id, values }: FirstWords, { organisation }: Caller): readonly Said[] {
  if (!isMessage(id)) return [];
  const { name, phone, region } = organisation;
  const read = readMessageValues(id, { clinic: name, phone: phone ?? '', ...values });
  if (!read.ok) return [];
  const text = renderStored(id, read.values, 'page', { language: 'en', region });
  return 'draftBanner' in text ? [text.english] : [text];
}

const isMessage = (id: string): id is MessageId => Object.hasOwn(messages, id);

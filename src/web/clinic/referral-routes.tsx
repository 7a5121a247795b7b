import type { FastifyInstance } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { fieldProblems } from '../../knowledge/words/clinic-forms.ts';
import { referralWords as words } from '../../knowledge/words/clinic-referral.ts';
import { referralFields } from '../../knowledge/words/clinic-referrals.ts';
import { stateWords } from '../../knowledge/words/clinic-states.ts';
import type { OpenReferral } from '../../pathway/commands.ts';
import { dayOf } from '../../pathway/instants.ts';
import type { Person } from '../../pathway/person.ts';
import type { BoardRow } from '../../pathway/ports.ts';
import { referenceFor } from '../../pathway/referrals/referral-door.ts';
import { tellingWays } from '../../pathway/referrals/referral-types.ts';
import {
  ErrorSummary,
  type FormView,
  Radios,
  Select,
  StaffForm,
  TextArea,
  TextField,
} from '../components/staff-form.tsx';
import { DateFields, MomentFields } from '../components/staff-moment.tsx';
import { StaffPage } from '../components/staff-page.tsx';
import type { StaffPagesOptions } from '../staff.ts';
import { sideAndLimbOf } from './board-rows.tsx';
import { fill } from './fill-words.ts';
import { type FormReader, formOf, formReader, typedValues } from './form-reader.ts';
import { momentValues } from './moments.ts';
import { NotTherePage } from './not-there-page.tsx';
import { PeoplePage } from './people-pages.tsx';
import { PersonBanner } from './person-banner.tsx';
import { refusalProblems } from './refusal-problems.ts';
import { type Names, namesOf, ownerFrom, ownerValue, sendPage, type Visit, visitOf } from './visit.ts';
import { zoneNameAt } from './when.ts';

type Query = { Querystring: Readonly<Record<string, unknown>> };

export function referralRoutes(app: FastifyInstance, desk: StaffPagesOptions): void {
  const config = { access: { action: 'episode.open' } } as const;

  app.get<Query>('/clinic/referrals/new', { config }, async (request, reply) => {
    const visit = visitOf(desk, request);
    const { person: personId } = request.query;
    if (typeof personId !== 'string')
      return sendPage(reply, <PeoplePage visit={visit} search="" found={null} purpose="referral" />);
    const known = await knownOf(visit, personId);
    if (known === undefined) return sendPage(reply, <NotTherePage visit={visit} />, 404);
    const { names } = known;
    const values = {
      ...momentValues('referredAt', visit.now, visit.place.zone),
      owner: ownerValue(names.owners[0]?.owner ?? { kind: 'team', id: visit.session.organisation.team }),
    };
    return sendPage(
      reply,
      <ReferralPage {...{ visit, ...known, view: { values, problems: [] }, formKey: desk.newId() }} />,
    );
  });

  app.post('/clinic/referrals/new', { config }, async (request, reply) => {
    const visit = visitOf(desk, request);
    const form = formOf(request);
    const known = await knownOf(visit, form.get('person') ?? '');
    if (known === undefined) return sendPage(reply, <NotTherePage visit={visit} />, 404);
    const read = formReader(form, visit.place);
    const formKey = form.get('key') ?? desk.newId();
    const referral = readReferral(read, visit, known, formKey);
    const again = () => {
      const view = { values: typedValues(form), problems: read.problems };
      return sendPage(reply, <ReferralPage {...{ visit, ...known, view, formKey }} />, 422);
    };
    if (referral === null) return again();
    const { organisation } = visit.session;
    const done = await desk.clinic.open({ organisation, by: visit.by, key: formKey }, referral);
    if (done.ok) return reply.redirect(`/clinic/episodes/${done.episodeId}?done=referral`, 303);
    read.problems.push(...refusalProblems(done.refusal, visit));
    return again();
  });
}

type Known = { readonly person: Person; readonly names: Names; readonly open: readonly BoardRow[] };

async function knownOf(visit: Visit, personId: string): Promise<Known | undefined> {
  const { desk, organisationId } = visit;
  const person = await desk.store.people.get(organisationId, personId);
  if (person === undefined) return undefined;
  const [names, episodes] = await Promise.all([
    namesOf(visit),
    desk.store.episodes.ofPerson(organisationId, personId),
  ]);
  return { person, names, open: episodes.filter(({ state }) => state !== 'closed') };
}

function readReferral(
  read: FormReader,
  visit: Visit,
  { person, names }: Known,
  formKey: string,
): OpenReferral | null {
  const referrer = read.needed('referrer', words.referrer, 200);
  const referredAt = read.momentNeeded('referredAt', words.referredAt);
  const limb = read.chosen('limb', words.limb, ['leg', 'arm'] as const);
  const side = read.chosen('side', words.side, ['left', 'right', 'both'] as const);
  const began = read.day('symptomsBeganOn', words.symptomsBeganOn);
  if (began !== null && Temporal.PlainDate.compare(began, dayOf(visit.now, visit.place.zone)) > 0)
    read.wrong('symptomsBeganOn', fill(fieldProblems.dayInTheFuture, { what: words.symptomsBeganOn }));
  const reason = read.needed('reason', words.reason);
  const sent = readSender(read, formKey);
  const owner = ownerFrom(read.text('owner', words.owner), names);
  if (owner === null) read.wrong('owner', fill(fieldProblems.choose, { what: words.owner.toLowerCase() }));
  if (read.problems.length > 0 || !referredAt || !limb || !side || !owner) return null;
  return {
    personId: person.id,
    referrer,
    referredAt,
    limb,
    side,
    symptomsBeganOn: began?.toString() ?? null,
    reason,
    owner,
    ...(sent === null ? {} : { sent }),
  };
}

/** A letter or a call has a sender, who waits to hear. Null where nobody sent them, or with the problems noted. */
function readSender(read: FormReader, formKey: string): NonNullable<OpenReferral['sent']> | null {
  const came = read.chosen('came', words.came, ['letter', 'telephone', 'own'] as const);
  if (came === null || came === 'own') return null;
  const callBack = read.needed('callBack', words.callBack, 300);
  const answerBy = read.chosen('answerBy', words.answerBy, tellingWays);
  const question = read.text('question', words.question) ?? '';
  if (answerBy === null) return null;
  return {
    source: 'staff',
    reference: referenceFor([formKey]),
    practiceId: null,
    senderRole: null,
    callBack,
    answerBy,
    question,
    doneAlready: null,
    // Nobody has asked yet: the assessment does.
    emergency: 'unknown',
    identifierInQuestion: null,
  };
}

type PageProps = Known & { readonly visit: Visit; readonly view: FormView; readonly formKey: string };

function ReferralPage({ visit, person, names, open, view, formKey }: PageProps) {
  const { region } = visit.place;
  const zoneName = zoneNameAt(visit.now, visit.place);
  return (
    <StaffPage
      title={words.title}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place="referral"
      hasProblems={view.problems.length > 0}
      banner={<PersonBanner person={person} visit={visit} />}
      script="clinic"
    >
      <ErrorSummary problems={view.problems} />
      <h1>{words.title}</h1>
      {open.length > 0 && (
        <div class="c-warning">
          <p>{words.openAlready}</p>
          <ul>
            {open.map((row) => (
              <li key={row.episodeId}>
                <a href={`/clinic/episodes/${row.episodeId}`}>
                  {stateWords[row.state]}, {sideAndLimbOf(row)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <StaffForm
        action="/clinic/referrals/new"
        csrfToken={visit.session.csrfToken}
        hidden={{ key: formKey, person: person.id }}
        submit={words.submit}
      >
        <div class="c-pair">
          <Radios name="limb" label={words.limb} view={view} isInline options={optionsOf(words.limbs)} />
          <Radios name="side" label={words.side} view={view} isInline options={optionsOf(words.sides)} />
        </div>
        <MomentFields
          name="referredAt"
          label={words.referredAt}
          hint={words.referredAtHint}
          {...{ view, region, zoneName }}
        />
        <TextField name="referrer" label={words.referrer} hint={words.referrerHint} view={view} width={30} />
        <Radios
          name="came"
          label={words.came}
          hint={words.cameHint}
          view={view}
          options={optionsOf(words.cames)}
        />
        <p class="c-note">{words.senderLead}</p>
        <div class="c-pair">
          <TextField name="callBack" label={words.callBack} view={view} width={30} />
          <Radios
            name="answerBy"
            label={words.answerBy}
            view={view}
            options={optionsOf(referralFields.ways)}
          />
        </div>
        <TextArea name="question" label={words.question} view={view} rows={2} isOptional />
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} view={view} rows={2} />
        <DateFields
          name="symptomsBeganOn"
          label={words.symptomsBeganOn}
          hint={words.symptomsHint}
          view={view}
          region={region}
        />
        <Select
          name="owner"
          label={words.owner}
          view={view}
          options={names.owners.map(({ owner, name }) => ({ value: ownerValue(owner), label: name }))}
        />
      </StaffForm>
    </StaffPage>
  );
}

export const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { diaryWords } from '../../knowledge/words/companion/diary-words.ts';
import { journeyWords } from '../../knowledge/words/companion/journey-words.ts';
import { medicineCheckWords } from '../../knowledge/words/companion/card-words.ts';
import { stockings } from '../../knowledge/words/guide/treatment.ts';
import { wordsIn } from '../../knowledge/words/spelling.ts';
import type { Asked } from '../../pathway/clinic.ts';
import { sayings } from '../../pathway/companion/companion-types.ts';
import { journeyPlan } from '../../pathway/companion/journey-plan.ts';
import { checkMedicine, ownThinner } from '../../pathway/companion/medicine-check.ts';
import { personDiary } from '../../pathway/companion/person-diary.ts';
import { readSlot, sayDose } from '../../pathway/companion/say-dose.ts';
import { formOf } from '../clinic/form-reader.ts';
import type { RouteAccess } from '../staff.ts';
import { CompanionPage } from './companion-page.tsx';
import { type PatientPagesOptions, type PatientVisit, sendPage } from './patient-visit.ts';
import { TodayPage } from './today-page.tsx';
import { DiaryView } from './views/diary-view.tsx';
import { JourneyForm, type JourneyTyped, nothingTyped, readJourney } from './views/journey-form.tsx';
import { JourneyPlanView } from './views/journey-view.tsx';
import { MedicineCheckView } from './views/medicine-check-view.tsx';
import { StockingsView } from './views/stockings-view.tsx';

const mayRead: RouteAccess = { action: 'episode.read' };
const mayReport: RouteAccess = { action: 'episode.report' };

/** What a person tells us of a dose, and the pages around their medicine. */
export function doseRoutes(
  app: FastifyInstance,
  { rules, clinic, visitOf }: Pick<PatientPagesOptions, 'rules' | 'clinic' | 'visitOf'>,
  opened: (request: FastifyRequest, page: string) => Promise<PatientVisit>,
): void {
  app.post('/my/doses', { config: { access: mayReport } }, async (request, reply) => {
    const visit = visitOf(request);
    const { episode, now } = visit;
    const form = formOf(request);
    const slot = readSlot(form.get('slot') ?? '');
    const saying = sayings.find((each) => each === form.get('said'));
    const tapped =
      slot === null || saying === undefined
        ? ({ is: 'no-such-dose' } as const)
        : sayDose(episode, slot, saying, now);
    if (tapped.is !== 'report') return sendPage(reply, <TodayPage visit={visit} tapped={tapped} />);
    const done = await clinic.handle(askedBy(visit, tapped.key), episode.id, tapped.command);
    // Somebody was quicker, or the plan has changed meanwhile: the page as it is now says what is to be done.
    return reply.redirect(done.ok ? '/my?noted' : '/my', 303);
  });

  app.get('/my/medicines', { config: { access: mayRead } }, async (request, reply) =>
    medicines(reply, await opened(request, 'medicines'), null),
  );

  // What is asked is not kept: a name that somebody types is no part of their record.
  app.post('/my/medicines', { config: { access: mayRead } }, (request, reply) =>
    medicines(reply, visitOf(request), formOf(request).get('medicine') ?? ''),
  );

  app.get('/my/diary', { config: { access: mayRead } }, async (request, reply) => {
    const visit = await opened(request, 'diary');
    return sendPage(
      reply,
      <CompanionPage visit={visit} place={null} title={diaryWords.title}>
        <h1 class="v-heading">{diaryWords.title}</h1>
        <DiaryView entries={personDiary(visit.episode)} viewer={visit} />
      </CompanionPage>,
    );
  });

  app.get('/my/stockings', { config: { access: mayRead } }, async (request, reply) => {
    const visit = await opened(request, 'stockings');
    const { region } = visit.organisation;
    const title = wordsIn(stockings.title, region);
    return sendPage(
      reply,
      <CompanionPage visit={visit} place={null} title={title}>
        <h1 class="v-heading">{title}</h1>
        <StockingsView region={region} />
      </CompanionPage>,
    );
  });

  app.get('/my/journey', { config: { access: mayRead } }, async (request, reply) =>
    journey(reply, await opened(request, 'journey'), null),
  );

  app.post('/my/journey', { config: { access: mayRead } }, (request, reply) => {
    const form = formOf(request);
    const typed = (name: keyof JourneyTyped): string => (form.get(name) ?? '').slice(0, 20);
    return journey(reply, visitOf(request), {
      day: typed('day'),
      month: typed('month'),
      year: typed('year'),
      hours: typed('hours'),
      symptoms: typed('symptoms'),
    });
  });

  function medicines(reply: FastifyReply, visit: PatientVisit, asked: string | null): FastifyReply {
    const own = ownThinner(visit.episode);
    const { region } = visit.organisation;
    const check =
      asked === null || own === null ? null : checkMedicine(rules.catalogue.treatment, region, own, asked);
    const isEmpty = asked !== null && own !== null && check === null;
    return sendPage(
      reply,
      <CompanionPage visit={visit} place={null} title={medicineCheckWords.title} hasProblems={isEmpty}>
        <h1 class="v-heading">{medicineCheckWords.title}</h1>
        <MedicineCheckView viewer={visit} own={own} check={check} isEmpty={isEmpty} />
      </CompanionPage>,
      isEmpty ? 422 : 200,
    );
  }

  function journey(reply: FastifyReply, visit: PatientVisit, typed: JourneyTyped | null): FastifyReply {
    const read = typed === null ? null : readJourney(typed);
    const problems = read !== null && 'problems' in read ? read.problems : [];
    const plan =
      read !== null && 'asked' in read
        ? journeyPlan(visit.episode, read.asked, { rules, now: visit.now })
        : null;
    return sendPage(
      reply,
      <CompanionPage visit={visit} place={null} title={journeyWords.title} hasProblems={problems.length > 0}>
        <h1 class="v-heading">{journeyWords.title}</h1>
        <p class="v-lead">{journeyWords.lead}</p>
        {plan !== null && <JourneyPlanView plan={plan} viewer={visit} />}
        <JourneyForm viewer={visit} typed={typed ?? nothingTyped} problems={problems} />
      </CompanionPage>,
      problems.length > 0 ? 422 : 200,
    );
  }
}

const askedBy = ({ organisation, person, now }: PatientVisit, key: string): Asked => ({
  organisation,
  by: { at: now, by: { role: 'patient', id: person.id } },
  key,
});

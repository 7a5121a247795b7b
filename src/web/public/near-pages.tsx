import type { FastifyInstance } from 'fastify';
import type { Temporal } from 'temporal-polyfill';
import { emergencyHelp } from '../../knowledge/words/care-cards.ts';
import { practicesPage as words } from '../../knowledge/words/near-pages.ts';
import type { Store } from '../../pathway/ports.ts';
import { type PracticeNow, practiceAt } from '../../pathway/referrals/practice-hours.ts';
import type { Practice } from '../../pathway/referrals/practices.ts';
import { Page, renderPage } from '../components/page.tsx';
import { fill } from '../clinic/fill-words.ts';

export type NearPagesOptions = {
  readonly store: Pick<Store, 'practices'>;
  readonly now: () => Temporal.Instant;
};

const nhsFinder = 'https://www.nhs.uk/service-search/find-a-gp';
const call111 = 'tel:111';

/** Whom to ring after "get an urgent GP appointment": the surgeries that clinics here keep, and 111. Nobody outside is asked. */
export function nearPages(app: FastifyInstance, { store, now }: NearPagesOptions): void {
  app.get('/uk/practices', async (_request, reply) => {
    const at = now();
    const found = await store.practices.listed('uk');
    const surgeries = found.map(({ practice, zone }) => surgeryAt(practice, zone, at)).toSorted(openFirst);
    return reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(renderPage(<PracticesPage surgeries={surgeries} />));
  });
}

type Surgery = Pick<PracticeNow, 'is' | 'holiday'> & {
  readonly practice: Practice;
  /** By the clock there. */
  readonly until: string | null;
};

function surgeryAt(practice: Practice, zone: string, at: Temporal.Instant): Surgery {
  const { is, holiday, untilAt } = practiceAt(practice, { region: 'uk', zone }, at);
  const time = untilAt?.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' }) ?? null;
  return { practice, is, holiday, until: time === '00:00' ? words.midnight : time };
}

const order = { open: 0, unknown: 1, closed: 2 } as const;
const openFirst = (a: Surgery, b: Surgery): number =>
  order[a.is] - order[b.is] || a.practice.name.localeCompare(b.practice.name, 'en');

function PracticesPage({ surgeries }: { readonly surgeries: readonly Surgery[] }) {
  const isOneOpen = surgeries.some(({ is }) => is === 'open');
  return (
    <Page region="uk" title={words.title} path="" about="/uk/practices">
      <h1>{words.title}</h1>
      {!isOneOpen && <Ring111 says={surgeries.length === 0 ? words.none : words.first111} />}
      <p>{words.lead}</p>
      <p class="v-say">
        {words.sayLead} <q>{words.say}</q>
      </p>
      {surgeries.length > 0 && (
        <ul class="v-contacts">
          {surgeries.map((surgery) => (
            <One key={`${surgery.practice.id} ${surgery.practice.name}`} {...surgery} />
          ))}
        </ul>
      )}
      {isOneOpen && <Ring111 says={words.or111} />}
      {surgeries.length > 0 && <p>{words.times}</p>}
      <p>
        <a href={nhsFinder} rel="noreferrer">
          {words.nhs}
        </a>
      </p>
      <p>
        <strong>{emergencyHelp.uk.ask}</strong> {emergencyHelp.uk.signs}
      </p>
    </Page>
  );
}

function Ring111({ says }: { readonly says: string }) {
  return (
    <section class="v-care v-care--urgent v-care--short">
      <div class="v-care__content">
        <p>{says}</p>
        <p>
          <a class="v-call" href={call111}>
            {words.call111}
          </a>
        </p>
      </div>
    </section>
  );
}

function stateOf({ is, until, holiday }: Surgery): string {
  if (is === 'open') return fill(words.open, { until: until ?? '' });
  if (holiday === null) return words[is];
  return fill(is === 'closed' ? words.closedHoliday : words.unknownHoliday, { holiday });
}

function One(surgery: Surgery) {
  const { name, phone, address } = surgery.practice;
  const state = stateOf(surgery);
  return (
    <li>
      <p>
        <strong>{name}</strong>
      </p>
      {phone !== null && (
        <a class="v-call" href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>
          {phone}
        </a>
      )}
      <span class="v-contacts__note">{[state, address].filter((each) => each !== null).join('. ')}</span>
    </li>
  );
}

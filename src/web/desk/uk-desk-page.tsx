import { ukDesk } from '../../knowledge/desk/uk-desk.ts';
import { ukDeskWords as words } from '../../knowledge/words/desk-benefits.ts';
import type { Person } from '../../pathway/person.ts';
import { StaffPage } from '../components/staff-page.tsx';
import { PersonBanner } from '../clinic/person-banner.tsx';
import type { Visit } from '../clinic/visit.ts';

const groups = {
  charges: [
    'free-care',
    'england-prescriptions',
    'england-exemptions',
    'other-nations',
    'no-prior-authorization',
  ],
  ways: ['emergency', 'nhs-111', 'practice-finder', 'no-practice', 'ways-in'],
} as const;
const links = {
  'nhs-111': 'https://111.nhs.uk/',
  'practice-finder': 'https://www.nhs.uk/service-search/find-a-gp',
} as const;

/** In place of benefits, estimates and authorizations. */
export function UkDeskPage({ visit, person }: { readonly visit: Visit; readonly person: Person | null }) {
  return (
    <StaffPage
      title={words.title}
      session={visit.session}
      isDemo={visit.desk.isDemo}
      place={person === null ? null : 'people'}
      banner={person === null ? undefined : <PersonBanner person={person} visit={visit} />}
    >
      <h1>{words.title}</h1>
      <p class="c-lead">{words.lead}</p>
      <div class="c-columns">
        <Facts visit={visit} of="ways" />
        <Facts visit={visit} of="charges" />
      </div>
    </StaffPage>
  );
}

function Facts({ visit, of }: { readonly visit: Visit; readonly of: keyof typeof groups }) {
  return (
    <section class="c-panel" aria-labelledby={of}>
      <h2 id={of}>{words.groups[of]}</h2>
      <ul class="c-list">
        {groups[of].map((id) => (
          <Fact visit={visit} id={id} key={id} />
        ))}
      </ul>
    </section>
  );
}

function Fact({ visit, id }: { readonly visit: Visit; readonly id: string }) {
  const fact = ukDesk.find((each) => each.id === id);
  if (fact === undefined) return null;
  const href = id === 'nhs-111' || id === 'practice-finder' ? links[id] : null;
  return (
    <li>
      {fact.says}{' '}
      {href !== null && (id === 'nhs-111' || id === 'practice-finder') && (
        <a href={href} rel="noreferrer">
          {words.links[id]}
        </a>
      )}{' '}
      <span class="c-quiet">{visit.desk.rules.catalogue.sources[fact.because.source]?.title}</span>
    </li>
  );
}

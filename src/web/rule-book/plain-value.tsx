import type { Catalogue } from '../../knowledge/catalogue.ts';
import { type Condition, regions } from '../../knowledge/rule-types.ts';
import { capital, humanised, numeral, regionWords } from './answer-words.ts';
import { citationsWithin } from './cited-in.ts';
import { sayCondition } from './condition-said.ts';
import { ConditionView } from './condition-view.tsx';
import { Citations, RegionMark } from './marks.tsx';

type Props = { readonly value: unknown; readonly catalogue: Pick<Catalogue, 'facts' | 'sources'> };

/**
 * A value of which only the reader knows what it is: figures, words, lists of them, one for each region. What is cited
 * says so, and a condition is said as one.
 */
export function PlainValue({ value, catalogue }: Props) {
  if (Array.isArray(value)) return <PlainList parts={value} catalogue={catalogue} />;
  if (typeof value !== 'object' || value === null) return <>{shortWords(value)}</>;
  const entries = Object.entries(value);
  if (entries.length > 0 && entries.every(([key]) => regions.some((region) => region === key))) {
    return (
      <dl class="b-byregion">
        {regions.map((region) => (
          <div key={region}>
            <dt>
              <RegionMark region={region} />
            </dt>
            <dd>
              <PlainValue value={Reflect.get(value, region)} catalogue={catalogue} />
            </dd>
          </div>
        ))}
      </dl>
    );
  }
  const id: unknown = Reflect.get(value, 'id');
  return (
    <dl class="b-pairs">
      {typeof id === 'string' && (
        <div>
          <dt class="b-pairs__name">{id}</dt>
          <dd />
        </div>
      )}
      {entries
        .filter(([key, part]) => key !== 'id' || typeof part !== 'string')
        .map(([key, part]: [string, unknown]) => (
          <div key={key}>
            <dt>{capital(humanised(key))}</dt>
            <dd>
              <Part name={key} value={part} catalogue={catalogue} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

function PlainList({ parts, catalogue }: { parts: readonly unknown[]; catalogue: Props['catalogue'] }) {
  if (parts.length === 0) return <>none</>;
  if (parts.every(isShort)) return <>{parts.map(shortWords).join(', ')}</>;
  return (
    <ul class="b-plain">
      {parts.map((part, index) => (
        <li key={index}>
          <PlainValue value={part} catalogue={catalogue} />
        </li>
      ))}
    </ul>
  );
}

function Part({ name, value, catalogue }: Props & { name: string }) {
  if (name === 'because') return <Citations citations={citationsWithin(value)} sources={catalogue.sources} />;
  if (name === 'when' && isCondition(value, catalogue.facts))
    return <ConditionView said={sayCondition(value, catalogue.facts)} facts={catalogue.facts} />;
  return <PlainValue value={value} catalogue={catalogue} />;
}

/** Data may say `when` of other things too: a condition names facts, and nothing else. */
function isCondition(value: unknown, facts: Catalogue['facts']): value is Condition {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const parts = Object.entries(value);
  return (
    parts.length > 0 &&
    parts.every(([key, part]: [string, unknown]) => {
      if (key === 'not') return isCondition(part, facts);
      if (key === 'all' || key === 'any')
        return Array.isArray(part) && part.every((each) => isCondition(each, facts));
      return key in facts;
    })
  );
}

/** The same in one line, for the search; what is cited is said by others. */
export function plainText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return shortWords(value);
  return Object.entries(value)
    .filter(([key]) => key !== 'because')
    .map(([key, part]: [string, unknown]) => {
      const region = regions.find((each) => each === key);
      const before = Array.isArray(value) ? '' : `${region ? regionWords[region] : humanised(key)} `;
      return `${before}${plainText(part)}`;
    })
    .join(' ');
}

const isShort = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && value.length < 40);

function shortWords(value: unknown): string {
  if (typeof value === 'number') return numeral(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : 'not given';
}

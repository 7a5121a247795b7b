import { regions } from '../../knowledge/rule-types.ts';
import { capital, humanised, numeral, regionWords } from './answer-words.ts';
import { RegionMark } from './marks.tsx';

/** A value of which only the reader knows what it is: figures, words, lists of them, one for each region. */
export function PlainValue({ value }: { value: unknown }) {
  if (Array.isArray(value)) {
    const parts: readonly unknown[] = value;
    if (parts.every(isShort)) return <>{parts.map(shortWords).join(', ')}</>;
    return (
      <ul class="b-plain">
        {parts.map((part, index) => (
          <li key={index}>
            <PlainValue value={part} />
          </li>
        ))}
      </ul>
    );
  }
  if (typeof value !== 'object' || value === null) return <>{shortWords(value)}</>;
  const entries = Object.entries(value);
  if (entries.every(([key]) => regions.some((region) => region === key))) {
    return (
      <dl class="b-byregion">
        {regions.map((region) => (
          <div key={region}>
            <dt>
              <RegionMark region={region} />
            </dt>
            <dd>
              <PlainValue value={Object.fromEntries(entries)[region]} />
            </dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    <dl class="b-pairs">
      {entries.map(([key, part]) => (
        <div key={key}>
          <dt>{capital(humanised(key))}</dt>
          <dd>
            <PlainValue value={part} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The same in one line, for the search. */
export function plainText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return shortWords(value);
  return Object.entries(value)
    .map(([key, part]) => {
      const region = regions.find((each) => each === key);
      return region ? `${regionWords[region]}: ${plainText(part)}` : plainText(part);
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

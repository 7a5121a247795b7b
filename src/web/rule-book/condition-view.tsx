import type { ComponentChildren } from 'preact';
import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { Said } from './condition-said.ts';
import { factAnchor, factsFile, letterAnchor } from './links.ts';

type Facts = Catalogue['facts'];

/** A condition as nested lists, each headed by how its lines belong together. */
export function ConditionView({ said, facts }: { said: Said; facts: Facts }) {
  switch (said.kind) {
    case 'fact':
      return (
        <span class="b-said">
          <FactWords fact={said.fact} facts={facts} />: <strong>{said.test}</strong>
        </span>
      );
    case 'facts':
      return (
        <Lines
          lead={
            <>
              {factLeads[said.of]} of these is <strong>{said.test}</strong>
            </>
          }
          lines={said.facts.map((fact) => <FactWords key={fact} fact={fact} facts={facts} />)}
        />
      );
    case 'lettered':
      return <Lettered said={said} />;
    case 'group':
      return (
        <Lines
          lead={leads[said.of]}
          lines={said.parts.map((part, index) => <ConditionView key={index} said={part} facts={facts} />)}
        />
      );
  }
}

/** What a fact means, and its id, which leads to the dictionary. */
export function FactWords({ fact, facts }: { fact: string; facts: Facts }) {
  const known = facts[fact];
  return (
    <>
      {known?.means ?? fact}{' '}
      <a class="b-id" href={`${factsFile}#${factAnchor(fact)}`}>
        {known?.ref ?? fact}
      </a>
    </>
  );
}

const factLeads = { all: 'Each', any: 'Any', none: 'None' } as const;

const leads = {
  all: 'All of these',
  any: 'At least one of these',
  none: 'None of these',
  'not-all': 'Not all of these together',
} as const;

function Lines({ lead, lines }: { lead: ComponentChildren; lines: readonly ComponentChildren[] }) {
  return (
    <div class="b-lines">
      <p class="b-lines__lead">{lead}:</p>
      <ul class={lines.length > 9 ? 'b-lines__list b-lines__list--many' : 'b-lines__list'}>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function Lettered({ said: { of, letters } }: { said: Extract<Said, { kind: 'lettered' }> }) {
  const run = runOf(letters);
  return (
    <span class="b-said">
      {of === 'none' ? (letters.length === 1 ? 'Not ' : 'None of ') : ''}
      {run ? (
        <>
          <Letter letter={run.first} /> to <Letter letter={run.last} />
        </>
      ) : (
        letters.map((letter, index) => (
          <>
            {index === 0 ? '' : index < letters.length - 1 ? ', ' : of === 'none' ? ' or ' : ' and '}
            <Letter letter={letter} />
          </>
        ))
      )}
      {of === 'all' && (letters.length === 1 ? ' holds' : ' hold')}
    </span>
  );
}

function Letter({ letter }: { letter: string }) {
  return (
    <a class="b-letter" href={`#${letterAnchor(letter)}`}>
      {letter}
    </a>
  );
}

/** Three or more letters one after the other. */
function runOf(letters: readonly string[]): { readonly first: string; readonly last: string } | null {
  const [first] = letters;
  const last = letters.at(-1);
  if (first === undefined || last === undefined || letters.length < 3 || last.length > 1) return null;
  const isRun = letters.every(
    (letter, index) => letter.codePointAt(0) === (first.codePointAt(0) ?? 0) + index,
  );
  return isRun ? { first, last } : null;
}

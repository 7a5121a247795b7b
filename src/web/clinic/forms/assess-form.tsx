import type { Rules } from '../../../engine/rules.ts';
import type { Region } from '../../../knowledge/rule-types.ts';
import { answeredElsewhere, assessWords as words } from '../../../knowledge/words/clinic-episode-forms.ts';
import { fieldProblems } from '../../../knowledge/words/clinic-forms.ts';
import { wellsDvt2003 } from '../../../knowledge/scores/wells-dvt-2003.ts';
import { findingsOf } from '../../../pathway/facts-of-episode.ts';
import { type FormView, Group, HintAndProblem, problemOf, TextField } from '../../components/staff-form.tsx';
import { FactField, factValues, NumberRow, readFactFields } from '../fact-fields.tsx';
import { fill } from '../fill-words.ts';
import type { FormReader } from '../form-reader.ts';
import { momentValues } from '../moments.ts';
import { meaningOf } from '../rule-words.ts';
import { calfDifference, sayScore, wellsFacts, wellsItemIds } from '../wells-form.ts';
import { type EpisodeForm, type FormContext, unless } from './episode-form.ts';
import { Moment } from './form-parts.tsx';

/** In the order in which a clinician looks: what is urgent first. */
const gateFacts = [
  'presentation.unstable',
  'presentation.pe-symptoms',
  'oxygen-saturation',
  'oxygen-saturation.below-usual',
  'limb.threatened',
  'pregnancy.current-or-recent',
  'anticoagulant.at-presentation',
  'dvt.previous-same-leg',
  'history.injecting',
];
const meansAtHand = ['scan.within-4-hours', 'd-dimer.availability', 'interim-cover'];

/** Facts that a table of this region reads: what no rule reads is not asked. */
function readHere(rules: Rules, region: Region): ReadonlySet<string> {
  const compiled = rules.decisionIds.flatMap((id) => rules.decision(id, region)?.compiled ?? []);
  return new Set(compiled.flatMap(({ variables }) => variables.map(({ fact }) => fact)));
}

function askedOf({ visit, episode, person }: FormContext) {
  const read = readHere(visit.desk.rules, episode.region);
  const gate = person.birthDate === null ? ['age', ...gateFacts] : gateFacts;
  return { gate: gate.filter((fact) => read.has(fact)), means: meansAtHand.filter((fact) => read.has(fact)) };
}

export const assess: EpisodeForm = {
  slug: 'assess',
  standsAlone: true,
  start: ({ episode, visit }) => {
    const before = episode.assessments.at(-1);
    return {
      ...factValues(findingsOf(episode)),
      alternativeDiagnosis: before?.alternativeDiagnosis ?? '',
      // A second look corrects findings; the clock of the tests keeps running from the first.
      ...momentValues('assessedAt', before?.assessedAt ?? visit.now, visit.place.zone),
    };
  },
  fields: (context, view) => <AssessFields context={context} view={view} />,
  read: (read, context) => {
    const { episode, visit } = context;
    const { catalogue } = visit.desk.rules;
    const { gate, means } = askedOf(context);
    const before = findingsOf(episode);
    const facts = readFactFields(read, [...gate, ...wellsItemIds, ...means], catalogue, before);
    const difference = readCalf(read);
    if (difference !== null) facts['leg.calf-difference'] = difference;
    else if (before['leg.calf-difference'] !== undefined) facts['leg.calf-difference'] = null;
    const assessedAt = read.momentNeeded('assessedAt', words.assessedAt);
    const alternativeDiagnosis = read.text('alternativeDiagnosis', words.alternative, 200);
    if (assessedAt === null) return null;
    return unless(read, { type: 'assess', facts, assessedAt, alternativeDiagnosis });
  },
};

function readCalf(read: FormReader): number | null {
  const symptomatic = read.number('calf.symptomatic', words.calfSymptomatic);
  const other = read.number('calf.other', words.calfOther);
  const given = read.number('leg.calf-difference', words.calfDifference);
  if ((symptomatic === null) !== (other === null) && read.problems.length === 0)
    read.wrong(symptomatic === null ? 'calf.symptomatic' : 'calf.other', words.calfBoth);
  const texts: Readonly<Record<string, number | null>> = {
    'calf.symptomatic': symptomatic,
    'calf.other': other,
    'leg.calf-difference': given,
  };
  return calfDifference((name) =>
    texts[name] === null || texts[name] === undefined ? '' : String(texts[name]),
  );
}

function AssessFields({ context, view }: { readonly context: FormContext; readonly view: FormView }) {
  const { visit, episode } = context;
  const { catalogue } = visit.desk.rules;
  const { gate, means } = askedOf(context);
  const fact = (id: string) => <FactField key={id} fact={id} catalogue={catalogue} view={view} />;
  return (
    <div class="c-assess">
      <div class="c-assess__asks">
        <section class="c-panel" aria-labelledby="gate">
          <h2 id="gate">{words.gate}</h2>
          <p class="c-quiet">{words.gateHint}</p>
          {gate.map(fact)}
        </section>
        <section class="c-panel" aria-labelledby="wells">
          <h2 id="wells">{words.wells}</h2>
          <p class="c-quiet">{words.wellsHint}</p>
          {wellsItemIds.map((id) =>
            id === 'wells.calf-larger' ? [<Calf key="calf" view={view} />, fact(id)] : fact(id),
          )}
          <TextField
            name="alternativeDiagnosis"
            label={words.alternative}
            hint={words.alternativeHint}
            view={view}
            width={30}
          />
        </section>
        <section class="c-panel" aria-labelledby="can">
          <h2 id="can">{words.can}</h2>
          <p class="c-quiet">{words.canHint}</p>
          {means.map(fact)}
          <Moment
            name="assessedAt"
            label={words.assessedAt}
            hint={words.assessedAtHint}
            view={view}
            visit={visit}
          />
        </section>
      </div>
      <ScorePanel view={view} region={episode.region} />
    </div>
  );
}

const calfFields = [
  ['calf.symptomatic', words.calfSymptomatic],
  ['calf.other', words.calfOther],
  ['leg.calf-difference', words.calfDifference],
] as const;

function Calf({ view }: { readonly view: FormView }) {
  const problem = calfFields.map(([name]) => problemOf(view, name)).find((each) => each !== undefined);
  return (
    <Group problem={problem}>
      <fieldset class="nhsuk-fieldset c-calf" aria-describedby="calf-hint">
        <legend class="nhsuk-fieldset__legend c-label">{words.calf}</legend>
        <HintAndProblem name="calf" hint={words.calfHint} problem={problem} />
        <div class="c-parts">
          {calfFields.map(([name, label]) => (
            <span class="c-part" key={name}>
              <label class="nhsuk-label c-part__label" for={name}>
                {label}
              </label>
              <span class="c-field">
                <input
                  class="nhsuk-input c-part__input c-part__input--year"
                  type="text"
                  inputmode="decimal"
                  autocomplete="off"
                  id={name}
                  name={name}
                  value={view.values[name]}
                />
                <span class="c-field__suffix">cm</span>
              </span>
            </span>
          ))}
        </div>
      </fieldset>
    </Group>
  );
}

/** The score of what is filled in; the island writes into it, and the button asks the server for the same. */
function ScorePanel({ view, region }: { readonly view: FormView; readonly region: Region }) {
  const said = sayScore(
    wellsFacts((name) => view.values[name] ?? ''),
    region,
  );
  return (
    <aside class="c-score" aria-labelledby="score" data-score={region}>
      <h2 id="score">{words.score}</h2>
      <output class="c-score__said">
        <span class="c-score__value" data-score-value>
          {said.value}
        </span>
        <span class="c-score__class" data-score-class>
          {said.class}
        </span>
        <span class="c-score__open" data-score-open>
          {said.decisive.length === 0 ? words.certain : words.decisive}
        </span>
      </output>
      <ul class="c-score__decisive" data-score-decisive>
        {said.decisive.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <button class="c-button" type="submit" name="go" value="score" data-score-button>
        {words.workOut}
      </button>
      <p class="c-quiet c-score__not-for">{fill(words.notFor, { notFor: wellsDvt2003.notFor })}</p>
    </aside>
  );
}

/** Only what can still change the next step, as the rules name it. */
export const findings: EpisodeForm = {
  slug: 'findings',
  start: ({ episode, visit }) => ({
    ...factValues(findingsOf(episode)),
    ...momentValues('observedAt', visit.now, visit.place.zone),
  }),
  fields: (context, view) => {
    const { catalogue } = context.visit.desk.rules;
    const { here, elsewhere } = missingOf(context);
    return (
      <section class="c-panel">
        {here.length === 0 && elsewhere.length === 0 && <p>{words.certain}</p>}
        {here.includes('leg.calf-difference') && (
          <NumberRow
            fact="leg.calf-difference"
            label={meaningOf(catalogue, 'leg.calf-difference')}
            unit="cm"
            view={view}
          />
        )}
        {here
          .filter((fact) => fact !== 'leg.calf-difference')
          .map((fact) => (
            <FactField key={fact} fact={fact} catalogue={catalogue} view={view} />
          ))}
        {elsewhere.length > 0 && (
          <ul class="c-list">
            {elsewhere.map((fact) => (
              <li key={fact}>
                {meaningOf(catalogue, fact)}. {answeredElsewhere[fact]}
              </li>
            ))}
          </ul>
        )}
        <Moment name="observedAt" label={words.observedAt} view={view} visit={context.visit} />
      </section>
    );
  },
  read: (read, context) => {
    const { catalogue } = context.visit.desk.rules;
    const { here } = missingOf(context);
    const facts = readFactFields(read, here, catalogue, findingsOf(context.episode));
    const observedAt = read.momentNeeded('observedAt', words.observedAt);
    if (Object.keys(facts).length === 0)
      read.wrong('', fill(fieldProblems.missing, { what: words.oneAnswer }));
    return observedAt === null ? null : unless(read, { type: 'record-findings', facts, observedAt });
  },
};

/** Facts that the rules wait for; before an assessment, nothing waits yet and all of it is asked there. */
function missingOf({ episode, person }: FormContext): { here: string[]; elsewhere: string[] } {
  const decisive = episode.proposal?.decisive ?? [];
  const isElsewhere = (fact: string): boolean =>
    fact in answeredElsewhere || (fact === 'age' && person.birthDate !== null);
  return {
    here: decisive.filter((fact) => !isElsewhere(fact)),
    elsewhere: decisive.filter(isElsewhere),
  };
}

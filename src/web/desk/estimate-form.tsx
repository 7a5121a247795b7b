import { procedureCodes } from '../../knowledge/desk/codes.ts';
import { estimateWords as words } from '../../knowledge/words/desk-benefits.ts';
import type { PlannedService } from '../../pathway/benefits/estimate-from-benefits.ts';
import { type FormView, Select, StaffForm, TextField } from '../components/staff-form.tsx';
import { DateFields } from '../components/staff-moment.tsx';
import type { FormReader } from '../clinic/form-reader.ts';
import type { Visit } from '../clinic/visit.ts';

const kinds = ['visit', 'imaging', 'other'] as const;
type Kind = (typeof kinds)[number];

/** Codes of the clinic, by what they are. */
const codesOf = (kind: Kind) =>
  procedureCodes.filter(({ id }) => /^\d{5}$/.test(id)).filter(({ id }) => kindOf(id) === kind);
const kindOf = (code: string): Kind =>
  code.startsWith('992') ? 'visit' : code.startsWith('9397') ? 'imaging' : 'other';
export const meansOf = (code: string): string => procedureCodes.find(({ id }) => id === code)?.means ?? code;

export function EstimateForm({
  visit,
  personId,
  view,
  formKey,
}: {
  readonly visit: Visit;
  readonly personId: string;
  readonly view: FormView;
  readonly formKey: string;
}) {
  return (
    <StaffForm
      action={`/desk/people/${personId}/estimate`}
      csrfToken={visit.session.csrfToken}
      hidden={{ key: formKey }}
      submit={words.submit}
    >
      <DateFields name="serviceOn" label={words.serviceDay} view={view} region={visit.place.region} />
      {kinds.map((kind) => (
        <div class="c-planned" key={kind}>
          <Select
            name={`${kind}-code`}
            label={words.kinds[kind]}
            view={view}
            options={[
              { value: '', label: words.none },
              ...codesOf(kind).map(({ id, means }) => ({ value: id, label: `${id} ${means}` })),
            ]}
          />
          <TextField name={`${kind}-from`} label={words.amount} view={view} width={10} inputmode="decimal" />
          <TextField
            name={`${kind}-to`}
            label={words.amountTo}
            view={view}
            width={10}
            inputmode="decimal"
            isOptional
          />
        </div>
      ))}
    </StaffForm>
  );
}

/** What is planned, in the order of counting. Look at `read.problems` before using it. */
export function readServices(read: FormReader): readonly PlannedService[] {
  const services = kinds.flatMap((kind) => {
    const code = read.text(`${kind}-code`, words.kinds[kind], 5);
    const from = moneyOf(read, `${kind}-from`, words.amount);
    const to = moneyOf(read, `${kind}-to`, words.amountTo);
    const known = codesOf(kind).find(({ id }) => id === code)?.id;
    if (known === undefined) return [];
    if (from === null) read.wrong(`${kind}-from`, words.amountWithout);
    if (from !== null && to !== null && Number(to) < Number(from)) read.wrong(`${kind}-to`, words.badRange);
    const allowed = from === null || to === null || to === from ? from : { from, to };
    return [{ code: known, kind, allowed }];
  });
  if (services.length === 0 && read.problems.length === 0) read.wrong('visit-code', words.needed);
  return services;
}

/** `$1,170.5` as it is typed, `1170.50` as it is counted. */
function moneyOf(read: FormReader, name: string, what: string): string | null {
  const text = read.text(name, what, 20);
  if (text === null) return null;
  const plain = text.replace(/^\$\s*/, '').replaceAll(/,(?=\d{3}(?:\D|$))/g, '');
  if (!/^\d{1,7}(?:\.\d{1,2})?$/.test(plain)) {
    read.wrong(name, words.badAmount);
    return null;
  }
  const [whole = '0', cents = ''] = plain.split('.');
  return `${whole.replace(/^0+(?=\d)/, '')}.${cents.padEnd(2, '0')}`;
}

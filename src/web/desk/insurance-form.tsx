import { insuranceWords as words } from '../../knowledge/words/desk-benefits.ts';
import type { Insurance, Subscriber } from '../../pathway/benefits/insurance.ts';
import { type FormView, Radios, StaffForm, TextField } from '../components/staff-form.tsx';
import { DateFields } from '../components/staff-moment.tsx';
import type { FormReader } from '../clinic/form-reader.ts';
import { dayValues } from '../clinic/moments.ts';
import { optionsOf } from '../clinic/referral-routes.tsx';
import type { Visit } from '../clinic/visit.ts';

type InsuranceFormProps = {
  readonly visit: Visit;
  readonly personId: string;
  readonly view: FormView;
  readonly version: number;
};

export function InsuranceForm({ visit, personId, view, version }: InsuranceFormProps) {
  const { region } = visit.place;
  return (
    <StaffForm
      action={`/desk/people/${personId}/insurance`}
      csrfToken={visit.session.csrfToken}
      hidden={{ version: String(version) }}
      submit={words.submit}
    >
      <Radios name="kind" label={words.kind} view={view} options={optionsOf(words.kinds)} />
      <div class="c-pair">
        <TextField name="payerName" label={words.payerName} view={view} width={20} />
        <TextField
          name="payerId"
          label={words.payerId}
          hint={words.payerIdHint}
          view={view}
          width={20}
          isOptional
        />
      </div>
      <div class="c-pair">
        <TextField name="memberId" label={words.memberId} hint={words.memberIdHint} view={view} width={20} />
        <TextField name="planName" label={words.planName} view={view} width={20} isOptional />
      </div>
      <TextField name="groupNumber" label={words.groupNumber} view={view} width={20} isOptional />
      <Radios
        name="coversFamily"
        label={words.coversFamily}
        view={view}
        isInline
        options={optionsOf(words.coversFamilyOptions)}
      />
      <Radios
        name="network"
        label={words.network}
        view={view}
        isInline
        options={optionsOf(words.networkOptions)}
      />
      <fieldset class="nhsuk-fieldset">
        <legend class="nhsuk-fieldset__legend c-label">{words.whose}</legend>
        <div class="nhsuk-hint c-hint">{words.whoseHint}</div>
        <div class="c-pair">
          <TextField name="subscriberFamily" label={words.familyName} view={view} width={20} isOptional />
          <TextField name="subscriberGiven" label={words.givenName} view={view} width={20} isOptional />
        </div>
        <DateFields name="subscriberBorn" label={words.birthDate} view={view} region={region} />
      </fieldset>
    </StaffForm>
  );
}

export function insuranceValues(insurance: Insurance | null): Record<string, string> {
  const open = { coversFamily: 'unknown', network: 'unknown' };
  if (insurance === null) return open;
  if (insurance.kind === 'self-pay') return { ...open, kind: 'self-pay' };
  const { payerName, payerId, memberId, planName, groupNumber, subscriber, coversFamily, network } =
    insurance.plan;
  return {
    kind: 'insured',
    payerName,
    payerId: payerId ?? '',
    memberId,
    planName: planName ?? '',
    groupNumber: groupNumber ?? '',
    coversFamily: coversFamily === null ? 'unknown' : coversFamily ? 'yes' : 'no',
    network: network ?? 'unknown',
    subscriberFamily: subscriber?.familyName ?? '',
    subscriberGiven: subscriber?.givenName ?? '',
    ...dayValues('subscriberBorn', subscriber?.birthDate ?? null),
  };
}

/** Look at `read.problems` before using it. */
export function readInsurance(read: FormReader): Insurance {
  const kind = read.chosen('kind', words.kind, ['insured', 'self-pay'] as const);
  if (kind === 'self-pay') return { kind };
  const payerName = read.needed('payerName', words.payerName, 60);
  const memberId = read.needed('memberId', words.memberId, 80).replaceAll(/\s/g, '');
  const payerId = read.text('payerId', words.payerId, 80);
  if (memberId !== '' && !isCode(memberId)) read.wrong('memberId', words.badMember);
  if (payerId !== null && !isCode(payerId)) read.wrong('payerId', words.badPayerId);
  return {
    kind: 'insured',
    plan: {
      payerName,
      payerId,
      memberId,
      planName: read.text('planName', words.planName, 80),
      groupNumber: read.text('groupNumber', words.groupNumber, 80),
      subscriber: readSubscriber(read),
      coversFamily: read.yesNo('coversFamily'),
      network: read.oneOf('network', ['in', 'out'] as const),
    },
  };
}

const isCode = (text: string): boolean => /^[A-Za-z0-9-]{2,80}$/.test(text);

function readSubscriber(read: FormReader): Subscriber | null {
  const familyName = read.text('subscriberFamily', words.familyName, 60);
  const givenName = read.text('subscriberGiven', words.givenName, 60);
  const birthDate = read.day('subscriberBorn', words.birthDate)?.toString() ?? null;
  if (familyName !== null && givenName !== null) return { familyName, givenName, birthDate };
  if (familyName !== null || givenName !== null || birthDate !== null)
    read.wrong('subscriberFamily', words.half);
  return null;
}

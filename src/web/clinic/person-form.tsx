import { Temporal } from 'temporal-polyfill';
import { fieldProblems } from '../../knowledge/words/clinic-forms.ts';
import { personFields as words, peopleWords, skinToneWords } from '../../knowledge/words/clinic-people.ts';
import { dayOf } from '../../pathway/instants.ts';
import { type Identifier, type PersonDetails, skinTones } from '../../pathway/person.ts';
import { type FormView, Radios, Select, TextArea, TextField } from '../components/staff-form.tsx';
import { DateFields } from '../components/staff-moment.tsx';
import { fill } from './fill-words.ts';
import type { FormReader } from './form-reader.ts';
import { dayValues } from './moments.ts';
import { readNhsNumber } from './nhs-number.ts';
import type { Visit } from './visit.ts';

/** The fields of a person's details, the same to register and to correct. */
export function PersonFields({
  view,
  visit,
}: {
  readonly view: FormView;
  readonly visit: Pick<Visit, 'place'>;
}) {
  const { region } = visit.place;
  return (
    <>
      <div class="c-pair">
        <TextField name="familyName" label={words.familyName} view={view} width={20} />
        <TextField name="givenName" label={words.givenName} view={view} width={20} />
      </div>
      <DateFields
        name="birthDate"
        label={words.birthDate}
        hint={words.birthDateHint}
        view={view}
        region={region}
      />
      <div class="c-pair">
        {region === 'uk' && (
          <TextField
            name="nhs"
            label={words.nhs}
            hint={words.nhsHint}
            view={view}
            width={20}
            inputmode="numeric"
          />
        )}
        <TextField name="mrn" label={words.mrn} view={view} width={20} isOptional />
      </div>
      <TextField name="allergies" label={words.allergies} hint={words.allergiesHint} view={view} />
      <div class="c-pair">
        <TextField name="phone" label={words.phone} type="tel" view={view} width={20} isOptional />
        <TextField name="email" label={words.email} type="email" view={view} width={20} isOptional />
      </div>
      <TextArea name="address" label={words.address} view={view} rows={2} isOptional />
      <div class="c-pair">
        <TextField
          name="language"
          label={words.language}
          hint={words.languageHint}
          view={view}
          width={20}
          isOptional
        />
        <Radios
          name="needsInterpreter"
          label={words.needsInterpreter}
          view={view}
          isInline
          options={[
            { value: 'yes', label: peopleWords.yes },
            { value: 'no', label: peopleWords.no },
            { value: 'unknown', label: peopleWords.notAsked },
          ]}
        />
      </div>
      <TextField name="needs" label={words.needs} hint={words.needsHint} view={view} isOptional />
      <TextField name="usualClinician" label={words.usualClinician} view={view} isOptional />
      <Select
        name="skinTone"
        label={words.skinTone}
        hint={words.skinToneHint}
        view={view}
        options={[
          { value: '', label: peopleWords.notAsked },
          ...skinTones.map((value) => ({ value, label: skinToneWords[value] })),
        ]}
      />
    </>
  );
}

/** Empty is null: not known, not asked. Problems are noted in the reader. */
export function readPerson(read: FormReader, visit: Pick<Visit, 'now' | 'place'>): PersonDetails {
  const birthDate = read.day('birthDate', words.birthDate);
  const today = dayOf(visit.now, visit.place.zone);
  if (birthDate !== null && Temporal.PlainDate.compare(birthDate, today) > 0)
    read.wrong('birthDate', fill(fieldProblems.dayInTheFuture, { what: words.birthDate }));
  const email = read.text('email', words.email, 200);
  if (email !== null && !/^[^\s@]+@[^\s@]+$/.test(email)) read.wrong('email', fieldProblems.email);
  return {
    familyName: read.needed('familyName', words.familyName, 100),
    givenName: read.needed('givenName', words.givenName, 100),
    birthDate: birthDate?.toString() ?? null,
    identifiers: readIdentifiers(read),
    phone: read.phone('phone', words.phone),
    email,
    address: read.text('address', words.address, 500),
    language: read.text('language', words.language, 50),
    needsInterpreter: read.yesNo('needsInterpreter'),
    needs: read.text('needs', words.needs, 500),
    allergies: read.text('allergies', words.allergies, 500),
    usualClinician: read.text('usualClinician', words.usualClinician, 200),
    skinTone: read.oneOf('skinTone', skinTones),
  };
}

function readIdentifiers(read: FormReader): readonly Identifier[] {
  const typed = read.text('nhs', words.nhs, 20);
  const nhs = typed === null ? null : readNhsNumber(typed);
  if (typed !== null && nhs === null) read.wrong('nhs', fieldProblems.nhsNumber);
  const mrn = read.text('mrn', words.mrn, 50);
  return [
    ...(nhs === null ? [] : [{ system: 'nhs', value: nhs } as const]),
    ...(mrn === null ? [] : [{ system: 'mrn', value: mrn } as const]),
  ];
}

export function personValues(person: PersonDetails): Record<string, string> {
  const identifier = (system: Identifier['system']): string =>
    person.identifiers.find((each) => each.system === system)?.value ?? '';
  return {
    familyName: person.familyName,
    givenName: person.givenName,
    ...dayValues('birthDate', person.birthDate),
    nhs: identifier('nhs'),
    mrn: identifier('mrn'),
    phone: person.phone ?? '',
    email: person.email ?? '',
    address: person.address ?? '',
    language: person.language ?? '',
    needsInterpreter: person.needsInterpreter === null ? 'unknown' : person.needsInterpreter ? 'yes' : 'no',
    needs: person.needs ?? '',
    allergies: person.allergies ?? '',
    usualClinician: person.usualClinician ?? '',
    skinTone: person.skinTone ?? '',
  };
}

import type { OpenReferral } from '../commands.ts';
import type { Organisation, Person } from '../person.ts';
import { simulatedClinic } from '../../knowledge/simulated-clinic.ts';
import { entriesOf } from './chance.ts';
import type { Patient } from './patients.ts';
import { fateOf } from './scene.ts';
import { type Setting, zoneOf } from './setting.ts';

/** The clinic and its people as its record names them: nobody's name, nobody's address. */
export const makeOrganisation = ({ region }: Pick<Setting, 'region'>): Organisation => ({
  id: 'simulated',
  name: 'Simulated clinic',
  region,
  zone: zoneOf(region),
  team: 'dvt-clinic',
  phone: null,
});

export const personOf = ({ id, birthDate }: Pick<Patient, 'id' | 'birthDate'>): Person => ({
  id,
  familyName: 'Simulated',
  givenName: id,
  birthDate,
  identifiers: [],
  phone: null,
  email: null,
  address: null,
  language: null,
  needsInterpreter: null,
  needs: null,
  allergies: null,
  usualClinician: null,
});

/** Typed here, or sent from outside with what the sender found. */
export function referralOf(patient: Patient, { team }: Organisation): OpenReferral {
  const { id, comesAt, limb, side, symptomsBeganOn } = patient;
  return {
    personId: id,
    referrer: 'Dr Lee, Elm Street',
    referredAt: comesAt,
    limb,
    side,
    symptomsBeganOn,
    reason: 'Swollen leg',
    owner: { kind: 'team', id: team },
    ...fromOutside(patient),
  };
}

function fromOutside(patient: Patient): Pick<OpenReferral, 'sent' | 'findings'> {
  const from = fateOf({ patient }, 'referred').weighed(entriesOf(simulatedClinic.referrals.from));
  if (from === 'typedHere') return {};
  const asked = 'presentation.pe-symptoms';
  const sign = patient.openAtFirst.has(asked) ? null : patient.findings[asked] === true;
  const isPractice = from === 'practice';
  return {
    findings: { [asked]: sign },
    sent: {
      source: from,
      reference: patient.id.toUpperCase(),
      practiceId: isPractice ? 'elm-street' : null,
      senderRole: isPractice ? 'GP' : null,
      callBack: '020 7946 0000',
      answerBy: isPractice ? 'secure-email' : 'telephone',
      question: 'Please scan',
      doneAlready: null,
      emergency: sign === null ? 'unknown' : sign ? 'yes' : 'no',
      identifierInQuestion: null,
    },
  };
}

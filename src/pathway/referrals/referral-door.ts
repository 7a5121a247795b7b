import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { assert } from '../../engine/assert.ts';
import type { Actor, Stamp } from '../actors.ts';
import type { Clinic } from '../clinic.ts';
import type { OpenReferral, Refusal } from '../commands.ts';
import type { Organisation, Person, PersonDetails } from '../person.ts';
import type { Store } from '../ports.ts';
import type { Sent } from './referral-types.ts';

/** A referral from outside as it was typed: nothing of it is asked of our record, and nothing of our record is answered. */
export type ReferralSheet = {
  readonly person: PersonDetails;
  readonly referral: Pick<
    OpenReferral,
    'referrer' | 'referredAt' | 'limb' | 'side' | 'symptomsBeganOn' | 'reason'
  >;
  readonly sent: Omit<Sent, 'acceptBeforeAt' | 'reference' | 'identifierInQuestion'>;
  readonly findings: NonNullable<OpenReferral['findings']>;
};
export type Sending = {
  readonly organisation: Organisation;
  readonly by: Actor;
  /** Of the form, the same at every press of its button. */
  readonly formKey: string;
};
export type Received =
  | { readonly ok: true; readonly episodeId: string; readonly reference: string }
  | { readonly ok: false; readonly refusal: Refusal };

export type ReferralDoor = (sheet: ReferralSheet, sending: Sending) => Promise<Received>;

type Parts = {
  readonly store: Pick<Store, 'people' | 'episodes'>;
  readonly clinic: Pick<Clinic, 'open'>;
  readonly newId: () => string;
};

/**
 * Takes a referral in: a record of the person, and an episode that somebody here accepts. The same form sent twice with the same
 * words is one referral; with other words it is another one, so that nothing typed is lost.
 */
export const createReferralDoor =
  ({ store, clinic, newId }: Parts): ReferralDoor =>
  async (sheet, { organisation, by, formKey }) => {
    const { id: organisationId, team } = organisation;
    const { referredAt, ...asTyped } = sheet.referral;
    const digest = digestOf([by.id, formKey, sheet.person, asTyped, sheet.sent, sheet.findings]);
    const reference = referenceOf(digest);
    const key = `referral/${digest}`;
    const repeated = async (): Promise<Received | null> => {
      const before = await store.episodes.commandResult(organisationId, key);
      return before === undefined ? null : { ok: true, episodeId: before.episodeId, reference };
    };
    const before = await repeated();
    if (before !== null) return before;
    const stamp: Stamp = { at: referredAt, by };
    const { person, identifierInQuestion } = await personFor(store, organisationId, {
      details: sheet.person,
      id: newId(),
      key,
      stamp,
    });
    const done = await clinic.open(
      { organisation, by: byPerson(by, person), key },
      {
        ...sheet.referral,
        personId: person.id,
        owner: { kind: 'team', id: team },
        sent: { ...sheet.sent, reference, identifierInQuestion },
        findings: sheet.findings,
      },
    );
    if (done.ok) return { ok: true, episodeId: done.episodeId, reference };
    // Two presses at once: the other one opened it, a moment earlier.
    if (done.refusal.code === 'key-used-for-another-command')
      return (await repeated()) ?? { ok: false, refusal: done.refusal };
    return { ok: false, refusal: done.refusal };

    /** Who books for themselves acts under the record that was just made of them. */
    function byPerson(actor: Actor, { id }: Person): Stamp {
      return { at: referredAt, by: actor.role === 'patient' ? { role: 'patient', id } : actor };
    }
  };

type NewPerson = {
  readonly details: PersonDetails;
  readonly id: string;
  readonly key: string;
  readonly stamp: Stamp;
};

/**
 * A record of its own. Only where number, date of birth and family name are all those of one record here is it that one; a number
 * alone may be mistyped, and then it is said beside the referral and joined to nobody (H22).
 */
async function personFor(
  { people }: Pick<Store, 'people'>,
  organisationId: string,
  { details, id, key, stamp }: NewPerson,
): Promise<{ readonly person: Person; readonly identifierInQuestion: string | null }> {
  const first = await people.register(organisationId, { ...details, id }, key, stamp);
  if (first.status !== 'identifier-taken') return { person: first.person, identifierInQuestion: null };
  if (isSame(first.person, details)) return { person: first.person, identifierInQuestion: null };
  const without = await people.register(
    organisationId,
    { ...details, id, identifiers: [] },
    `${key}/without-number`,
    stamp,
  );
  assert(without.status !== 'identifier-taken', 'a record without a number takes nobody’s');
  const identifierInQuestion = details.identifiers.map(({ value }) => value).join(', ');
  return { person: without.person, identifierInQuestion };
}

const isSame = (known: Person, typed: PersonDetails): boolean =>
  known.birthDate !== null &&
  known.birthDate === typed.birthDate &&
  plain(known.familyName) === plain(typed.familyName);
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase();

const digestOf = (typed: readonly unknown[]): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(typed)))).slice(0, 40);

/** Letters and figures that nobody mistakes for each other on the telephone. It opens nothing, so it need not be secret. */
const alphabet = '23456789BCDFGHJKMNPQRTVWXZ';
export const referenceFor = (typed: readonly unknown[]): string => referenceOf(digestOf(typed));

function referenceOf(digest: string): string {
  const letters = Array.from({ length: 8 }, (_each, index) => {
    const byte = Number.parseInt(digest.slice(index * 2, index * 2 + 2), 16);
    return alphabet[byte % alphabet.length] ?? '2';
  }).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

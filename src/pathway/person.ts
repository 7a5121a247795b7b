import type { StaffRole } from './actors.ts';

/** Who a person is and how to reach them, apart from their care. Unknown is null, never an empty string. */
export type Person = {
  readonly id: string;
  readonly familyName: string;
  readonly givenName: string;
  /** ISO date; null where it is not known. */
  readonly birthDate: string | null;
  readonly identifiers: readonly Identifier[];
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  /** BCP 47 tag of the language they want. */
  readonly language: string | null;
  readonly needsInterpreter: boolean | null;
  /** What a scan or a call must reckon with: hoist, transport, hearing. */
  readonly needs: string | null;
  /** Allergies as told; null is not asked, an empty text is refused, "none known" is an answer. */
  readonly allergies: string | null;
  /** Their GP or usual physician, for letters. */
  readonly usualClinician: string | null;
  /** As the person says it of themselves, and nobody else; null or missing is not recorded. */
  readonly skinTone?: SkinTone | null;
};

export const skinTones = ['white', 'brown', 'black', 'another', 'not-said'] as const;
/** `not-said`: asked, and they would rather not say. */
export type SkinTone = (typeof skinTones)[number];

/** All that a count by who people are is given of a person. */
export type KnownOfPerson = Pick<Person, 'birthDate' | 'language' | 'skinTone'>;

/** `nhs` is the NHS number, ten digits checked; `mrn` a clinic's own number. */
export type Identifier = { readonly system: 'nhs' | 'mrn'; readonly value: string };

export type PersonDetails = Omit<Person, 'id'>;

/** Why another record may be the same human being, the surest first. */
export type DuplicateReason =
  | 'same-identifier'
  | 'same-name-and-birth-date'
  | 'same-birth-date-and-like-name'
  | 'same-name';
export type PossibleDuplicate = { readonly person: Person; readonly because: DuplicateReason };

/** Staff who may sign in. */
export type Account = {
  readonly id: string;
  readonly organisationId: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
  readonly disabled: boolean;
};

export type Organisation = {
  readonly id: string;
  readonly name: string;
  readonly region: 'uk' | 'us';
  /** IANA time zone. */
  readonly zone: string;
  /** The team that owns what nobody has taken. */
  readonly team: string;
  readonly phone: string | null;
};

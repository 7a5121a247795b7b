import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, StaffRole } from '../../pathway/actors.ts';
import type { Account, Organisation } from '../../pathway/person.ts';
import type { StoredAccount } from '../../pathway/ports.ts';

/** What was typed into a form that could not be taken, because its author was no longer signed in. */
export type HeldForm = {
  readonly path: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
};

/** What the server does for the pages at the door: it holds the keys, the clock and the passwords. */
export type Door = {
  /** Null for a wrong password, an unknown address, a lock, a disabled account: whoever asks learns no more. */
  readonly signIn: (email: string, password: string) => Promise<Account | null>;
  readonly openSession: (request: FastifyRequest, reply: FastifyReply, account: Account) => Promise<void>;
  readonly endSession: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  /** For `_csrf` in a form of this account, or of nobody yet. */
  readonly formToken: (reply: FastifyReply, account: Account | null) => string;
  /** Theirs alone; null for anybody else. */
  readonly openHeld: (account: Account, sealed: string) => HeldForm | null;
};

export type NewOrganisation = Omit<Organisation, 'id'>;
export type NewAccount = {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly StaffRole[];
};

/** The one-time link of a server that has no administrator yet. */
export type SetUp = {
  readonly isOpen: (token: string) => Promise<boolean>;
  /** Null where the link was used meanwhile. */
  readonly finish: (
    token: string,
    organisation: NewOrganisation,
    administrator: NewAccount,
    password: string,
  ) => Promise<Account | null>;
};

/** Whom a one-time link is for. */
export type Invitations = {
  readonly accountOf: (token: string) => Promise<Account | null>;
  /** Sets the password and uses the link up; null where it was used meanwhile. */
  readonly accept: (token: string, password: string) => Promise<Account | null>;
};

export type StaffChange =
  | { readonly kind: 'roles'; readonly roles: readonly StaffRole[] }
  | { readonly kind: 'disable' }
  | { readonly kind: 'enable' }
  | { readonly kind: 'unlock' };

/** The accounts of one organisation, for its administrator. */
export type StaffAccounts = {
  readonly list: (organisationId: string) => Promise<readonly StoredAccount[]>;
  /** The token of the link is given once and is not kept. */
  readonly invite: (
    organisationId: string,
    account: NewAccount,
    by: Actor,
  ) => Promise<
    | { readonly ok: true; readonly account: Account; readonly token: string }
    | { readonly ok: false; readonly code: 'email-taken' }
  >;
  readonly newLink: (organisationId: string, accountId: string, by: Actor) => Promise<string | null>;
  readonly change: (
    organisationId: string,
    accountId: string,
    change: StaffChange,
    by: Actor,
  ) => Promise<'done' | 'not-there' | 'last-administrator'>;
  readonly rename: (account: Account, name: string) => Promise<void>;
  /** Ends every session of theirs. Whoever asks has shown the present password by `Door.signIn`, which counts failures. */
  readonly changePassword: (account: Account, password: string) => Promise<void>;
};

import type { Role } from './actors.ts';

/**
 * Who may do what, in one place. What is not in the table is refused: a route names its action, and one that names none does
 * not start.
 */
export const actions = [
  'public.use', // pages and answers for anyone
  'session.open', // sign in, set up
  'session.use', // sign out, own password, own account page
  'board.see',
  'person.search',
  'person.read',
  'person.write', // register, revise, void a wrong record
  'episode.open', // a new referral
  'episode.read',
  'episode.report', // what a person tells of their own: check-ins, doses
  'episode.write', // findings, orders, results, cover, closing
  'episode.own', // change of owner
  'message.handle', // texts from people, messages that did not arrive
  'benefits.read', // who pays, what the payer said, estimates, prior authorizations
  'benefits.write', // record who pays, ask the payer, estimate, follow an authorization
  // The clinical case that a payer asks for, and no more of the record than that: whoever sends it must be able to read it.
  'necessity.read',
  'calendar.read', // appointments: names, contact, urgency, limits and needs
  'calendar.write', // book, move, cancel, who came, the waiting list
  'account.manage', // invite, disable, unlock staff
  'organisation.manage', // settings
  'audit.read',
  'operations.read', // metrics
  'link.use', // answer a check-in, read one's own dates, by a link that was sent: no role does this
  'referral.send', // refer to the clinic by a practice's own address: no role does this
  'measures.read', // quality measures of the service
  'what-if.run', // simulations of an invented clinic
  'feedback.give', // staff, about their own pages
  'feedback.read-desk', // what people write about appointments and costs
  'feedback.read', // and about all else
  'safety.open', // report a safety concern, about an episode or none
  'safety.read',
  'safety.handle', // take a safety case, note, close
  'hazards.read', // the hazard log
  'provider.tell', // receipts and answers of a provider of messages, by its signature: no role does this
] as const;
export type Action = (typeof actions)[number];

/**
 * How the actor stands to the record. `self`: it is their own. `team`: a colleague's in the same organisation.
 * `owner`: their own work. `none`: no record is concerned, as on a board or a search. `elsewhere`: another organisation's.
 */
export const relations = ['none', 'self', 'owner', 'team', 'elsewhere'] as const;
export type Relation = (typeof relations)[number];

type Grants = Readonly<Partial<Record<Action, readonly Relation[]>>>;

const signedIn = { 'public.use': ['none'], 'session.open': ['none'], 'session.use': ['self'] } as const;
const record = ['owner', 'team'] as const;
const anyStaff = { 'feedback.give': ['none'] } as const;

/** Another organisation's record is in no cell: no role reaches it. */
export const grants: Readonly<Record<Role, Grants>> = {
  public: { 'public.use': ['none'], 'session.open': ['none'] },
  patient: { ...signedIn, 'person.read': ['self'], 'episode.read': ['self'], 'episode.report': ['self'] },
  clinician: {
    ...signedIn,
    ...anyStaff,
    'safety.open': ['none', ...record],
    'hazards.read': ['none'],
    'board.see': ['none'],
    'person.search': ['none'],
    'person.read': record,
    'person.write': ['none', ...record],
    'episode.open': ['none'],
    'episode.read': record,
    'episode.write': record,
    'episode.own': record,
    'message.handle': ['none'],
    'benefits.read': ['none', ...record],
    'necessity.read': record,
    'calendar.read': ['none'],
    'calendar.write': ['none', ...record],
  },
  'front-desk': {
    ...signedIn,
    ...anyStaff,
    'feedback.read-desk': ['none'],
    'board.see': ['none'],
    'person.search': ['none'],
    'person.read': record,
    'person.write': ['none', ...record],
    'episode.open': ['none'],
    'benefits.read': ['none', ...record],
    'necessity.read': record,
    'benefits.write': ['none', ...record],
    'calendar.read': ['none'],
    'calendar.write': ['none', ...record],
  },
  'service-lead': {
    ...signedIn,
    ...anyStaff,
    'safety.open': ['none', ...record],
    'feedback.read-desk': ['none'],
    'feedback.read': ['none'],
    'safety.read': ['none'],
    'safety.handle': ['none'],
    'hazards.read': ['none'],
    'board.see': ['none'],
    'person.search': ['none'],
    'person.read': record,
    'episode.read': record,
    'episode.own': record,
    'organisation.manage': ['none'],
    'benefits.read': ['none', ...record],
    'necessity.read': record,
    'calendar.read': ['none'],
    'audit.read': ['none'],
    'operations.read': ['none'],
    'measures.read': ['none'],
    'what-if.run': ['none'],
  },
  administrator: {
    ...signedIn,
    ...anyStaff,
    'feedback.read-desk': ['none'],
    'feedback.read': ['none'],
    'safety.read': ['none'],
    'safety.handle': ['none'],
    'hazards.read': ['none'],
    'account.manage': ['none'],
    'organisation.manage': ['none'],
    'operations.read': ['none'],
    'what-if.run': ['none'],
  },
};

export function may(role: Role, action: Action, relation: Relation): boolean {
  return grants[role][action]?.includes(relation) ?? false;
}

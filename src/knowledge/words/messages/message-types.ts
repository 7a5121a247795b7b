/** The notation for messages: what each must carry, apart from how a language says it. */
import type { Because, ByRegion, Region } from '../../rule-types.ts';

/** The four forms of one message: on a page, as a text message, read out by staff on the phone, on paper. */
export const forms = ['page', 'sms', 'phone', 'print'] as const;
export type Form = (typeof forms)[number];

/**
 * `date`: a day. `moment`: a day and a time there. `phone`: a number to call. `drug`: a name as it stands on the box.
 * `strength`: milligrams in one tablet. `count`: a whole number of things. `name`: of a person or a place.
 * `address`: of a web page. `code`: a word agreed with the person.
 */
export type ArgumentKind =
  | 'date'
  | 'moment'
  | 'phone'
  | 'drug'
  | 'strength'
  | 'count'
  | 'name'
  | 'address'
  | 'code';

/** Signs and actions that a message may name. Each language has its locked wording in `said.ts`. */
export type SaidId =
  | 'breathless'
  | 'chest-pain'
  | 'faint'
  | 'cough-blood'
  | 'bleeding'
  | 'limb-colour'
  | 'black-stool'
  | 'head-injury'
  | 'stroke-signs'
  | 'swelling-or-pain'
  | 'call-emergency'
  | 'do-not-wait'
  | 'do-not-drive'
  | 'emergency-room'
  | 'call-advice-line'
  | 'call-us'
  | 'same-day'
  | 'we-call'
  | 'answer-check-in'
  | 'say-blood-thinner'
  | 'confirm-called'
  | 'confirm-there'
  | 'confirm-stopped'
  | 'confirm-changed'
  | 'keep-taking'
  | 'do-not-stop'
  | 'never-both'
  | 'do-not-double'
  | 'skip-dose'
  | 'take-when-remembered'
  | 'once-daily'
  | 'twice-daily'
  | 'with-food'
  | 'take-no-more'
  | 'keep-others'
  | 'no-blood-thinner-until'
  | 'no-warfarin-until'
  | 'do-not-miss'
  | 'get-more'
  | 'ask-to-call'
  | 'check-number';

/** What one part of a message says, in every form and in every language: the tests hold all of them to it. */
export type Carried = {
  /** Figures that stand in the words themselves: milligrams, hours, times. */
  readonly numbers?: ByRegion<readonly string[]>;
  readonly arguments?: readonly string[];
  /** Medicines named in the words themselves. */
  readonly drugs?: readonly string[];
  readonly tells?: readonly SaidId[];
  /** Arguments that a form cannot carry: a link cannot be spoken. */
  readonly notBy?: Readonly<Partial<Record<Form, readonly string[]>>>;
};

export type MessageKind =
  | 'check-in'
  | 'escalation'
  | 'dose'
  | 'missed-dose'
  | 'stop'
  | 'result'
  | 'appointment'
  | 'appointment-change'
  | 'silence'
  | 'supply'
  | 'way-in'
  | 'safety';

export type MessageDefinition = {
  readonly kind: MessageKind;
  readonly to: 'person' | 'named-contact';
  readonly arguments: Readonly<Record<string, ArgumentKind>>;
  /** In this order in every form. */
  readonly parts: Readonly<Record<string, Carried>>;
  readonly because: Because;
};

/** How a language says one part. Numbers to call, times and doses come in through arguments or are spoken by rule. */
export type PartText = {
  /** On a page and on paper; on the phone too, unless `spoken` says it better. */
  readonly says: string;
  readonly sms: string;
  readonly spoken?: string;
};

/** The words of a group of messages in one language: every message, every part, or it does not compile. */
export type TextsOf<Group extends Readonly<Record<string, MessageDefinition>>> = {
  readonly [M in keyof Group]: {
    readonly title: string;
    readonly parts: { readonly [P in keyof Group[M]['parts']]: PartText };
  };
};

/** What differs between regions inside a sentence. */
export type RegionTerms = Readonly<
  Record<
    Region,
    {
      readonly emergency: string;
      readonly emergencyRoom: string;
      readonly adviceLine: string;
    }
  >
>;

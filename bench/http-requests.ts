import { decisionExamples } from '../src/server/api-examples.ts';

export type Step = {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** A whole decision: every fact that the first test reads. */
export const decisionStep: Step = {
  path: '/api/v1/decide/first-test',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(decisionExamples['first-test']),
};

/** The second page of the public check, for somebody with no emergency sign. */
export const pageStep: Step = {
  path: '/uk/check',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: 'answers=&at=emergency&is=none&go=next',
};

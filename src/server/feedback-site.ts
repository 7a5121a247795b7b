import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { Region } from '../knowledge/rule-types.ts';
import type { Organisation } from '../pathway/person.ts';
import { createSafetyDesk, type SafetyParts } from '../pathway/safety/safety-desk.ts';
import { feedbackRoutes, type FeedbackPagesOptions } from '../web/feedback/feedback-routes.tsx';

export type FeedbackSiteParts = SafetyParts & Pick<FeedbackPagesOptions, 'now' | 'newId' | 'fail'>;

const formType = 'application/x-www-form-urlencoded';
/** Two thousand letters of any script, and the same again for whoever writes too much: that is said, and comes back. */
const longestForm = 60 * 1024;
const keptSeconds = 30;

/**
 * Who reads what is written on the public pages: the clinics of the region, and where it has none, whoever runs this site. Asked of
 * the record at most twice a minute.
 */
function feedbackClinics({ store, now }: FeedbackSiteParts) {
  let known: { readonly all: readonly Organisation[]; readonly untilMs: number } | null = null;
  return async (region: Region): Promise<readonly Organisation[]> => {
    const ms = now().epochMilliseconds;
    // None is asked again at once: the first clinic may be set up at this moment.
    if (known === null || known.untilMs <= ms || known.all.length === 0)
      known = { all: await store.accounts.organisations(), untilMs: ms + keptSeconds * 1000 };
    const here = known.all.filter((each) => each.region === region);
    return here.length > 0 ? here : known.all;
  };
}

/** Feedback by anybody, below the public pages: it takes longer forms than the check, and more slowly. */
export async function feedbackSite(scope: FastifyInstance, parts: FeedbackSiteParts): Promise<void> {
  if (scope.hasContentTypeParser(formType)) scope.removeContentTypeParser(formType);
  scope.addContentTypeParser(
    formType,
    { parseAs: 'string', bodyLimit: longestForm },
    (_request, body, done) => {
      done(null, new URLSearchParams(String(body)));
    },
  );
  await scope.register(fastifyRateLimit, { global: false });
  feedbackRoutes(scope, { ...parts, safety: createSafetyDesk(parts), clinics: feedbackClinics(parts) });
}

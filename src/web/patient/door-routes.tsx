import type {} from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { companionDoor as words } from '../../knowledge/words/companion-page.ts';
import { formOf, typedValues } from '../clinic/form-reader.ts';
import { readDay } from '../clinic/moments.ts';
import type { FieldProblem } from '../components/staff-form.tsx';
import type { RouteAccess } from '../staff.ts';
import { CodePage, LinkPage, NewLinkLink, NewLinkPage, WordsPage } from './door-pages.tsx';
import { type ClinicThere, type PatientPagesOptions, sendPage } from './patient-visit.ts';

type OfLink = { readonly Params: { readonly token: string } };
const access: RouteAccess = { action: 'session.open' };
/** A person looks again and again; whoever guesses does nothing else. */
const looks = { access, rateLimit: { max: 30, timeWindow: '1 minute' } };
const tries = { access, rateLimit: { max: 10, timeWindow: '1 minute' } };
const asks = { access, rateLimit: { max: 5, timeWindow: '1 minute' } };

/** Where a person signs in: by the link that was sent to them, and a code that is sent when they ask for it. */
export function doorRoutes(app: FastifyInstance, { door, region }: PatientPagesOptions): void {
  app.get<OfLink>('/my/link/:token', { config: looks }, async (request, reply) => {
    if (await door.isSignedIn(request)) return reply.redirect('/my', 303);
    const { token } = request.params;
    const there = await door.welcome(token);
    return there === null ? gone(reply) : sendPage(reply, <LinkPage there={there} token={token} />);
  });

  app.post<OfLink>('/my/link/:token', { config: tries }, async (request, reply) => {
    const { token } = request.params;
    const there = await door.welcome(token);
    if (there === null) return gone(reply);
    switch (await door.askCode(request, reply, token)) {
      case 'asked':
        return reply.redirect('/my/code', 303);
      case 'gone':
        return gone(reply);
      case 'too-many':
        return say(reply, there, { title: words.tooManyTitle, lead: words.tooManyLead }, 429);
    }
  });

  app.get('/my/code', { config: looks }, async (request, reply) => {
    const there = await door.waiting(request);
    if (there === null) return over(reply);
    return sendPage(reply, <CodePage there={there} view={{ values: {}, problems: [] }} />);
  });

  app.post('/my/code', { config: tries }, async (request, reply) => {
    const there = await door.waiting(request);
    if (there === null) return over(reply);
    const form = formOf(request);
    // Pasted as it stood in the message: with a space in the middle, or around it.
    const code = (form.get('code') ?? '').replaceAll(/[\s-]/g, '');
    const own = form.get('own');
    const problems: FieldProblem[] = [
      ...(/^\d{6}$/.test(code) ? [] : [{ field: 'code', words: words.codeMissing }]),
      ...(own === 'yes' || own === 'no' ? [] : [{ field: 'own', words: words.ownMissing }]),
    ];
    const again = (wrong: readonly FieldProblem[]) =>
      sendPage(reply, <CodePage there={there} view={{ values: typedValues(form), problems: wrong }} />, 422);
    // A form that is not complete costs none of the five tries.
    if (problems.length > 0) return again(problems);
    switch (await door.enter(request, reply, { code, isShared: own === 'no' })) {
      case 'entered':
        return reply.redirect('/my', 303);
      case 'over':
        return over(reply);
      case 'wrong':
        return (await door.waiting(request)) === null
          ? over(reply)
          : again([{ field: 'code', words: words.wrong }]);
    }
  });

  app.get('/my/new-link', { config: looks }, (_request, reply) =>
    sendPage(reply, <NewLinkPage region={region} view={{ values: {}, problems: [] }} />),
  );

  app.post('/my/new-link', { config: asks }, async (request, reply) => {
    const form = formOf(request);
    const contact = (form.get('contact') ?? '').trim().slice(0, 254);
    const part = (name: string): string => (form.get(`born-${name}`) ?? '').trim();
    const born = readDay({ day: part('day'), month: part('month'), year: part('year') });
    const problems: FieldProblem[] = [
      ...(contact === '' ? [{ field: 'contact', words: words.contactMissing }] : []),
      ...(born === null ? [{ field: 'born', words: words.bornMissing }] : []),
    ];
    if (problems.length > 0 || born === null) {
      const view = { values: typedValues(form), problems };
      return sendPage(reply, <NewLinkPage region={region} view={view} />, 422);
    }
    await door.sendNewLink({ contact, birthDate: born.toString() });
    return sendPage(
      reply,
      <WordsPage region={region} there={null} title={words.askTitle} lead={words.askLead}>
        <p>{words.askWait}</p>
      </WordsPage>,
    );
  });

  /** The same for a link that never was, has expired or was taken back. */
  function gone(reply: FastifyReply): FastifyReply {
    return say(reply, null, { title: words.goneTitle, lead: words.goneLead }, 404);
  }

  function over(reply: FastifyReply): FastifyReply {
    return say(reply, null, { title: words.overTitle, lead: words.overLead }, 403);
  }

  function say(
    reply: FastifyReply,
    there: ClinicThere | null,
    says: { readonly title: string; readonly lead: string },
    status: 403 | 404 | 429,
  ): FastifyReply {
    const page = (
      <WordsPage region={there?.organisation.region ?? region} there={there} {...says}>
        <NewLinkLink />
      </WordsPage>
    );
    return sendPage(reply, page, status);
  }
}

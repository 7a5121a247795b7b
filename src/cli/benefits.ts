import { Temporal } from 'temporal-polyfill';
import type { PayerAnswer } from '../pathway/benefits/payer-answer.ts';
import type { AskedAbout } from '../pathway/benefits/read-coverage.ts';
import { type Command, type Given, inJson, refuse } from './command.ts';

export const benefitsCommand: Command = {
  name: 'benefits',
  takes: '[FILE]',
  mostWords: 1,
  does: 'Read what a payer answered: X12 271, or a clearing house’s JSON',
  about: [
    '"state" is covered, not-covered, payer-did-not-say or could-not-check, with its reasons: only a payer’s own clear',
    'words are the first two. Name the person who was asked about, else the one person in the answer is taken for them.',
    'Every benefit is printed with its X12 codes. An answer that cannot be read whole is refused: no part of it counts.',
  ],
  options: {
    day: { takes: 'DATE', does: 'the day of the visit; else today' },
    member: { takes: 'NUMBER', does: 'the member number that was asked about' },
    family: { takes: 'NAME', does: 'the family name of the patient' },
    given: { takes: 'NAME', does: 'the given name of the patient' },
    born: { takes: 'DATE', does: 'the birth date of the patient' },
    dependent: { does: 'the patient is on somebody else’s plan' },
  },
  examples: ['virchow benefits answer.271 --day 2026-11-24 --member W123456789'],
  async run(given, io) {
    const day = readDay(given.text('day') ?? Temporal.Now.plainDateISO().toString());
    const born = given.text('born');
    if (day === null) return refuse(io, '--day: wanted a date like 2026-11-24');
    if (born !== undefined && readDay(born) === null)
      return refuse(io, '--born: wanted a date like 1964-03-09');
    const { openInput } = await import('./read-documents.ts');
    const { readReply } = await import('../benefits/read-reply.ts');
    const { coverageOf } = await import('../pathway/benefits/read-coverage.ts');
    const input = await openInput(given.words[0], io);
    if (!input.ok) return refuse(io, input.problem);
    const parts: Buffer[] = [];
    let length = 0;
    for await (const chunk of input.chunks) {
      parts.push(chunk);
      length += chunk.length;
      if (length > mostBytes) return refuse(io, `${input.name}: wanted at most 4 MB; got more`);
    }
    const reply = readReply(new TextDecoder().decode(Buffer.concat(parts)));
    if (reply.kind !== 'answer') {
      const why = reply.kind === 'unreadable' ? `${reply.where} ${reply.problem}` : reply.because;
      return refuse(io, `${input.name}: wanted a 271 or a clearing house’s JSON; got none: ${why}`);
    }
    const { answer } = reply;
    const coverage = coverageOf(reply, askedAbout(given, answer, day));
    io.stdout.write(inJson(io, { ...coverage, serviceOn: day, ...answer }));
    return 0;
  },
};

const mostBytes = 4 * 2 ** 20;

function readDay(text: string): string | null {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text).toString() : null;
  } catch {
    return null;
  }
}

/** What was not named is taken from the one person whom the answer is about: it then says nothing of whose answer it is. */
function askedAbout(given: Given, { people }: PayerAnswer, serviceOn: string): AskedAbout {
  const who = given.has('dependent') ? 'dependent' : 'subscriber';
  const said = people.filter((person) => person.who === who);
  const only = said.length === 1 ? said[0] : undefined;
  const familyName = given.text('family') ?? only?.familyName ?? '';
  const givenName = given.text('given') ?? only?.givenName ?? '';
  const patient = { familyName, givenName, birthDate: given.text('born') ?? only?.birthDate ?? '' };
  const plan = {
    payerName: '',
    payerId: null,
    memberId: given.text('member') ?? only?.memberId ?? '',
    planName: null,
    groupNumber: null,
    subscriber: who === 'dependent' ? { familyName: '', givenName: '', birthDate: null } : null,
    coversFamily: null,
    network: null,
  };
  return { plan, patient, serviceOn };
}

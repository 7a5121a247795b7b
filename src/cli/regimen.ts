import { Temporal } from 'temporal-polyfill';
import type { Problem } from '../engine/read-facts.ts';
import type { Command } from './command.ts';
import { refuse } from './command.ts';
import { readRegion, regionOption } from './region.ts';

export const regimenCommand: Command = {
  name: 'regimen',
  takes: '[FILE]',
  mostWords: 1,
  does: 'Build a regimen: dated phases, counted doses, steps, supply, reviews and the earliest end',
  about: [
    'A JSON object, or NDJSON: "drug", "region", "start" (a local date with "slot" morning or evening, or with a time),',
    '"facts", "medicines" (names of all else that is taken, [] if nothing), and where they apply "leadIn", "reason", "then",',
    '"months", "strengthMg", "inrs", "missed", "firstTherapeuticDay", "deliveryDate", "timeZone", "decidedBy".',
    'It is refused while a fact that decides is unknown, where the medicine is blocked, and where who must decide has not.',
    'It is a proposal: it starts, changes and stops nothing. Warfarin is never dosed.',
  ],
  options: {
    region: { ...regionOption, does: 'where the input names none; else VIRCHOW_REGION, else uk' },
    text: { does: 'as text to read' },
    ics: { does: 'as a calendar (iCalendar)' },
    uid: { takes: 'NAME', does: 'what begins the name of each event of the calendar' },
    stamp: { takes: 'INSTANT', does: 'when the calendar was made; else now' },
  },
  examples: ['virchow regimen asked.json --text', 'virchow regimen asked.json --ics > doses.ics'],
  async run(given, io) {
    const region = readRegion(given, io);
    if (!region.ok) return refuse(io, region.problem);
    if (given.has('text') && given.has('ics')) return refuse(io, 'regimen: --text or --ics, not both');
    const stamp = readStamp(given.text('stamp'));
    if (stamp === null) {
      return refuse(
        io,
        `--stamp: wanted an instant like 2026-03-02T09:00:00Z; got ${JSON.stringify(given.text('stamp'))}`,
      );
    }
    const uid = given.text('uid');
    if (uid !== undefined && !/^[\w.-]{1,100}$/.test(uid)) {
      return refuse(io, `--uid: wanted letters, digits, points and dashes; got ${JSON.stringify(uid)}`);
    }
    const { rules } = await import('../engine/rules.ts');
    const { builderFrom } = await import('../engine/regimen/permission.ts');
    const { regimenFrom } = await import('../engine/regimen/build-regimen.ts');
    const { answerDocuments } = await import('./answer-documents.ts');
    const { textOf } = await import('./regimen-text.ts');
    const { calendarOf } = await import('./regimen-calendar.ts');
    const builder = builderFrom(rules);
    const { usual: times } = builder.treatment.regimenRules.slots;
    const show = given.has('text')
      ? textOf
      : given.has('ics')
        ? (regimen: Parameters<typeof calendarOf>[0]) => {
            const { drug, start } = regimen;
            const named = uid ?? `regimen-${drug}-${start.date.toString()}-${start.slot}`;
            return calendarOf(regimen, { uid: named, stamp, times });
          }
        : undefined;
    return answerDocuments(
      io,
      given.words[0],
      (value) => {
        const built = regimenFrom(builder, withRegion(value, region.region));
        if (!built.ok) return { ok: false, problems: together(built.problems) };
        return { ok: true, answers: [built.regimen], problems: [] };
      },
      show,
    );
  },
};

const withRegion = (value: unknown, region: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { region, ...value } : value;

function readStamp(text: string | undefined): Temporal.Instant | null {
  if (text === undefined) return Temporal.Now.instant();
  try {
    return Temporal.Instant.from(text);
  } catch {
    return null;
  }
}

/** Facts that are missing for one reason, in one line: all of them are wanted at once. */
function together(problems: readonly Problem[]): Problem[] {
  const byReason = new Map<string, Problem>();
  for (const problem of problems) {
    const key = `${problem.wanted} ${problem.got}`;
    const before = byReason.get(key);
    byReason.set(key, before ? { ...before, fact: `${before.fact}, ${problem.fact}` } : problem);
  }
  return [...byReason.values()];
}

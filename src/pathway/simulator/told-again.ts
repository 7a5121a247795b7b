import type { Temporal } from 'temporal-polyfill';
import type { Rules } from '../../engine/rules.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import { type Clinic, type ClinicParts, createClinic } from '../clinic.ts';
import type { Store } from '../ports.ts';
import { isAfter } from '../instants.ts';
import { namesByCommand, openDesk } from './desk.ts';
import { makeOrganisation, personOf } from './register.ts';
import { keepDuty } from './rota.ts';
import { ringAllDue } from './ringing.ts';
import type { Asking } from './script.ts';
import { PromiseBroken, Watcher } from './watcher.ts';

export type AgainParts = {
  readonly openStore: () => Store | Promise<Store>;
  readonly rules: Rules;
  readonly clinicOf?: (parts: ClinicParts) => Clinic;
};

const minuteMs = 60_000;
const waitsDays = 3;

/**
 * The same askings at the same times in a clinic of their own, where nothing is lost and every alarm rings on time. What breaks
 * there too is no matter of chance.
 */
export async function toldAgain(
  script: readonly Asking[],
  region: Region,
  { openStore, rules, clinicOf = createClinic }: AgainParts,
): Promise<PromiseBroken | null> {
  const organisation = makeOrganisation({ region });
  const watcher = new Watcher((dueSince) => dueSince + minuteMs);
  const names = namesByCommand();
  const store = watcher.watching(await openStore());
  const clinic = clinicOf({ store, rules, newId: names.newId });
  const desk = openDesk({ clinic, organisation, watcher, names, isSentTwice: () => 'never' });
  const [first] = script;
  if (first === undefined) return null;
  const by = { at: first.at, by: first.by };
  await store.accounts.saveOrganisation(organisation, by);
  await keepDuty(store, organisation, by);
  for (const { personId, birthDate } of new Map(script.map((each) => [each.personId, each])).values())
    await store.people.register(organisation.id, personOf({ id: personId, birthDate }), personId, by);

  const ringsUntil = async (until: Temporal.Instant): Promise<void> => {
    for (
      let next = await store.alarms.next();
      next && !isAfter(next, until);
      next = await store.alarms.next()
    ) {
      const now = isAfter(next, reached) ? next : reached;
      await ringAllDue(store, clinic, now);
      watcher.swept(now.epochMilliseconds);
    }
    watcher.swept(until.epochMilliseconds);
  };
  let reached = first.at;
  try {
    for (const asking of script) {
      await ringsUntil(asking.at);
      reached = asking.at;
      await desk.send(asking);
    }
    await ringsUntil(reached.add({ hours: 24 * waitsDays }));
    return null;
  } catch (error) {
    if (error instanceof PromiseBroken) return error;
    throw error;
  }
}

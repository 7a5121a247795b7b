import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { type KnownOfPerson, skinTones } from '../pathway/person.ts';
import type { Database } from './database.ts';

const batchSize = 5000;

/** The version of each person that held at that instant, of it only what people are counted by. A transaction a batch. */
export async function eachAsOf(
  { inOrganisation }: Pick<Database, 'inOrganisation'>,
  organisationId: string,
  at: Temporal.Instant,
  take: (personId: string, known: KnownOfPerson) => void,
): Promise<void> {
  for (let after = ''; ; ) {
    const rows: readonly Row[] = await inOrganisation(organisationId, async (tx) => {
      const found = await sql<Row>`
        select distinct on (person_id) person_id,
          details->>'birthDate' as birth_date, details->>'language' as language, details->>'skinTone' as skin_tone
        from virchow.person_version
        where organisation_id = ${organisationId} and at <= ${at.toString()} and person_id > ${after}
        order by person_id, version desc limit ${batchSize}`.execute(tx);
      return found.rows;
    });
    for (const { person_id, birth_date, language, skin_tone } of rows) {
      const skinTone = skinTones.find((each) => each === skin_tone) ?? null;
      take(person_id, { birthDate: birth_date, language, skinTone });
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < batchSize) return;
    after = last.person_id;
  }
}

type Row = {
  readonly person_id: string;
  readonly birth_date: string | null;
  readonly language: string | null;
  readonly skin_tone: string | null;
};

import type { Store } from '../pathway/ports.ts';
import { databaseAccounts } from './accounts.ts';
import type { SendWakeUps } from './alarm-clock.ts';
import { databaseAlarms } from './alarms.ts';
import { databaseAppointments } from './appointments.ts';
import { databaseAudit } from './audit.ts';
import { databaseBenefits } from './benefits.ts';
import type { Database } from './database.ts';
import { databaseDeliveries } from './deliveries.ts';
import { databaseDuties } from './duties.ts';
import { databaseEpisodes } from './episodes.ts';
import { databaseLinks } from './links.ts';
import { databaseOutbox } from './outbox.ts';
import { databasePatientAccess } from './patient-access.ts';
import { databasePractices } from './practices.ts';
import { databasePeople } from './people.ts';
import { databaseSafety } from './safety.ts';
import { databaseSchedules } from './schedules.ts';

/** Everything the clinic keeps, in PostgreSQL, embedded or on a server. Without `wake` only the sweeper finds what is due. */
export function databaseStore(database: Database, wake: SendWakeUps = async () => undefined): Store {
  return {
    episodes: databaseEpisodes(database, wake),
    alarms: databaseAlarms(database),
    outbox: databaseOutbox(database),
    deliveries: databaseDeliveries(database),
    people: databasePeople(database),
    accounts: databaseAccounts(database),
    duties: databaseDuties(database),
    links: databaseLinks(database),
    patientAccess: databasePatientAccess(database),
    audit: databaseAudit(database),
    benefits: databaseBenefits(database),
    practices: databasePractices(database),
    safety: databaseSafety(database),
    schedules: databaseSchedules(database),
    appointments: databaseAppointments(database),
  };
}

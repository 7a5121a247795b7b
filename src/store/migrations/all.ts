import { appointmentMessages } from './appointment-messages.ts';
import { audit } from './audit.ts';
import { boardChecks } from './board-checks.ts';
import { deskRecords } from './desk-records.ts';
import { deliveries } from './deliveries.ts';
import { deliveriesLate } from './deliveries-late.ts';
import { dutyAndLinks } from './duty-and-links.ts';
import { emergenciesFirst } from './emergencies-first.ts';
import { episodes } from './episodes.ts';
import { keepChange } from './keep-change.ts';
import { keepChanges } from './keep-changes.ts';
import { knowledge } from './knowledge.ts';
import type { Migration } from './migration.ts';
import { onCallDeliveries } from './on-call-deliveries.ts';
import { organisations } from './organisations.ts';
import { patientAccess } from './patient-access.ts';
import { practices } from './practices.ts';
import { people } from './people.ts';
import { recordChange } from './record-change.ts';
import { roles } from './roles.ts';
import { safety } from './safety.ts';
import { scheduling } from './scheduling.ts';
import { textDeliveries } from './text-deliveries.ts';

/** In order. */
export const migrations: readonly Migration[] = [
  roles,
  organisations,
  people,
  episodes,
  audit,
  recordChange,
  knowledge,
  keepChange,
  deliveries,
  boardChecks,
  dutyAndLinks,
  deskRecords,
  emergenciesFirst,
  deliveriesLate,
  scheduling,
  practices,
  keepChanges,
  onCallDeliveries,
  appointmentMessages,
  textDeliveries,
  patientAccess,
  safety,
];

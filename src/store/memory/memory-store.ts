import type { Store } from '../../pathway/ports.ts';
import { memoryAccounts } from './memory-accounts.ts';
import { memoryAlarms } from './memory-alarms.ts';
import { memoryAudit } from './memory-audit.ts';
import { memoryBenefits } from './memory-benefits.ts';
import { memoryDeliveries } from './memory-deliveries.ts';
import { memoryDuties } from './memory-duties.ts';
import { memoryEpisodes } from './memory-episodes.ts';
import { memoryLinks } from './memory-links.ts';
import { memoryOutbox } from './memory-outbox.ts';
import { memoryPatientAccess } from './memory-patient-access.ts';
import { memoryPeople } from './memory-people.ts';
import { memoryPractices } from './memory-practices.ts';
import { emptyMemory } from './memory-records.ts';
import { memorySafety } from './memory-safety.ts';
import { memoryAppointments, memorySchedules } from './memory-scheduling.ts';

/**
 * A clinic that lasts as long as its process: for tests and simulations. It keeps the promises of `pathway/ports.ts` that the
 * databases keep, held by one contract (`test/contracts/`); only surviving its process is beyond it.
 */
export function memoryStore(): Store {
  const memory = emptyMemory();
  let messages = 0;
  const newMessageId = () => {
    messages += 1;
    return `message-${messages}`;
  };
  const alarms = memoryAlarms(memory);
  return {
    episodes: memoryEpisodes(memory, alarms, newMessageId),
    alarms: alarms.stillSet(),
    outbox: memoryOutbox(memory),
    deliveries: memoryDeliveries(memory),
    people: memoryPeople(memory),
    accounts: memoryAccounts(memory),
    duties: memoryDuties(memory),
    links: memoryLinks(memory),
    patientAccess: memoryPatientAccess(memory),
    audit: memoryAudit(memory),
    benefits: memoryBenefits(memory),
    practices: memoryPractices(memory),
    safety: memorySafety(memory),
    schedules: memorySchedules(memory),
    appointments: memoryAppointments(memory),
  };
}

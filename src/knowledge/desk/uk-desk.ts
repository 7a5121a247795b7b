import type { Status } from '../rule-types.ts';
import { cite } from '../sources.ts';

const nhs = (id: string, says: string, status: Status = 'memory') => ({
  id,
  says,
  because: cite('nhs-charges', id, says, status),
});

/** What the UK sees in place of benefits, estimates and prior authorization. Amounts change each year and are never written here. */
export const ukDesk = [
  nhs('free-care', 'NHS care is free at the point of use.'),
  nhs('england-prescriptions', 'England: a charge for each item, unless exempt.'),
  nhs(
    'england-exemptions',
    'Exempt, among others: 60 and over, a medical exemption certificate, prepayment.',
  ),
  nhs('other-nations', 'Scotland, Wales and Northern Ireland: prescriptions are free.'),
  nhs('ways-in', 'Ways in: GP, 111, same-day emergency care, ambulatory DVT clinic.'),
  nhs('nhs-111', 'When it is urgent and not an emergency: call 111, or use 111.nhs.uk, day and night.'),
  nhs('emergency', 'In an emergency: call 999.'),
  nhs(
    'practice-finder',
    'A GP practice by postcode, also for people who have none yet: nhs.uk/service-search/find-a-gp.',
  ),
  nhs(
    'no-practice',
    'A practice may not turn a person away for having no proof of address, identity or NHS number.',
  ),
  nhs('no-prior-authorization', 'No prior authorization.'),
  {
    id: 'hidden',
    says: 'Benefits, deductibles, estimates and prior authorization are not shown in the UK.',
    because: cite('virchow-design', '10.5', 'The region hides them.', 'design'),
  },
] as const;

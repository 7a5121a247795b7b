import type { FactId } from '../facts.ts';
import type { CitedList, DecisionTable } from '../rule-types.ts';
import { appointment } from './appointment/appointment.ts';
import { bleeding } from './bleeding/bleeding.ts';
import { checkIn } from './check-in/check-in.ts';
import { homeOrHospital } from './home-or-hospital/home-or-hospital.ts';
import { selfCare } from './plan/self-care.ts';

/** Where to treat, and care at home. */
export const homeCareTables: readonly DecisionTable<FactId>[] = [
  homeOrHospital,
  checkIn,
  appointment,
  bleeding,
];

export const homeCareLists: readonly CitedList[] = [selfCare];

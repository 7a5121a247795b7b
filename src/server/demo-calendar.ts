import type { Stamp } from '../pathway/actors.ts';
import type { Store } from '../pathway/ports.ts';
import type { Schedule } from '../pathway/scheduling/schedule-types.ts';

const base: Schedule = {
  id: 'demo-ultrasound-1',
  kind: 'ultrasound',
  name: 'Ultrasound 1',
  userId: null,
  isActive: true,
  serviceTypes: ['venous-duplex'],
  place: 'Vascular unit, level 2',
  directions: 'Lift B to level 2, then follow the blue line. Bring a list of your medicines.',
  hasHoist: true,
  languages: ['en'],
  hours: null,
  absences: [],
  horizonDays: 90,
  comment: null,
};

const schedules: readonly Schedule[] = [
  base,
  { ...base, id: 'demo-ultrasound-2', name: 'Ultrasound 2', hasHoist: false },
  {
    ...base,
    id: 'demo-clinic-room',
    kind: 'clinician',
    name: 'Clinic, Sam Osei',
    serviceTypes: ['physician-visit', 'review', 'bloods', 'inr-check', 'vein-visit'],
    place: 'DVT clinic, room 4',
  },
];

/** Two machines and a clinician who can be booked while the clinic is open. */
export async function keepDemoSchedules(
  { schedules: kept }: Pick<Store, 'schedules'>,
  organisationId: string,
  { userId, by }: { readonly userId: string; readonly by: Stamp },
): Promise<void> {
  for (const schedule of schedules)
    await kept.save(
      organisationId,
      schedule.kind === 'clinician' ? { ...schedule, userId } : schedule,
      0,
      by,
    );
}

import type { Region } from '../../../knowledge/rule-types.ts';
import { treatmentWords } from '../../../knowledge/words/clinic-treatment.ts';
import type { DoseSlot } from '../../../pathway/treatment/treatment-types.ts';
import { calendarDay } from '../when.ts';

/** A civil date and its morning or evening. */
export const slotText = ({ on, slot }: DoseSlot, region: Region): string =>
  `${calendarDay(on, region)}, ${treatmentWords.slots[slot]}`;

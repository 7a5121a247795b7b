import { messages } from '../../knowledge/words/messages/messages.ts';
import type { MessageId } from '../../knowledge/words/messages/messages.ts';
import { renderStored } from '../../engine/messages/render-message.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import { assert } from '../../engine/assert.ts';
import { isInjected } from '../treatment/missed-doses.ts';
import type { KeptPhase } from '../treatment/treatment-types.ts';

/** Which words on a missed dose hold for a phase: by drug, how often, and whether it is one of the first, strong days; null where there are none. */
export function missedDoseMessage(phase: KeptPhase): MessageId | null {
  const { medicine, timesADay, says } = phase;
  if (isInjected(phase))
    return timesADay === 1 ? 'missed-dose.injection-once-daily' : 'missed-dose.injection-twice-daily';
  switch (medicine) {
    case 'apixaban':
      // Those words name the full dose; where it is halved they would be wrong.
      return says.startsWith('apixaban 10 mg ') ? 'missed-dose.apixaban-first-days' : 'missed-dose.apixaban';
    case 'rivaroxaban':
      return timesADay === 2 ? 'missed-dose.rivaroxaban-twice-daily' : 'missed-dose.rivaroxaban-once-daily';
    case 'edoxaban':
      return 'missed-dose.edoxaban';
    case 'dabigatran':
      return 'missed-dose.dabigatran';
    case 'warfarin':
      return 'missed-dose.warfarin';
    default:
      return null;
  }
}

/** The lines of a message but for its emergency sentence, which stands above everything once. */
export function missedDoseLines(phase: KeptPhase, phone: string, region: Region): readonly string[] {
  const id = missedDoseMessage(phase);
  assert(id !== null, `no words on a missed dose of ${phase.medicine}`);
  const values = { phone, drug: phase.medicine };
  const written = renderStored(id, values, 'print', { language: 'en', region });
  assert(!('draftBanner' in written), 'English is no draft');
  const emergency = Object.keys(messages[id].parts).indexOf('emergency');
  return written.lines.filter((_, index) => index !== emergency);
}

/** The emergency sentence of every message about doses, in the words and number of the region. */
export function emergencyLine(region: Region): string {
  const written = renderStored('missed-dose.apixaban', { phone: '-' }, 'print', { language: 'en', region });
  assert(!('draftBanner' in written), 'English is no draft');
  const [line] = written.lines;
  assert(line !== undefined, 'it comes first');
  return line;
}

import type { Region } from '../../../knowledge/rule-types.ts';
import { treatmentWords as words } from '../../../knowledge/words/clinic-treatment.ts';
import type { KeptRegimen } from '../../../pathway/treatment/treatment-types.ts';
import { slotText } from './slot-text.ts';

/** Each dose with its first and last slot, and which box it comes from. */
export function PhasesTable({ regimen, region }: { readonly regimen: KeptRegimen; readonly region: Region }) {
  return (
    <table class="c-table c-table--fold">
      <thead>
        <tr>
          {[words.phase, words.start, words.end, words.doses, words.box].map((label) => (
            <th scope="col" key={label}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {regimen.phases.map(({ id, says, from, to, doses, strength }) => (
          <tr key={`${id} ${from.on}`}>
            <th scope="row">{says}</th>
            <td data-label={words.start}>{slotText(from, region)}</td>
            <td data-label={words.end}>{to === null ? words.goesOn : slotText(to, region)}</td>
            <td data-label={words.doses}>{doses ?? words.goesOn}</td>
            <td data-label={words.box}>{strength ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

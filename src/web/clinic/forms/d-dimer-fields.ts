import { fieldWords as words } from '../../../knowledge/words/clinic-episode-forms.ts';
import { fieldProblems } from '../../../knowledge/words/clinic-forms.ts';
import { fill } from '../fill-words.ts';
import type { FormReader } from '../form-reader.ts';

type DDimerFields = {
  readonly value: number;
  readonly unit: string;
  readonly basis: 'FEU' | 'DDU';
  readonly comparator?: '<' | '>';
  readonly cutOff?: number;
};

/** A D-dimer as it was copied from the report, for the reader of facts to check. Neither unit nor basis is guessed. */
export function readDDimerFields(read: FormReader): DDimerFields | null {
  const text = read.needed('value', words.value, 20);
  const found = /^(?<sign>[<>])?\s*(?<amount>\d{1,7}(?:\.\d{1,4})?)$/.exec(text)?.groups;
  if (text !== '' && found === undefined)
    read.wrong('value', fill(fieldProblems.notANumber, { what: words.value }));
  const unit = read.chosen('unit', words.unit, ['ng/mL', 'µg/L', 'mg/L', 'µg/mL'] as const);
  const basis = read.chosen('basis', words.basis, ['FEU', 'DDU', 'unknown'] as const);
  if (basis === 'unknown') read.wrong('basis', words.basisUnknown);
  const cutOff = read.number('cutOff', words.cutOff);
  if (found?.['amount'] === undefined || !unit || !basis || basis === 'unknown') return null;
  const { sign, amount } = found;
  return {
    value: Number(amount),
    unit: unit.replace('µ', 'u'),
    basis,
    ...(sign === '<' || sign === '>' ? { comparator: sign } : {}),
    ...(cutOff === null ? {} : { cutOff }),
  };
}

/** A word without its ending and accents: "Travelling", "travels" and "travel" are one. */
export type Stem = string;

export const stemsIn = (text: string): readonly Stem[] =>
  (plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(stemOf);

const plain = (text: string): string =>
  text.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '').replaceAll(/['’]/g, '');

function stemOf(word: string): Stem {
  if (/\d/.test(word) || word.length < 4) return word;
  const bare = word
    .replace(/ies$/, 'y')
    .replace(/(?<![sui])s$/, '')
    .replace(/(?<=..[a-z])(?:ing|ed)$/, '');
  return bare.replace(/([bdfglmnprst])\1$/, '$1').replace(/(?<=.{5})e$/, '');
}

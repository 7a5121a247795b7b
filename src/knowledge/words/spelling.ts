import type { ByRegion, Region } from '../rule-types.ts';

/** Words are written in British spelling once; these are the ones that differ. */
const american: readonly (readonly [RegExp, string])[] = [
  [/\bcolour/g, 'color'],
  [/\bColour/g, 'Color'],
];

/** The words for a region. */
export function wordsIn(value: ByRegion<string>, region: Region): string {
  const text = typeof value === 'string' ? value : value[region];
  return region === 'us' ? american.reduce((spelt, [from, to]) => spelt.replace(from, to), text) : text;
}

export const listIn = (value: ByRegion<readonly string[]>, region: Region): readonly string[] => {
  const list = 'uk' in value ? value[region] : value;
  return list.map((text) => wordsIn(text, region));
};

type Values = Readonly<Record<string, string | null | undefined>>;

/** Sets values into words: `{what}` becomes its value. A name that has none stays visible, as a fault to be seen. */
export const fill = (words: string, values: Values): string =>
  words.replaceAll(/\{(?<name>[\w-]+)\}/g, (whole, name: string) => values[name] ?? whole);

/** As `fill`; a part in square brackets is left out where its value is missing or empty. */
export const fillParts = (words: string, values: Values): string =>
  fill(
    words.replaceAll(/\[(?<part>[^\]]*\{(?<name>[\w-]+)\}[^\]]*)\]/g, (_whole, part: string, name: string) =>
      (values[name] ?? '') === '' ? '' : part,
    ),
    values,
  );

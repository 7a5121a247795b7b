/** The alphabet of plain text messages (3GPP TS 23.038). One letter outside it, and a part holds 70 signs instead of 160. */
const gsm7 = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€',
);
const typed: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
};

/**
 * Latin text in the alphabet of text messages. An accent that it lacks is left out, as people do when they type: á, í, ó
 * and ú lose it, é and ñ keep theirs. So no word may depend on such an accent for its meaning.
 */
export const toTextMessage = (text: string): string => Array.from(text, typeable).join('');

function typeable(letter: string): string {
  if (gsm7.has(letter)) return letter;
  const plain = typed[letter] ?? letter.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return Array.from(plain).every((each) => gsm7.has(each)) ? plain : letter;
}

/** How many parts a text message is sent and paid in: 160 letters or 153 each, 70 or 67 outside the alphabet. */
export function textMessageParts(text: string): number {
  const letters = Array.from(text);
  const isPlain = letters.every((letter) => gsm7.has(letter));
  const length = isPlain
    ? letters.reduce((sum, letter) => sum + (doubled.has(letter) ? 2 : 1), 0)
    : text.length;
  const [whole, part] = isPlain ? [160, 153] : [70, 67];
  return length <= whole ? 1 : Math.ceil(length / part);
}
/** Letters of the extension table take two places. */
const doubled = new Set('^{}\\[~]|€');

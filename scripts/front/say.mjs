/** Something the user can mend: shown as it stands, without a stack. */
export class Refusal extends Error {}

/**
 * On stderr, always: stdout belongs to the program behind.
 *
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`virchow: ${text}\n`);
}

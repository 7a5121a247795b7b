import type { ClearingHouseSettings } from '../benefits/clearing-house.ts';

export type BenefitsConfig = Omit<ClearingHouseSettings, 'timeoutMilliseconds'>;
export type BenefitsConfigRead =
  /** Null: nobody is asked, and the desk says so. */
  | { readonly ok: true; readonly benefits: BenefitsConfig | null }
  /** What was wanted, and never what was set: the key is secret. */
  | { readonly ok: false; readonly problems: readonly string[] };

const settings = {
  VIRCHOW_CLEARING_HOUSE: 'https://name, as the clearing house gives it',
  VIRCHOW_CLEARING_HOUSE_KEY: 'a key of the clearing house, at least 8 characters',
  VIRCHOW_PROVIDER_NAME: 'the name under which payers know this clinic',
  VIRCHOW_PROVIDER_NPI: 'a national provider identifier: ten figures whose last one checks the others',
} as const;
type Name = keyof typeof settings;

/** All four, or none. */
export function readBenefitsConfig(env: Readonly<Record<string, string | undefined>>): BenefitsConfigRead {
  const text = (name: Name): string => env[name]?.trim() ?? '';
  const names: readonly Name[] = [
    'VIRCHOW_CLEARING_HOUSE',
    'VIRCHOW_CLEARING_HOUSE_KEY',
    'VIRCHOW_PROVIDER_NAME',
    'VIRCHOW_PROVIDER_NPI',
  ];
  if (names.every((name) => text(name) === '')) return { ok: true, benefits: null };
  const isRight: Readonly<Record<Name, boolean>> = {
    VIRCHOW_CLEARING_HOUSE: isAddress(text('VIRCHOW_CLEARING_HOUSE')),
    VIRCHOW_CLEARING_HOUSE_KEY: /^[\x21-\x7E](?:[\x20-\x7E]{6,})[\x21-\x7E]$/.test(
      text('VIRCHOW_CLEARING_HOUSE_KEY'),
    ),
    VIRCHOW_PROVIDER_NAME: /^[\x20-\x7E]{2,60}$/.test(text('VIRCHOW_PROVIDER_NAME')),
    VIRCHOW_PROVIDER_NPI: isNpi(text('VIRCHOW_PROVIDER_NPI')),
  };
  const problems = names
    .filter((name) => !isRight[name])
    .map((name) => `${name}: wanted ${settings[name]}; got ${text(name).length} characters`);
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    benefits: {
      baseUrl: text('VIRCHOW_CLEARING_HOUSE').replace(/\/+$/, ''),
      apiKey: text('VIRCHOW_CLEARING_HOUSE_KEY'),
      provider: { name: text('VIRCHOW_PROVIDER_NAME'), npi: text('VIRCHOW_PROVIDER_NPI') },
    },
  };
}

/** Without encryption to this machine alone: for a peer in a test. */
function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, search, hash } = new URL(text);
  const isHere = protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
  return (protocol === 'https:' || isHere) && username === '' && search === '' && hash === '';
}

/** Luhn's check over the ten figures, with 80840 before them: the number of the United States in health. */
export function isNpi(text: string): boolean {
  if (!/^[12]\d{9}$/.test(text)) return false;
  const sum = `80840${text}`
    .split('')
    .toReversed()
    .reduce((total, figure, index) => {
      const twice = Number(figure) * (index % 2 === 0 ? 1 : 2);
      return total + (twice > 9 ? twice - 9 : twice);
    }, 0);
  return sum % 10 === 0;
}

import { isIP } from 'node:net';
import { type Region, regions } from '../knowledge/rule-types.ts';

export type ServerConfig = {
  /** 0 takes any free one. */
  readonly port: number;
  readonly host: string;
  /** Whose rules and words, where a visitor does not say. */
  readonly region: Region;
  /** Requests to the API a minute for each address; 0 is no limit. */
  readonly rateLimit: number;
  /** Proxies in front, whose X-Forwarded-For is believed; none by default. */
  readonly trustProxy: readonly string[];
};

export type ConfigRead =
  | { readonly ok: true; readonly config: ServerConfig }
  | { readonly ok: false; readonly problems: readonly string[] };

/** What a setting is called on the command line. */
const optionFor: Readonly<Record<string, string>> = {
  PORT: '--port',
  HOST: '--host',
  VIRCHOW_REGION: '--region',
};

type Settings = Readonly<Record<string, string | undefined>>;

/** The environment, under what the command line says; an empty setting counts as none. */
export function readConfig(env: Settings, commandLine: Settings = {}): ConfigRead {
  const problems: string[] = [];
  const read = <T>(name: string, wanted: string, standard: T, parse: (text: string) => T | undefined): T => {
    const text = commandLine[name] ?? env[name];
    if (text === undefined || text.trim() === '') return standard;
    const value = parse(text.trim());
    if (value !== undefined) return value;
    const from = commandLine[name] === undefined ? name : (optionFor[name] ?? name);
    problems.push(`${from}: wanted ${wanted}; got ${JSON.stringify(text)}`);
    return standard;
  };
  const config: ServerConfig = {
    port: read('PORT', 'a port from 0 to 65535', 3000, (text) => wholeNumber(text, 65_535)),
    host: read('HOST', 'an address or a host name', '127.0.0.1', (text) => (isHost(text) ? text : undefined)),
    region: read('VIRCHOW_REGION', regions.join(' or '), 'uk', (text) =>
      regions.find((region) => region === text),
    ),
    rateLimit: read('VIRCHOW_RATE_LIMIT', 'requests a minute, 0 for no limit', 3000, (text) =>
      wholeNumber(text, 1_000_000_000),
    ),
    trustProxy: read(
      'VIRCHOW_TRUST_PROXY',
      'addresses or networks like 10.0.0.0/8, with commas between',
      [],
      addresses,
    ),
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config };
}

function wholeNumber(text: string, most: number): number | undefined {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return value <= most ? value : undefined;
}

const isHost = (text: string): boolean =>
  isIP(text) !== 0 || (/^(?=.{1,253}$)[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text) && !/^[\d.]+$/.test(text));

function addresses(text: string): readonly string[] | undefined {
  const list = text.split(',').map((each) => each.trim());
  return list.every(isNetwork) ? list : undefined;
}

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return prefix === undefined || wholeNumber(prefix, family === 4 ? 32 : 128) !== undefined;
}

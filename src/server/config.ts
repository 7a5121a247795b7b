import { isIP } from 'node:net';
import { type Region, regions } from '../knowledge/rule-types.ts';
import { shortestSecret } from './keys.ts';

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

/** What the clinic behind the door needs to know. */
export type ClinicConfig = {
  /** Where the record is kept, unless `databaseUrl` says another place. */
  readonly folder: string;
  /** PostgreSQL; null keeps the record in the folder. */
  readonly databaseUrl: string | null;
  /** What cookies and held forms are signed with, where several processes serve one record. */
  readonly secret: string | null;
  readonly metricsToken: string | null;
  /** Nobody leaves a ward's screen open for longer. */
  readonly idleMinutes: number;
  /** Suggestions of warfarin doses, unsigned, for clinicians: off until somebody answers for them as for a medical device. */
  readonly suggestsWarfarin: boolean;
};

export type ConfigRead =
  | { readonly ok: true; readonly config: ServerConfig; readonly clinic: ClinicConfig }
  | { readonly ok: false; readonly problems: readonly string[] };

/** What a setting is called on the command line. */
const optionFor: Readonly<Record<string, string>> = {
  PORT: '--port',
  HOST: '--host',
  VIRCHOW_REGION: '--region',
  VIRCHOW_DATA: '--data',
};

/** Settings that are secret, or hold one: what they are set to is not repeated. */
const secrets = ['DATABASE_URL', 'VIRCHOW_SECRET', 'VIRCHOW_METRICS_TOKEN'];
const shortestMetricsToken = 16;

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
    problems.push(
      `${from}: wanted ${wanted}; got ${secrets.includes(name) ? `${text.trim().length} characters` : JSON.stringify(text)}`,
    );
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
  const atLeast = (length: number) => (text: string) => (text.length >= length ? text : undefined);
  const clinic: ClinicConfig = {
    folder: read('VIRCHOW_DATA', 'a folder', 'data', (text) => text),
    databaseUrl: read<string | null>(
      'DATABASE_URL',
      'postgres://user:password@host:port/name',
      null,
      (text) => (/^postgres(?:ql)?:\/\/./.test(text) ? text : undefined),
    ),
    secret: read<string | null>(
      'VIRCHOW_SECRET',
      `at least ${shortestSecret} characters, like those of: openssl rand -base64 32`,
      null,
      atLeast(shortestSecret),
    ),
    metricsToken: read<string | null>(
      'VIRCHOW_METRICS_TOKEN',
      `at least ${shortestMetricsToken} characters`,
      null,
      atLeast(shortestMetricsToken),
    ),
    idleMinutes: read('VIRCHOW_IDLE_MINUTES', 'minutes from 1 to 720', 10, (text) => {
      const minutes = wholeNumber(text, 720);
      return minutes === 0 ? undefined : minutes;
    }),
    suggestsWarfarin: read('VIRCHOW_WARFARIN_SUGGESTIONS', 'on or off', false, (text) =>
      text === 'on' ? true : text === 'off' ? false : undefined,
    ),
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config, clinic };
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

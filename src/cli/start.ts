import { setFlagsFromString } from 'node:v8';
import { type Command, refuse } from './command.ts';
import { regionOption } from './region.ts';

export const startCommand: Command = {
  name: 'start',
  takes: '',
  mostWords: 0,
  does: 'Serve the public pages, the clinic and the API',
  about: [
    'On this machine alone unless --host says otherwise. Ctrl-C ends it once open requests are answered.',
    'A first start prints a one-time link that makes the clinic and its administrator.',
    'Environment: PORT, HOST, VIRCHOW_REGION (uk or us), VIRCHOW_DATA, DATABASE_URL (PostgreSQL, not the data folder),',
    'VIRCHOW_SECRET (one for all processes on one database), VIRCHOW_IDLE_MINUTES (10: signed out when idle),',
    'VIRCHOW_WARFARIN_SUGGESTIONS (off),',
    'VIRCHOW_METRICS_TOKEN (/metrics from other machines), VIRCHOW_RATE_LIMIT (API requests a minute for each address,',
    '0 for no limit), VIRCHOW_TRUST_PROXY (addresses of the proxies in front, whose X-Forwarded-For is believed),',
    'VIRCHOW_CLEARING_HOUSE with _KEY, VIRCHOW_PROVIDER_NAME and VIRCHOW_PROVIDER_NPI (US payers; none: nobody asks),',
    'VIRCHOW_CHANNELS (ways to send messages to people, as docs/channels.md says; none: nothing is sent, people call).',
  ],
  options: {
    port: { takes: 'N', does: '0 for any free one; else PORT, else 3000' },
    host: { takes: 'H', does: 'the address to listen on; else HOST, else 127.0.0.1' },
    data: { takes: 'DIR', does: 'where the record is kept; else VIRCHOW_DATA, else ./data' },
    demo: { does: 'made-up people, in a record of their own; their sign-ins are printed' },
    region: regionOption,
  },
  examples: ['virchow start --port 8080 --data /srv/virchow', 'virchow start --demo'],
  async run(given, io) {
    // What is young is collected early and often: a server at rest then holds some 50 MB less, beside a database that holds 300.
    setFlagsFromString('--semi-space-growth-factor=1');
    const { readConfig } = await import('../server/config.ts');
    const read = readConfig(io.env, {
      PORT: given.text('port'),
      HOST: given.text('host'),
      VIRCHOW_REGION: given.text('region'),
      VIRCHOW_DATA: given.text('data'),
      // A folder that is named goes before a database of the environment, as with every other command.
      ...(given.text('data') === undefined ? {} : { DATABASE_URL: '' }),
    });
    if (!read.ok) {
      for (const problem of read.problems) refuse(io, problem);
      return 2;
    }
    const { readChannelConfig } = await import('../server/channel-config.ts');
    const ways = readChannelConfig(io.env);
    if (!ways.ok) {
      for (const each of ways.problems) refuse(io, each);
      return 2;
    }
    const { readBenefitsConfig } = await import('../server/benefits-config.ts');
    const payers = readBenefitsConfig(io.env);
    if (!payers.ok) {
      for (const each of payers.problems) refuse(io, each);
      return 2;
    }
    const isDemo = given.has('demo');
    const { demoProblem } = await import('../server/demo-rules.ts');
    const problem = isDemo ? demoProblem(read.config.host) : null;
    if (problem !== null) return refuse(io, problem);
    const { openRecord } = await import('../server/record.ts');
    // The database opens while the rules compile.
    const opening = openRecord(read.clinic);
    const { serve } = await import('../server/serve.ts');
    return serve(
      { ...read, channels: ways.channels, benefits: payers.benefits, isDemo, opening },
      {
        say: (line) => io.stdout.write(`${line}\n`),
        complain: (line) => io.stderr.write(`virchow: ${line}\n`),
        log: (lines) => io.stderr.write(lines),
      },
    );
  },
};

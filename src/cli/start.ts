import { type Command, refuse } from './command.ts';
import { regionOption } from './region.ts';

export const startCommand: Command = {
  name: 'start',
  takes: '',
  mostWords: 0,
  does: 'Serve the public pages and the API',
  about: [
    'On this machine alone unless --host says otherwise. Ctrl-C ends it once open requests are answered.',
    'Environment: PORT, HOST, VIRCHOW_REGION (uk or us), VIRCHOW_RATE_LIMIT (API requests a minute for each address,',
    '0 for no limit), VIRCHOW_TRUST_PROXY (addresses of the proxies in front, whose X-Forwarded-For is believed).',
  ],
  options: {
    port: { takes: 'N', does: '0 for any free one; else PORT, else 3000' },
    host: { takes: 'H', does: 'the address to listen on; else HOST, else 127.0.0.1' },
    region: regionOption,
  },
  examples: ['virchow start --port 8080'],
  async run(given, io) {
    const { readConfig } = await import('../server/config.ts');
    const { serve } = await import('../server/serve.ts');
    const read = readConfig(io.env, {
      PORT: given.text('port'),
      HOST: given.text('host'),
      VIRCHOW_REGION: given.text('region'),
    });
    if (!read.ok) {
      for (const problem of read.problems) refuse(io, problem);
      return 2;
    }
    return serve(read.config, {
      say: (line) => io.stdout.write(`${line}\n`),
      complain: (line) => io.stderr.write(`virchow: ${line}\n`),
      log: (lines) => io.stderr.write(lines),
    });
  },
};

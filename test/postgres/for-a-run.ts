/** vitest's global set-up: names the run, so that its files share one server, and stops it at the end. Starts nothing. */
import { serverFolder, stopServer } from './server.ts';

export function setup(): () => Promise<void> {
  process.env['VIRCHOW_TEST_RUN'] = String(process.pid);
  return () => stopServer(serverFolder(process.pid));
}

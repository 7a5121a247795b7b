/** vitest's global set-up: names the run, so that its files share one server, and stops it at the end. Starts nothing. */
import { serverFolder, stopServer } from './server.ts';

export async function setup(): Promise<() => Promise<void>> {
  const folder = serverFolder(process.pid);
  await stopServer(folder); // of a killed run that had our number
  process.env['VIRCHOW_TEST_RUN'] = String(process.pid);
  return () => stopServer(folder);
}

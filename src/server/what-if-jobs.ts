import { Worker } from 'node:worker_threads';
import type { Temporal } from 'temporal-polyfill';
import { simulatedClinic } from '../knowledge/simulated-clinic.ts';
import type { WhatIfJob, WhatIfJobs, WhatIfRow } from '../pathway/simulator/what-if-jobs.ts';

type Parts = { readonly now: () => Temporal.Instant; readonly newId: () => string };
type Kept = { readonly organisationId: string; job: WhatIfJob };

const { onPage } = simulatedClinic;
/** Built it is JavaScript; in development Node reads the types away. */
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './what-if-worker.ts' : './what-if-worker.js',
  import.meta.url,
);

const isWhole = ({ rows, asked }: WhatIfJob): boolean =>
  rows.length === asked.values.length || rows.some(({ broken }) => broken !== null);

/** One simulation at a time in this process, on a thread that has bounded memory and time. Nothing of it is kept over a restart. */
export function createWhatIfJobs({ now, newId }: Parts): WhatIfJobs {
  const kept = new Map<string, Kept>();
  let running: Worker | null = null;

  function forgetOldest(): void {
    const [oldest] = kept.keys();
    if (kept.size > onPage.keptRuns && oldest !== undefined) kept.delete(oldest);
  }

  return {
    start: (organisationId, asked) => {
      if (running !== null) return { ok: false, because: 'busy' };
      const id = newId();
      const entry: Kept = {
        organisationId,
        job: { id, asked, startedAt: now(), rows: [], state: 'running' },
      };
      kept.set(id, entry);
      forgetOldest();
      const worker = new Worker(workerFile, {
        workerData: asked,
        resourceLimits: { maxOldGenerationSizeMb: onPage.mostMegabytes },
      });
      running = worker;
      const end = (state: WhatIfJob['state']): void => {
        if (entry.job.state === 'running') entry.job = { ...entry.job, state };
      };
      const tooLong = setTimeout(() => {
        end('too-long');
        void worker.terminate();
      }, onPage.mostSeconds * 1000);
      tooLong.unref();
      worker.unref();
      worker.on('message', (row: WhatIfRow) => {
        entry.job = { ...entry.job, rows: [...entry.job.rows, row] };
      });
      // An error in it ends it as well: the page says that it failed.
      worker.on('error', () => end('failed'));
      // A thread that was stopped may end with the code of one that was done: what it told counts.
      worker.on('exit', () => {
        clearTimeout(tooLong);
        end(isWhole(entry.job) ? 'done' : 'failed');
        if (running === worker) running = null;
      });
      return { ok: true, id };
    },
    look: (organisationId, id) => {
      const found = kept.get(id);
      return found?.organisationId === organisationId ? found.job : null;
    },
    stop: async () => {
      await running?.terminate();
    },
  };
}

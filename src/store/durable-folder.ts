import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { fsyncSync } from 'node:fs';
import { assert } from '../engine/assert.ts';

/**
 * PGlite in a folder, so that a commit is on the disk before it is acknowledged. As it comes, PGlite runs with fsync off, and
 * its file system has no fsync to call: what it acknowledged outlives the process, and not the power.
 */
export function durably(folder: string): PGliteOptions {
  const fs = new NodeFS(folder);
  const init = fs.init.bind(fs);
  fs.init = async (pglite, options) => {
    const { emscriptenOpts } = await init(pglite, options);
    // Before the first file is opened: recovery after a crash must reach the disk as well.
    const preRun = [...(emscriptenOpts.preRun ?? []), (module: unknown) => addFsync(module)];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  };
  const startParams = [
    ...PGlite.defaultStartParams,
    // fdatasync, the default, does nothing in Emscripten; fsync calls what we add.
    '-c',
    'wal_sync_method=fsync',
    // A tenth of the default, which takes 100 MB and 0.1 s of each start; what is not in it is in the machine's own cache.
    '-c',
    'shared_buffers=16MB',
  ];
  return { fs, startParams: startParams.filter((each) => each !== turnsFsyncOff) };
}

const turnsFsyncOff = '-F';

function addFsync(module: unknown): void {
  const operations = member(member(member(member(module, 'FS'), 'filesystems'), 'NODEFS'), 'stream_ops');
  assert(typeof operations === 'object' && operations !== null, 'PGlite has changed: no NODEFS.stream_ops');
  Object.assign(operations, {
    fsync: (stream: unknown) => {
      const descriptor = member(stream, 'nfd');
      if (typeof descriptor === 'number') fsyncSync(descriptor); // a folder has none
      return 0;
    },
  });
}

function member(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
}

import { afterAll, beforeAll, describe } from 'vitest';
import { assert } from '../../src/engine/assert.ts';
import { type OpenedStore, stores } from './store-adapters.ts';
import { episodesArePromised } from './store-of-episodes.ts';

describe.each(stores)('a store in %s', (_name, open) => {
  let opened: OpenedStore | undefined;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened?.close());
  const store = () => {
    assert(opened, 'the store is not open');
    return opened.store;
  };

  episodesArePromised(store);
});

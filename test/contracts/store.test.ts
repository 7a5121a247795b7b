import { afterAll, beforeAll, describe } from 'vitest';
import { assert } from '../../src/engine/assert.ts';
import { type OpenedStore, stores } from './store-adapters.ts';
import { accountsArePromised } from './store-of-accounts.ts';
import { alarmsArePromised } from './store-of-alarms.ts';
import { benefitsArePromised } from './store-of-benefits.ts';
import { commandsArePromised } from './store-of-commands.ts';
import { deliveriesArePromised } from './store-of-deliveries.ts';
import { dutiesArePromised } from './store-of-duties.ts';
import { episodesArePromised } from './store-of-episodes.ts';
import { practicesArePromised } from './store-of-practices.ts';
import { safetyIsPromised } from './store-of-safety.ts';
import { schedulingIsPromised } from './store-of-scheduling.ts';
import { patientAccessIsPromised } from './store-of-patient-access.ts';
import { peopleArePromised } from './store-of-people.ts';

describe.each(stores)('a store in %s', (_name, open) => {
  let opened: OpenedStore | undefined;
  beforeAll(async () => {
    opened = await open();
  }, 180_000);
  afterAll(() => opened?.close());
  const store = () => {
    assert(opened, 'the store is not open');
    return opened.store;
  };

  episodesArePromised(store);
  commandsArePromised(store);
  alarmsArePromised(store);
  deliveriesArePromised(store);
  peopleArePromised(store);
  accountsArePromised(store);
  dutiesArePromised(store);
  benefitsArePromised(store);
  practicesArePromised(store);
  patientAccessIsPromised(store);
  safetyIsPromised(store);
  schedulingIsPromised(store);
});

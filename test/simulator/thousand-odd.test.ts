import { liveAll } from './thousand.ts';

liveAll(1);

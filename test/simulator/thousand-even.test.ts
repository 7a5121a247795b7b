import { liveAll } from './thousand.ts';

liveAll(0);

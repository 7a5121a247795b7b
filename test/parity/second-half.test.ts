import { testsOfHalf } from './all-agree.ts';

testsOfHalf(1);

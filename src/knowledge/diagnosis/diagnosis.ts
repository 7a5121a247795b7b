import type { FactId } from '../facts.ts';
import type { CitedList, DecisionTable } from '../rule-types.ts';
import { afterDDimer } from './after-d-dimer.ts';
import { afterScan } from './after-scan/after-scan.ts';
import { communityService } from './community-service.ts';
import { distal } from './distal.ts';
import { firstTest } from './first-test.ts';
import { diagnosisCodes } from './lists/diagnosis-codes.ts';
import { disagreements } from './lists/disagreements.ts';
import { examination } from './lists/examination.ts';
import { imagingReport } from './lists/imaging-report.ts';
import { mimics } from './lists/mimics.ts';
import { prevention } from './lists/prevention.ts';
import { toTell } from './lists/to-tell.ts';
import { onTreatment } from './on-treatment.ts';
import { pregnancy } from './pregnancy/pregnancy.ts';
import { provocation, provocationByNice } from './provocation.ts';
import { recurrent } from './recurrent.ts';
import { scanReport } from './scan-report.ts';
import { superficialVein } from './superficial-vein.ts';
import { suspectedPeByYears } from './suspected-pe-by-years.ts';
import { suspectedPe } from './suspected-pe/suspected-pe.ts';
import { travel } from './travel.ts';
import { upperLimb } from './upper-limb/upper-limb.ts';

/** The leg from the first test to a result, then the routes beside it, in the order in which they are met. */
export const diagnosisTables: readonly DecisionTable<FactId>[] = [
  firstTest,
  afterDDimer,
  afterScan,
  communityService,
  scanReport,
  suspectedPe,
  suspectedPeByYears,
  pregnancy,
  upperLimb,
  onTreatment,
  recurrent,
  distal,
  superficialVein,
  provocation,
  provocationByNice,
  travel,
];

/** Cited statements beside the tables. */
export const diagnosisLists: readonly CitedList[] = [
  examination,
  imagingReport,
  mimics,
  toTell,
  prevention,
  diagnosisCodes,
  disagreements,
];

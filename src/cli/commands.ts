import { assessCommand } from './assess.ts';
import { backupCommand } from './backup.ts';
import { benefitsCommand } from './benefits.ts';
import type { Command } from './command.ts';
import { decideCommand } from './decide.ts';
import { estimateCommand } from './estimate.ts';
import { exportCommand } from './export.ts';
import { factsCommand } from './facts.ts';
import { measuresCommand } from './measures.ts';
import { migrateCommand } from './migrate.ts';
import { proveCommand } from './prove.ts';
import { regimenCommand } from './regimen.ts';
import { replayCommand } from './replay.ts';
import { restoreCommand } from './restore.ts';
import { rulesCommand } from './rules.ts';
import { scoreCommand } from './score.ts';
import { simulateCommand } from './simulate.ts';
import { startCommand } from './start.ts';
import { verifyLogCommand } from './verify-log.ts';
import { userCommand } from './user.ts';

/** In the order of the help. */
export const commands: readonly Command[] = [
  startCommand,
  decideCommand,
  scoreCommand,
  assessCommand,
  regimenCommand,
  benefitsCommand,
  estimateCommand,
  factsCommand,
  rulesCommand,
  proveCommand,
  replayCommand,
  measuresCommand,
  simulateCommand,
  exportCommand,
  migrateCommand,
  backupCommand,
  restoreCommand,
  verifyLogCommand,
  userCommand,
];

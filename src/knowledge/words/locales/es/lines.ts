import type { Lines } from '../translation-types.ts';
import { advice } from './lines/advice.ts';
import { careCards } from './lines/care-cards.ts';
import { diagnosisOutcomes } from './lines/diagnosis-outcomes.ts';
import { glossary } from './lines/glossary.ts';
import { guideStatements } from './lines/guide-statements.ts';
import { guideTitles } from './lines/guide-titles.ts';
import { hints } from './lines/hints.ts';
import { options } from './lines/options.ts';
import { outcomes } from './lines/outcomes.ts';
import { pages } from './lines/pages.ts';
import { questions } from './lines/questions.ts';
import { rowReasons } from './lines/row-reasons.ts';
import { saidBack } from './lines/said-back.ts';
import { textMessages } from './lines/text-messages.ts';

/** All sentences beside the messages and `safety.ts`, by the English that they translate. */
export const lines: Lines = {
  ...guideTitles,
  ...guideStatements,
  ...questions,
  ...options,
  ...hints,
  ...saidBack,
  ...outcomes,
  ...diagnosisOutcomes,
  ...rowReasons,
  ...advice,
  ...careCards,
  ...glossary,
  ...pages,
  ...textMessages,
};

import { canonicalBase } from './canonical.ts';
import type { Edition } from './resource.ts';
import { marks } from './citations.ts';
import { packageVersion } from './package-files.ts';

/** What stands beside the package, for whoever opens the folder. */
export const readme = ({ version }: Edition, hasElm: boolean): string => `# The rules as a FHIR R4 package

Knowledge ${version}. Made by \`virchow export fhir\`; change the rules, not these files. Every resource is a draft and experimental: no
clinician has signed them, and none may be used to decide about a real person.

| Folder | Is |
|---|---|
| \`package/\` | the package, version ${packageVersion(version)}: \`package.json\`, \`.index.json\`, a file for each resource. \`tar -czf virchow.tgz package\` makes the file that servers load |
| \`bundles/\` | the same as transactions to \`POST\`: \`shared.json\` first, then \`scores.json\` and the decisions that are wanted |

| Resource | Is |
|---|---|
| PlanDefinition | a decision in one region. Below the action that asks stand the outcomes, and below each what it asks for and the rows that lead to it |
| Library | a decision in one region or a score, as \`text/cql\`${hasElm ? ' and `application/elm+json`' : '; the translator was not there, so there is no ELM'}. It includes no other and reads no model: give what is known as parameters |
| ActivityDefinition | what an outcome asks for, as a proposal: a Task for each sentence, a ServiceRequest for each kind of test. None names a medicine or a dose |
| Questionnaire | the check of the public, the check-in at home, the assessment, home or hospital, and one for each score. A \`linkId\` is the name of a parameter |
| CodeSystem, ValueSet | facts and their answers, outcomes of each decision, and public codes by which records speak of a fact |
| StructureDefinition | the marks of a citation, below |

## Where a row comes from

Each row has its citations in \`documentation\`: \`label\` is our id of the source, \`citation\` the document, \`display\` what it says there in our
own words. Three marks stand on each:

- \`${marks.section}\`: where in the document;
- \`${marks.status}\`: \`verified\`, \`memory\` or \`design\`;
- \`${marks.needsSignOff}\`: whether a clinician must sign it first.

## What applies

- A condition names a definition of the one library of its plan (\`text/cql-identifier\`).
- \`outcome.…\` applies only where the outcome is certain, whatever the unknown facts turn out to be. Its rows are the reasons; an outcome can
  be certain where no single row is.
- \`undecided\` applies while it is not. Ask for what is unknown. On a ladder one \`at-least.…\` applies too: act on it at once.
- \`note.…\` is to be told beside the outcome.
- Null is "not known". It is never "no".

Addresses begin with ${canonicalBase}; whoever publishes them under another must change all.
`;

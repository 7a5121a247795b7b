import type { Because } from '../../rule-types.ts';
import { cite } from '../../sources.ts';
import type { Medicine, Statement } from '../medicine-types.ts';

export const design = (section: string, says: string) => cite('virchow-design', section, says, 'design');

export const statement = (
  id: string,
  topic: Statement['topic'],
  says: string,
  because: Because,
  regions?: Statement['regions'],
): Statement => ({ id, topic, says, because, ...(regions ? { regions } : {}) });

/** A reduced dose after 6 months is not for everybody. */
export const reducedNotFor: NonNullable<Medicine['reducedNotFor']> = {
  when: {
    any: [
      { antiphospholipid: ['other', 'triple-positive'] },
      { 'body-weight': { below: 50 } },
      { 'body-weight': { above: 120 } },
      { 'cancer.active': true },
      { 'recurrence.on-reduced-dose': true },
    ],
  },
  says: 'antiphospholipid syndrome, under 50 or over 120 kg, active cancer, or a clot on the reduced dose before',
  because: [
    cite('nice-ng158', 'long-term choice', 'Reduced dose is not for these.', 'memory'),
    cite('api-cat-2025', 'result', 'In active cancer: a physician weighs it after 6 months.', 'verified'),
  ],
};

/** What is true of every direct oral anticoagulant. */
export const statementsOfEveryDoac: readonly Statement[] = [
  statement(
    'contraindications',
    'contraindications',
    'Active bleeding; a lesion that may bleed; another anticoagulant, switches apart; hepatic coagulopathy; mechanical valve; triple-positive antiphospholipid syndrome; pregnancy and breast-feeding; allergy to it.',
    cite('smpc-apixaban', '4.3', 'Contraindications of the class.', 'memory'),
  ),
  statement(
    'monitoring',
    'monitoring',
    'No routine levels and no INR. Levels only at extremes of weight, in failure, bleeding or urgent surgery. Blood count, kidneys, liver each year or sooner.',
    cite('sps-doac', 'monitoring', 'Yearly; sooner with age, kidneys or illness.', 'verified'),
  ),
  statement(
    'side-effects',
    'side-effects',
    'Bruising, bleeding gums or nose, anaemia, heavy periods.',
    cite('smpc-apixaban', '4.8', 'Common effects.', 'memory'),
  ),
  statement(
    'diet',
    'diet',
    'No vitamin K advice: food does not change it.',
    cite('smpc-apixaban', '4.5', 'No vitamin K interaction.', 'memory'),
  ),
  statement(
    'missed-at-step',
    'missed-dose',
    'Once a slot is due, only the strength of that slot is taken; a missed dose is lost, recorded, and never added.',
    design('3.3', 'Around a change of strength.'),
  ),
  statement(
    'boxed-warning',
    'warning',
    'Boxed warning: stopping early raises the risk of a clot; spinal or epidural haematoma.',
    cite('fda-apixaban', 'boxed warning', 'Premature stop; neuraxial procedures.', 'verified'),
    ['us'],
  ),
];

/** Reversal of the inhibitors of factor Xa. */
export const reversalByPcc = (andexanet: boolean): readonly Statement[] => [
  statement(
    'reversal-uk',
    'reversal',
    andexanet
      ? 'Four-factor prothrombin complex; andexanet alfa for life-threatening bleeding of the gut. Check its status before showing it.'
      : 'Four-factor prothrombin complex. Andexanet alfa is not licensed for it.',
    cite('nice-ta697', 'recommendations', 'Gut bleeding; in the brain only in research.', 'verified'),
    ['uk'],
  ),
  statement(
    'reversal-us',
    'reversal',
    'Four-factor prothrombin complex. Andexanet alfa left the US market on 22 December 2025.',
    cite('andexanet-us-2025', 'notice', 'Withdrawn.', 'verified'),
    ['us'],
  ),
];

export const statementsOfEveryLmwh: readonly Statement[] = [
  statement(
    'contraindications',
    'contraindications',
    'HIT now or before, active bleeding, severe uncontrolled hypertension, endocarditis, recent haemorrhagic stroke, near a spinal or epidural needle, platelets under 50.',
    cite('scottish-boards-lmwh', 'contraindications', 'As listed.', 'verified'),
  ),
  statement(
    'monitoring',
    'monitoring',
    'Blood count before. Potassium after 7 days where at risk. Platelets on days 4 to 14, every 2 to 3 days, after any unfractionated heparin in 100 days or an operation; after any heparin in 100 days also at 24 hours.',
    [
      cite('bsh-2012-hit', 'monitoring', 'Count at 24 hours after exposure in 100 days.', 'verified'),
      cite('bsh-2012-hit', 'monitoring', 'Who needs counts on days 4 to 14.', 'memory'),
    ],
  ),
  statement(
    'hit',
    'warning',
    'Platelets down by 30 % or more, new clot, or a reaction on days 4 to 14 (any day if exposed in 100 days): 4Ts and haematology before the next dose.',
    cite('bsh-2012-hit', 'diagnosis', 'Suspected HIT.', 'memory'),
  ),
  statement(
    'side-effects',
    'side-effects',
    'Bruise where injected, raised potassium or liver enzymes; thin bones if long.',
    cite('scottish-boards-lmwh', 'side effects', 'As listed.', 'memory'),
  ),
  statement(
    'missed-once-daily',
    'missed-dose',
    'Once daily: give it if remembered the same day, otherwise leave it out; never double. More than 12 hours late in the first 21 days: call the team.',
    design('3.3', 'Missed injection.'),
  ),
  statement(
    'missed-twice-daily',
    'missed-dose',
    'Twice daily: give it if the next is 6 hours away or more, otherwise leave it out and call.',
    design('3.3', 'Missed injection.'),
  ),
  statement(
    'reversal',
    'reversal',
    'Protamine reverses it in part.',
    cite('heparin-labels', 'overdose', 'Partly reversed.', 'memory'),
  ),
  statement(
    'origin',
    'warning',
    'Of animal origin: tell the person.',
    cite('nice-ng158', 'information', 'Origin of heparins.', 'memory'),
  ),
];

import type { OutcomeWordsOf } from './outcome-types.ts';
import {
  comeBack,
  doNotMiss,
  emergency,
  endOfWait,
  ifGiven,
  net,
  tells,
  untilChanged,
  watch,
  worseWhileWaiting,
} from './told.ts';

const section = 'suspected DVT, words';
const told = tells(section);

export const lungMayBe = 'This may be a clot in the lung.';
export const limbMayBe = 'The leg or arm may not get enough blood. Hours matter.';
export const notLikely = 'The tests show that a DVT is not likely.';
export const whatElse = 'We look for what else it may be.';
export const secondScan =
  'The first scan shows no clot, but it can miss a small one. You need a second scan 6 to 8 days after the first.';
export const underTheSkin = 'There is no clot in a deep vein. There is one in a vein under the skin.';
export const noScan =
  'There was no scan, so a clot is still possible. A doctor talks with you about what to do. We call you the next day.';
export const bloodTestTells =
  'You have a blood test now, with the result within 4 hours. It tells us whether you need a scan.';
const coverForTest = 'You have a blood test now, and a blood thinner while you wait for the result.';

const elsewhere: OutcomeWordsOf = {
  'emergency-pe': emergency(section, lungMayBe),
  'emergency-limb': emergency(section, limbMayBe),
};
const arm: OutcomeWordsOf = {
  'route-arm': told('You need a scan of your arm. We tell you when and where.', watch),
};
const child: OutcomeWordsOf = {
  'route-paediatric': told('A children’s doctor must see you today. We arrange it now.', watch),
};

/** Where another way than the usual one is taken; `gate` of the tables about a leg. */
export const otherWays: OutcomeWordsOf = {
  ...elsewhere,
  ...child,
  ...arm,
  'route-pregnancy': told(
    {
      uk: 'You need a scan at a hospital now. Call your maternity unit now.',
      us: 'You need a scan at a hospital now. Call your OB or labor and delivery now.',
    },
    'You may get injections until the scan. They do not reach the baby.',
    watch,
  ),
  'route-on-treatment': told(
    'You need a scan within 24 hours.',
    untilChanged,
    'We ask about missed doses and other medicines, to find the reason.',
    net,
  ),
  'route-recurrence': told('You need a scan, and we compare it with the one you had before.', watch),
  'route-injecting': told('You need a scan. It comes first, before other tests.', watch),
};

export const suspicionOutcomes: OutcomeWordsOf = {
  ...otherWays,
  'scan-within-4-hours': told('You need a scan of your leg, with the result within 4 hours.', watch),
  'scan-first': told('You need a scan of your leg today.', watch),
  'd-dimer-cover-scan': told(
    'First you have a blood test. Then you get a blood thinner, and a scan within 24 hours. Take it just as you are told.',
    net,
  ),
  'cover-and-scan': told(
    'You get a blood thinner now, and a scan within 24 hours. Take it just as you are told.',
    net,
  ),
  'scan-now-or-hospital': told(
    'You cannot have a blood thinner now, so you need a scan at once, or to go to hospital. We arrange it now.',
    watch,
  ),
  'd-dimer-within-4-hours': told(bloodTestTells, watch),
  'd-dimer-with-cover': told(coverForTest, 'If there is no result within 24 hours, you have a scan.', net),
  'd-dimer-first': told('You have a blood test today. On its own it cannot show a clot.', watch),
  'await-d-dimer': told(
    'We wait for your blood test, and tell you the result when it comes.',
    ifGiven,
    watch,
  ),
  'await-scan': told('We wait for your scan. Do not miss it.', ifGiven, net, worseWhileWaiting),
  'read-the-scan': told(
    'Your scan is done. A doctor or nurse reads it and tells you what it shows.',
    ifGiven,
    watch,
  ),
  excluded: told(notLikely, endOfWait, whatElse, comeBack, watch),
  'superficial-only': told(
    underTheSkin,
    'A doctor decides whether you need a medicine.',
    'Do not stop any medicine on your own.',
    watch,
  ),
  'stop-cover-repeat-scan': told(secondScan, doNotMiss, endOfWait, worseWhileWaiting, watch),
  'repeat-scan': told(secondScan, doNotMiss, ifGiven, worseWhileWaiting, watch),
  'another-image': told(
    'The scan did not show enough. You need one more within 24 hours. A clot is still possible.',
    ifGiven,
    net,
  ),
  'other-imaging-or-repeat': told(
    'Again the scan did not show enough. You need another kind of scan, or one more 6 to 8 days after the first. A clot is still possible.',
    ifGiven,
    net,
  ),
  'not-done': told(noScan, watch),
  'route-distal': told(
    'There is a clot in the calf. A doctor decides with you: a medicine, or a scan once a week for 2 weeks.',
    net,
  ),
  confirmed: told(
    'The scan shows a clot in a deep vein (DVT). It is treated with a blood thinner.',
    'You have blood tests too. Your first dose does not wait for them.',
    net,
  ),
  'confirmed-on-treatment': told(
    'There is a clot although you take a blood thinner. A doctor looks for the reason today.',
    untilChanged,
    net,
  ),
};

export const communityOutcomes: OutcomeWordsOf = {
  ...otherWays,
  'community-service': told('A clinic near you sees you today.', watch),
  'ambulatory-hospital': told('A day clinic in a hospital sees you today.', watch),
};

export const anotherRoute: OutcomeWordsOf = {
  'another-route': told('You need another kind of check. We tell you now which one.', watch),
};

const notLikelyInLung = 'The checks show that a clot in the lung is not likely.';
const byYears: OutcomeWordsOf = {
  'pe-d-dimer-within-4-hours': told(bloodTestTells, watch),
  'lung-imaging-now': told('You need a scan of your lungs now.', watch),
};

export const lungOutcomes: OutcomeWordsOf = {
  ...byYears,
  'emergency-limb': emergency(section, limbMayBe),
  'pe-unstable': emergency(section, lungMayBe),
  'pe-in-pregnancy': emergency(section, 'You need a hospital with a maternity team now.'),
  'pe-under-18': emergency(section, 'You need children’s doctors now.'),
  'pe-excluded-by-perc': told(notLikelyInLung, whatElse, comeBack, watch),
  'pe-d-dimer-with-cover': told(coverForTest, net),
  'lung-imaging-vq-preferred': told('You need a scan of your lungs now.', watch),
  'cover-and-lung-imaging': told(
    'You get a blood thinner now, and a scan of your lungs within 24 hours. Take it just as you are told.',
    net,
  ),
  'lung-imaging-or-hospital': told(
    'You cannot have a blood thinner now, so you need a scan of your lungs at once, or to go to hospital. We arrange it now.',
    watch,
  ),
  'pe-confirmed': told(
    'The scan shows a clot in the lung. It is treated with a blood thinner. A doctor decides where you are treated.',
    net,
  ),
  'pe-confirmed-on-treatment': told(
    'There is a clot in the lung although you take a blood thinner. You need hospital care now.',
    untilChanged,
    net,
  ),
  'pe-negative-dvt-suspected': told(
    'The scan shows no clot in the lung. You still need a scan of your leg.',
    ifGiven,
    net,
  ),
  'pe-excluded': told(notLikelyInLung, endOfWait, whatElse, comeBack, watch),
  'pe-other-imaging': told(
    'The scan of your lungs did not show enough. You need another one. A clot is still possible.',
    ifGiven,
    net,
  ),
  'pe-not-done': told(noScan, watch),
};

export const lungByYearsOutcomes: OutcomeWordsOf = {
  ...anotherRoute,
  ...byYears,
  'pe-excluded-by-years': told(notLikelyInLung, endOfWait, whatElse, comeBack, watch),
  'pe-excluded-by-years-alone': told(
    'A clot in the lung is not likely, but not all rules agree. A doctor decides with you whether you need a scan.',
    watch,
  ),
};

/** For the tables of an arm and of pregnancy, whose gates are narrower. */
export const armWay = arm;
export const childWay = child;
export const emergencyWays = elsewhere;

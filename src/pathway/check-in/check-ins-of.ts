import type { Episode } from '../episode-types.ts';
import { isWithEmergency } from '../emergency-care.ts';
import { leadingScan } from '../tests-of.ts';
import { isInForce, runningRegimen } from '../treatment/due-treatment.ts';
import type { AskedCheckIn, CheckInAnswer, CheckIns } from './check-in-types.ts';

export const noCheckInsYet: CheckIns = {
  plan: null,
  highRisk: null,
  asked: [],
  answers: [],
  attempts: [],
  undelivered: [],
  pause: null,
};

/** An episode of before check-ins were kept here has none, and needs them like any other. */
export const checkInsOf = ({ checkIns }: Episode): CheckIns => checkIns ?? noCheckInsYet;

/** At home on this decision, with a medicine or an isolated distal clot that is watched: whoever has them asks how they are. */
export function isAtHome(episode: Episode): boolean {
  const { closed, diagnosis, treatment } = episode;
  if (closed !== null || diagnosis?.is !== 'confirmed' || treatment === null) return false;
  const { place, hospital } = treatment;
  const isHome = place !== null && place.place === 'home' && isInForce(place);
  return isHome && hospital === null && !isWithEmergency(episode) && isTreated(episode);
}

const isTreated = (episode: Episode): boolean =>
  runningRegimen(episode) !== null || isDistalUntreated(episode);

export const isDistalUntreated = (episode: Episode): boolean =>
  episode.treatment?.regimen === null && leadingScan(episode)?.scan.result === 'isolated-distal-dvt';

export const askedOf = (episode: Episode, id: string): AskedCheckIn | undefined =>
  checkInsOf(episode).asked.find((each) => each.id === id);

export const answerOf = (episode: Episode, id: string): CheckInAnswer | undefined =>
  checkInsOf(episode).answers.find((each) => each.id === id);

/** Nobody has heard from the person since; the earliest first. */
export const silentCheckIns = ({ asked }: CheckIns): readonly AskedCheckIn[] =>
  asked.filter(({ heardAt }) => heardAt === null);

/** Those that the person answers by a link. */
export const openByLink = (checkIns: CheckIns): readonly AskedCheckIn[] =>
  silentCheckIns(checkIns).filter(({ madeBy }) => madeBy === 'message');

/** Its limit has passed, and that was told. */
export const isLate = ({ escalations }: Episode, item: string): boolean =>
  escalations.some((each) => each.item === item && each.phase !== 'soon');

import { assess, findings } from './assess-form.tsx';
import { confirmStop, coverNotGiven, extendSupply, orderStop, startCover } from './cover-forms.tsx';
import {
  close,
  confirm,
  exclude,
  reopen,
  reportWorse,
  sendToEmergency,
  tellPerson,
} from './ending-forms.tsx';
import { checkInForms } from '../check-in/check-in-forms.ts';
import { courseForms } from '../treatment/course-forms.ts';
import { letters } from '../letters/letters-form.tsx';
import { placeForms } from '../treatment/place-forms.tsx';
import { prescribe } from '../treatment/prescribe-form.tsx';
import { followUpForms } from '../follow-up/follow-up-forms.ts';
import { referralForms } from '../referrals/referral-forms.tsx';
import { warfarinForms } from '../warfarin/warfarin-forms.ts';
import type { EpisodeForm } from './episode-form.ts';
import { addNote, changeOwner, voidEntry } from './record-forms.tsx';
import {
  bloodsSeen,
  answerNoShow,
  bookSlot,
  notDone,
  orderTest,
  recordDDimer,
  recordSample,
  recordScan,
} from './test-forms.tsx';

/** Every form of an episode, each a page below its address. */
export const episodeForms: readonly EpisodeForm[] = [
  assess,
  findings,
  orderTest,
  answerNoShow,
  bookSlot,
  recordSample,
  recordDDimer,
  recordScan,
  bloodsSeen,
  notDone,
  startCover,
  extendSupply,
  coverNotGiven,
  orderStop,
  confirmStop,
  tellPerson,
  reportWorse,
  sendToEmergency,
  exclude,
  confirm,
  changeOwner,
  voidEntry,
  addNote,
  letters,
  close,
  reopen,
  ...placeForms,
  prescribe,
  ...courseForms,
  ...checkInForms,
  ...warfarinForms,
  ...followUpForms,
  ...referralForms,
];

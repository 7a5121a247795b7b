import type { FactId } from '../facts.ts';
import type { Score } from '../score-types.ts';
import { cite } from '../sources.ts';

const hestia = (section: string, says: string) => cite('hestia-2011', section, says, 'verified');

/**
 * One online copy joins pressure and heart rate by "or", another has other items; the reprint by the British Thoracic
 * Society joins them by "and". Whether somebody goes home is decided by its own table, which reads more than this.
 */
export const hestia2011: Score<FactId> = {
  id: 'hestia-2011',
  title: 'Hestia criteria, read for DVT',
  because: hestia('criteria 1 to 11', 'Eleven criteria; any one speaks against treatment at home.'),
  notFor: 'Deciding alone. Made for pulmonary embolism; read here for DVT.',
  inputs: {
    SBP: 'blood-pressure.systolic',
    DBP: 'blood-pressure.diastolic',
    HR: 'heart-rate',
    CrCl: 'creatinine-clearance',
  },
  items: [
    {
      key: 'unstable',
      points: 1,
      when: {
        any: [
          { all: [{ 'blood-pressure.systolic': { below: 100 } }, { 'heart-rate': { above: 100 } }] },
          { 'intensive-care.needed': true },
        ],
      },
    },
    { key: 'lysis', points: 1, when: { 'reperfusion.needed': true } },
    {
      key: 'bleedRisk',
      points: 1,
      when: {
        any: [
          { 'bleeding.active': true },
          { 'bleeding.gastrointestinal-14-days': true },
          { 'surgery.14-days': true },
          { 'stroke.28-days': true },
          { 'bleeding-disorder': true },
          { platelets: { below: 75 } },
          { 'blood-pressure.systolic': { above: 180 } },
          { 'blood-pressure.diastolic': { above: 110 } },
        ],
      },
    },
    { key: 'oxygen', points: 1, when: { 'oxygen.over-24-hours': true } },
    { key: 'onAnticoag', points: 1, when: { 'dvt.during-anticoagulation': true } },
    { key: 'ivPain', points: 1, when: { 'pain.needs-intravenous': true } },
    {
      key: 'medSocial',
      points: 1,
      when: { any: [{ 'admission.other-reason': true }, { 'admission.social-reason': true }] },
    },
    { key: 'renal', points: 1, when: { 'creatinine-clearance': { below: 30 } } },
    { key: 'liver', points: 1, when: { 'liver.severe': true } },
    { key: 'pregnant', points: 1, when: { 'pregnancy.current': true } },
    {
      key: 'hit',
      points: 1,
      when: { 'heparin-induced-thrombocytopenia': ['past', 'current-or-suspected'] },
    },
  ],
  levels: {
    home: {
      because: hestia('result', 'Eligible with none, not with any.'),
      classes: [{ class: 'eligible' }, { class: 'not-eligible', from: 1 }],
    },
  },
};

import type { FactId } from '../facts.ts';
import type { Score } from '../score-types.ts';
import { cite } from '../sources.ts';

const khorana = (section: string, says: string) => cite('khorana-2008', section, says, 'verified');

/** Blood counts from before the chemotherapy. */
export const khorana2008: Score<FactId> = {
  id: 'khorana-2008',
  title: 'Khorana score, risk of a clot with chemotherapy in outpatients',
  because: khorana('table 3', 'Site of the cancer, platelets, haemoglobin, white cells and body mass index.'),
  notFor: 'Brain tumours and myeloma; the diagnosis of a clot; values taken after chemotherapy began.',
  refusedIf: [
    {
      when: { 'cancer.site': ['brain', 'myeloma'] },
      says: 'Not for brain tumours or myeloma.',
      because: khorana('population', 'Neither was among those it was made with.'),
    },
  ],
  inputs: {
    site: 'cancer.site',
    Hb: 'haemoglobin',
    hb: 'haemoglobin',
    ESA: 'erythropoiesis-stimulating-agent',
    esa: 'erythropoiesis-stimulating-agent',
    WBC: 'white-cells',
    wbc: 'white-cells',
    BMI: 'body-mass-index',
  },
  items: [
    { key: 'siteVeryHigh', points: 2, when: { 'cancer.site': ['stomach', 'pancreas'] } },
    {
      key: 'siteHigh',
      points: 1,
      when: { 'cancer.site': ['lung', 'lymphoma', 'gynaecological', 'bladder', 'testicular'] },
    },
    { key: 'platelets350', points: 1, when: { platelets: { atLeast: 350 } } },
    {
      key: 'hb100',
      points: 1,
      when: { any: [{ haemoglobin: { below: 100 } }, { 'erythropoiesis-stimulating-agent': true }] },
    },
    { key: 'wbc11', points: 1, when: { 'white-cells': { above: 11 } } },
    { key: 'bmi35', points: 1, when: { 'body-mass-index': { atLeast: 35 } } },
  ],
  levels: {
    risk: {
      because: khorana('classes', 'Low 0, intermediate 1 to 2, high from 3.'),
      classes: [{ class: 'low' }, { class: 'intermediate', from: 1 }, { class: 'high', from: 3 }],
    },
  },
};

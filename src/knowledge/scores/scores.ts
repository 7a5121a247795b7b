import type { Formula, Score } from '../score-types.ts';
import {
  bodyMassIndex,
  bodySurfaceAreaDuBois,
  bodySurfaceAreaMosteller,
  idealBodyWeight,
} from './body-size.ts';
import { bova2014 } from './bova-2014.ts';
import { caprini2005 } from './caprini-2005.ts';
import { chestBleeding2016 } from './chest-bleeding-2016.ts';
import { childPugh1973 } from './child-pugh-1973.ts';
import { cockcroftGaultMg, cockcroftGaultUmol } from './cockcroft-gault.ts';
import { constans2008 } from './constans-2008.ts';
import { dash2012 } from './dash-2012.ts';
import { geneva2006, genevaSimplified2008 } from './geneva.ts';
import { hasBled2010 } from './has-bled-2010.ts';
import { herdoo2017 } from './herdoo2-2017.ts';
import { hestia2011 } from './hestia-2011.ts';
import { improve2011 } from './improve-2011.ts';
import { khorana2008 } from './khorana-2008.ts';
import { left2009 } from './left-2009.ts';
import { amuse2009, oudega2005 } from './oudega-amuse.ts';
import { padua2010 } from './padua-2010.ts';
import { perc2004 } from './perc-2004.ts';
import { pesi2005, spesi2010 } from './pesi.ts';
import { riete2008 } from './riete-2008.ts';
import { villalta1994 } from './villalta-1994.ts';
import { vteBleed2016 } from './vte-bleed-2016.ts';
import { wellsDvt2003 } from './wells-dvt-2003.ts';
import { wellsPe2000 } from './wells-pe-2000.ts';
import { years2017 } from './years-2017.ts';

/**
 * Vienna is not here: it is published as a nomogram and a calculator, without baseline hazards that would make a formula,
 * and in elderly people it does not discriminate. Its hazard ratios may be shown; nothing is computed from them.
 */
export const scores: readonly Score[] = [
  wellsDvt2003,
  wellsPe2000,
  perc2004,
  years2017,
  constans2008,
  geneva2006,
  genevaSimplified2008,
  left2009,
  padua2010,
  caprini2005,
  improve2011,
  khorana2008,
  oudega2005,
  amuse2009,
  pesi2005,
  spesi2010,
  bova2014,
  hestia2011,
  hasBled2010,
  vteBleed2016,
  riete2008,
  herdoo2017,
  dash2012,
  chestBleeding2016,
  villalta1994,
  childPugh1973,
];

export const formulas: readonly Formula[] = [
  cockcroftGaultUmol,
  cockcroftGaultMg,
  bodyMassIndex,
  bodySurfaceAreaMosteller,
  bodySurfaceAreaDuBois,
  idealBodyWeight,
];

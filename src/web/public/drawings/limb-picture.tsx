import type { ComponentChildren } from 'preact';
import type { TriageFactId } from '../../../knowledge/words/word-types.ts';
import { swollen, well } from './legs-with-clot.tsx';

/** The other side of the picture. */
const mirrored = 'matrix(-1 0 0 1 240 0)';

const bothAsTheyWere = (
  <>
    <path class="v-look__skin" d={well} />
    <path class="v-look__skin" d={well} transform={mirrored} />
  </>
);

/** For each sign that can be drawn, how it looks. */
const pictures: Readonly<Partial<Record<TriageFactId, ComponentChildren>>> = {
  'limb.swollen': (
    <>
      <path class="v-look__skin" d={well} />
      <path class="v-look__skin" d={swollen} />
      <path class="v-look__sign" d="M112 128H82m10-12-12 12 12 12M206 128h30m-10-12 12 12-12 12" />
    </>
  ),
  'limb.painful': (
    <>
      {bothAsTheyWere}
      <path class="v-look__sign" d="M168 96l-16 34h30l-16 34M210 92l22-14M216 128h22M210 162l22 14" />
    </>
  ),
  'limb.warm': (
    <>
      {bothAsTheyWere}
      <path
        class="v-look__sign"
        d="M152 170c14-14-12-26 2-44s-10-26 4-42M184 170c14-14-12-26 2-44s-10-26 4-42M222 170c14-14-12-26 2-44s-10-26 4-42"
      />
    </>
  ),
  'limb.colour-changed': (
    <>
      {bothAsTheyWere}
      <ellipse class="v-legs__clot" cx="168" cy="120" rx="24" ry="46" opacity=".75" />
    </>
  ),
  'limb.vein-sore': (
    <>
      {bothAsTheyWere}
      <path class="v-look__vein" d="M172 40c-20 30 16 44-4 78s14 50-2 92" />
    </>
  ),
  'limb.whole-leg-swollen': (
    <>
      <path
        class="v-look__skin"
        d="M58-4c-8 70 8 110 10 150 2 50 8 90 8 148h26c2-58 2-98 6-148 4-40 10-70 10-110V-4z"
      />
      <path
        class="v-look__skin"
        d="M120-4v40c0 40-2 70 2 110 4 50 12 90 12 148h46c2-58 12-98 16-148 6-50 14-90-2-150z"
      />
      <path class="v-look__sign" d="M216 20v240m-14-16 14 18 14-18M202 36l14-18 14 18" />
    </>
  ),
  'limb.both-legs-swollen': (
    <>
      <path class="v-look__skin" d={swollen} transform="translate(12)" />
      <path class="v-look__skin" d={swollen} transform="matrix(-1 0 0 1 228 0)" />
    </>
  ),
  'limb.arm-neck-face-swollen': (
    <>
      <circle class="v-look__skin" cx="120" cy="62" r="46" />
      <path
        class="v-look__skin"
        d="M98 102v24c-34 6-56 14-62 40L8 294h40l24-84v84h100v-84l12 84h54l-22-130c-4-26-40-32-74-38v-24z"
      />
      <path class="v-look__sign" d="M186 172c14 26 18 60 22 98M160 54c6 26-4 44-18 56" />
    </>
  ),
};

/** Stands in the label of its box: to press the leg that looks like one's own ticks the box, and the words beside it say the same. */
export function LimbPicture({ fact }: { readonly fact: TriageFactId }) {
  const picture = pictures[fact];
  if (picture === undefined) return null;
  return (
    <svg class="v-look" viewBox="0 0 240 290" width="48" height="58" aria-hidden="true" focusable="false">
      {picture}
    </svg>
  );
}

import { MarkNumber } from './mark-number.tsx';

/** A lower leg from the side, the knee at the left and the calf at the right: the bump, 10 cm down, and the tape. */
export function MeasuredLeg() {
  return (
    <>
      <rect class="v-legs__ground" width="240" height="300" rx="12" />
      <path
        class="v-legs__skin"
        d="M88-4C82 14 74 26 74 40c0 12 8 16 10 26 2 8-4 12-4 20 0 40 12 80 14 116 2 24 4 36 0 46-8 12-36 16-52 26-8 6-6 14 6 14h92c8 0 10-6 8-16-4-20-4-34-2-58 4-34 22-70 22-106 0-30-12-44-12-66 0-16 6-30 6-46z"
      />
      <path class="v-legs__line" d="M76 34c8 6 10 16 6 26" />
      <path class="v-legs__tape" d="M87 146c22 10 56 10 78 0" />
      <path class="v-legs__tape v-legs__tape--behind" d="M87 146c22-10 56-10 78 0" />
      <path class="v-legs__line" d="M50 82v64M42 82h30M42 146h36" />
      <circle class="v-legs__clot" cx="82" cy="82" r="6" />
      <MarkNumber no={1} at={[120, 62]} to="86 80" />
      <MarkNumber no={2} at={[50, 114]} />
      <MarkNumber no={3} at={[206, 150]} to="166 147" />
    </>
  );
}

import { MarkNumber } from './mark-number.tsx';

/** A body from the front, and the way of a clot: up from the calf through the belly and the heart into a lung. */
export function BodyWithClot() {
  return (
    <>
      <rect class="v-legs__ground" width="240" height="330" rx="12" />
      <circle class="v-legs__skin" cx="120" cy="30" r="20" />
      <path
        class="v-legs__skin"
        d="M110 48v10c0 6-24 8-34 14-8 5-10 12-12 24l-12 74c-1 9 10 11 13 3l17-66 4 40c1 20-6 34-6 58l4 106c0 10 22 10 23 0l9-98c1-8 7-8 8 0l9 98c1 10 23 10 23 0l4-106c0-24-7-38-6-58l4-40 17 66c3 8 14 6 13-3l-12-74c-2-12-4-19-12-24-10-6-34-8-34-14V48z"
      />
      <path
        class="v-legs__lung"
        d="M112 78c-12-2-22 14-23 44 8 6 18 4 23-2zM128 78c12-2 22 14 23 44-8 6-18 4-23-2z"
      />
      <path class="v-legs__vein" d="M140 306c-2-40-4-70-8-96-2-14-12-16-12-30v-58" />
      <path class="v-legs__branch" d="M100 306c2-40 4-70 8-96 2-14 12-16 12-30M122 110c4-14 10-16 16-20" />
      <path class="v-legs__heart" d="M120 106c8-8 20 0 14 12-3 6-8 10-14 14-6-4-9-8-11-14-3-10 5-16 11-12z" />
      <ellipse class="v-legs__clot" cx="139" cy="276" rx="5" ry="16" />
      <circle class="v-legs__clot" cx="121" cy="176" r="6" />
      <circle class="v-legs__clot" cx="139" cy="90" r="6" />
      <path class="v-legs__line" d="M152 250v-24m-5 7 5-8 5 8M134 166v-24m-5 7 5-8 5 8" />
      <MarkNumber no={1} at={[196, 276]} to="146 276" />
      <MarkNumber no={2} at={[32, 192]} to="114 178" />
      <MarkNumber no={3} at={[32, 104]} to="112 116" />
      <MarkNumber no={4} at={[206, 74]} to="146 88" />
    </>
  );
}

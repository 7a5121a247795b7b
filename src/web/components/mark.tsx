/** Our mark: a vein with its valve, the place where clots begin. */
export function Mark() {
  return (
    <svg class="v-mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
      <rect class="v-mark__ground" width="40" height="40" rx="10" />
      <path class="v-mark__wall" d="M11 7c0 9 7 11 9 26M29 7c0 9-7 11-9 26" />
      <circle class="v-mark__clot" cx="20" cy="12" r="3.4" />
    </svg>
  );
}

/** Two lower legs, one of them swollen, with the deep vein that a scan looks at. The words beside it say the same. */
export function Legs() {
  return (
    <svg class="v-legs" viewBox="0 0 320 320" width="320" height="320" aria-hidden="true" focusable="false">
      <clipPath id="round">
        <circle cx="160" cy="160" r="156" />
      </clipPath>
      <circle class="v-legs__ground" cx="160" cy="160" r="156" />
      <g clip-path="url(#round)">
        <path
          class="v-legs__skin"
          d="M96-8C94 50 84 80 82 120c-2 40 10 80 12 120 1 16-6 28-20 40-6 6-2 16 8 16h40c8 0 11-8 10-18-2-38 6-78 8-128 1-50-2-100-2-158z"
        />
        <path
          class="v-legs__skin"
          d="M182-8c0 58-6 92-10 130-4 46 12 82 16 120 1 12 0 26-1 36-1 10 3 18 11 18h42c10 0 12-10 6-16-14-12-20-24-18-38 8-38 28-72 22-122-4-40-24-70-24-128z"
        />
        <ellipse class="v-legs__halo" cx="212" cy="136" rx="32" ry="52" />
        <path
          class="v-legs__vein"
          d="M118-8c-2 68-6 128-6 188 0 40 1 70 0 104M206-8c0 58 8 98 6 148-2 50-4 100-2 144"
        />
        <path
          class="v-legs__branch"
          d="M115 96c-10 16-14 30-14 52M113 168c6 14 10 26 10 44M212 190c-8 14-12 26-12 46M210 84c-10 10-16 20-19 38"
        />
        <ellipse class="v-legs__clot" cx="212" cy="136" rx="7" ry="24" />
      </g>
    </svg>
  );
}

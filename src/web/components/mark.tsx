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
    <svg class="v-legs" viewBox="0 0 240 300" width="240" height="300" aria-hidden="true" focusable="false">
      <path
        class="v-legs__skin"
        d="M62 8c-6 40-18 62-18 104 0 52 14 88 16 132 1 16-2 22-12 30-6 5-4 14 6 14h38c8 0 11-6 10-16-3-44 8-80 8-128 0-48-6-92-6-136z"
      />
      <path
        class="v-legs__skin v-legs__skin--swollen"
        d="M134 8c0 40-10 70-14 106-5 52 12 92 18 132 2 12 1 18 0 26-1 10 2 16 10 16h38c10 0 12-9 6-14-10-8-13-16-12-30 3-42 30-86 26-140-3-36-26-58-30-96z"
      />
      <path class="v-legs__vein" d="M80 12c-2 60-6 120 0 258" />
      <path class="v-legs__vein" d="M154 12c0 60 14 90 12 140-2 46-6 80-4 118" />
      <ellipse class="v-legs__halo" cx="166" cy="140" rx="30" ry="46" />
      <ellipse class="v-legs__clot" cx="166.500" cy="140" rx="6" ry="20" />
    </svg>
  );
}

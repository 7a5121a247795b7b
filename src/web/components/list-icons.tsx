/** Before what not to do. The heading of the list says it too. */
export function CrossIcon() {
  return (
    <svg class="v-cross" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d="M6 6l12 12M18 6L6 18" />
    </svg>
  );
}

/** Before what to do. */
export function TickIcon() {
  return (
    <svg
      class="v-cross v-tick"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M4 13l5 5L20 6" />
    </svg>
  );
}

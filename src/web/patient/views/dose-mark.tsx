import type { DoseState } from '../../../pathway/companion/dose-calendar.ts';

/** The sign of a state: a shape of its own each, so that no colour is needed. Words stand beside it, or are hidden in the cell. */
export function DoseMark({ state }: { readonly state: DoseState }) {
  return (
    <svg
      class={`v-sign v-sign--${state}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <Shape state={state} />
    </svg>
  );
}

function Shape({ state }: { readonly state: DoseState }) {
  switch (state) {
    case 'taken':
      return (
        <>
          <circle class="v-sign__full" cx="8" cy="8" r="7" />
          <path class="v-sign__cut" d="M4.5 8.5l2.5 2.5 4.5-5" />
        </>
      );
    case 'missed':
      return <circle class="v-sign__line" cx="8" cy="8" r="6" />;
    case 'some-missed':
      return (
        <>
          <circle class="v-sign__line" cx="8" cy="8" r="6" />
          <path class="v-sign__full" d="M8 2a6 6 0 0 0 0 12z" />
        </>
      );
    case 'not-known':
      return (
        <>
          <circle class="v-sign__line" cx="8" cy="8" r="6" />
          <path class="v-sign__line" d="M6 6.5a2 2 0 1 1 2.6 1.9c-.4.2-.6.5-.6.9M8 11.4v.6" />
        </>
      );
    case 'twice':
      return (
        <>
          <circle class="v-sign__full" cx="5.5" cy="8" r="4.5" />
          <circle class="v-sign__full" cx="11" cy="8" r="4.5" />
        </>
      );
    case 'not-told':
      return <circle class="v-sign__line v-sign__line--dashed" cx="8" cy="8" r="6" />;
    case 'due':
      return (
        <>
          <circle class="v-sign__line" cx="8" cy="8" r="6.5" />
          <circle class="v-sign__full" cx="8" cy="8" r="3.5" />
        </>
      );
    case 'coming':
      return <circle class="v-sign__full" cx="8" cy="8" r="2.5" />;
    case 'waits':
      return <path class="v-sign__line" d="M6 4v8M10 4v8" />;
  }
}

import { medicineCheckWords as words } from '../../../knowledge/words/companion/card-words.ts';
import { wordsIn } from '../../../knowledge/words/spelling.ts';
import type { MedicineCheck } from '../../../pathway/companion/medicine-check.ts';
import { fill } from '../../clinic/fill-words.ts';
import { type Viewer, phoneOf } from './viewer.ts';

type Props = {
  readonly viewer: Viewer;
  /** The person's own blood thinner; null where none is on record. */
  readonly own: string | null;
  readonly check: MedicineCheck | null;
  /** Sent with nothing in it. */
  readonly isEmpty: boolean;
};

/** One question, one answer. A name that nobody knows is never said to be safe. */
export function MedicineCheckView({ viewer, own, check, isEmpty }: Props) {
  if (own === null) return <p>{words.noMedicine}</p>;
  return (
    <>
      {isEmpty && (
        <div class="nhsuk-error-summary" role="alert" tabIndex={-1}>
          <h2 class="nhsuk-error-summary__title">{words.problemTitle}</h2>
          <div class="nhsuk-error-summary__body">
            <ul class="nhsuk-list nhsuk-error-summary__list">
              <li>
                <a href="#medicine">{words.empty}</a>
              </li>
            </ul>
          </div>
        </div>
      )}
      {check !== null && <Answer check={check} viewer={viewer} />}
      <p>{words.lead}</p>
      <form method="post" action="/my/medicines">
        <input type="hidden" name="_csrf" value={viewer.csrfToken} />
        <div class={isEmpty ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
          <label class="nhsuk-label" for="medicine">
            {words.label}
          </label>
          {isEmpty && (
            <span class="nhsuk-error-message" id="medicine-error">
              {words.empty}
            </span>
          )}
          <input
            class="nhsuk-input nhsuk-input--width-20"
            id="medicine"
            name="medicine"
            type="text"
            maxLength={100}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            value={check?.asked ?? ''}
            aria-describedby={isEmpty ? 'medicine-error' : undefined}
          />
        </div>
        <button class="nhsuk-button" type="submit">
          {words.button}
        </button>
      </form>
    </>
  );
}

function Answer({ check, viewer }: { readonly check: MedicineCheck; readonly viewer: Viewer }) {
  const { asked, own, is, isPainkiller } = check;
  const { title, says } = words.answers[is];
  const { region } = viewer.organisation;
  return (
    <section
      class={`v-care v-care--short ${is === 'do-not-take' || is === 'another-thinner' ? 'v-care--urgent' : ''}`}
    >
      <h2 class="v-care__heading">{title}</h2>
      <div class="v-care__content">
        <p>
          <strong>{fill(words.asked, { asked, own })}</strong>
        </p>
        {isPainkiller && <p>{wordsIn(words.painkiller, region)}</p>}
        <p>{fill(says, { own, phone: phoneOf(viewer) })}</p>
        <p>{words.never}</p>
      </div>
    </section>
  );
}

import type { Region } from '../../../knowledge/rule-types.ts';
import { searchPage as words } from '../../../knowledge/words/guide/search-words.ts';

/** Longer than any question that the guide can answer. */
export const mostLetters = 120;

/** Sent in the body: what somebody asks about their health stays out of the address, of histories and of logs. */
export function SearchForm({ region, asked }: { readonly region: Region; readonly asked: string }) {
  return (
    <search>
      <form class="v-search" method="post" action={`/${region}/guide/search`}>
        <div class="nhsuk-form-group">
          <label class="nhsuk-label" for="q">
            {words.label}
          </label>
          <div class="nhsuk-hint" id="q-hint">
            {words.hint}
          </div>
          <input
            class="nhsuk-input"
            id="q"
            name="q"
            type="search"
            value={asked}
            maxlength={mostLetters}
            autocomplete="off"
            aria-describedby="q-hint"
          />
        </div>
        <button class="nhsuk-button nhsuk-button--secondary" type="submit">
          {words.button}
        </button>
      </form>
    </search>
  );
}

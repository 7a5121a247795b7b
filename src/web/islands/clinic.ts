/** Makes the pages for staff quicker to use. Everything works without this file; the server decides the same either way. */
import type { Region } from '../../knowledge/rule-types.ts';
import { assessWords } from '../../knowledge/words/clinic-episode-forms.ts';
import { sayScore, wellsFacts } from '../clinic/wells-form.ts';

// A second press would do nothing twice, but its answer would take the place of the first.
for (const form of document.querySelectorAll('form')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset['sent'] === 'yes') event.preventDefault();
    form.dataset['sent'] = 'yes';
  });
}

// Back in the browser may show the page as it was left, sent forms and all.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form')) delete form.dataset['sent'];
});

const panel = document.querySelector<HTMLElement>('[data-score]');
const scoreForm = panel?.closest('form');
if (panel && scoreForm) followScore(panel, scoreForm);

/** The score of what is filled in, as it is filled in, by the same function as on the server. */
function followScore(score: HTMLElement, form: HTMLFormElement): void {
  const region: Region = score.dataset['score'] === 'us' ? 'us' : 'uk';
  const set = (name: string, text: string): void => {
    const place = score.querySelector(`[data-score-${name}]`);
    if (place && place.textContent !== text) place.textContent = text;
  };
  const show = (): void => {
    const filled = new FormData(form);
    const said = sayScore(
      wellsFacts((name) => textOf(filled.get(name))),
      region,
    );
    set('value', said.value);
    set('class', said.class);
    set('open', said.decisive.length === 0 ? assessWords.certain : assessWords.decisive);
    const items = said.decisive.map((words) => {
      const item = document.createElement('li');
      item.textContent = words;
      return item;
    });
    score.querySelector('[data-score-decisive]')?.replaceChildren(...items);
  };
  const button = score.querySelector<HTMLElement>('[data-score-button]');
  if (button) button.hidden = true;
  form.addEventListener('input', show);
  addEventListener('pageshow', show);
}

const textOf = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value : '');

// The board is looked at for hours. It asks anew each minute while somebody is at the machine; one that is left alone does
// not, or a forgotten screen would stay signed in.
const refresh = document.querySelector<HTMLAnchorElement>('[data-refresh]');
if (refresh) keepFresh(refresh.href);

function keepFresh(address: string): void {
  let hasMoved = false;
  for (const sign of ['pointermove', 'keydown', 'scroll']) addEventListener(sign, () => (hasMoved = true));
  setInterval(() => {
    const isTyping = document.activeElement?.matches('input, select, textarea') === true;
    if (hasMoved && !document.hidden && !isTyping) location.replace(address);
    hasMoved = false;
  }, 60_000);
}

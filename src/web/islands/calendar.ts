/**
 * Keeps an open calendar as it is in the record. The server says only that something has changed; the page then asks for itself,
 * and what is new takes the place of what is old. Without this file the link to reload does the same.
 */

const news = document.querySelector<HTMLElement>('[data-calendar-news]');
const shown = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-calendar]');
if (news && shown()) follow(news);

const newsMilliseconds = 12_000;

function follow(status: HTMLElement): void {
  let stream: EventSource | null = null;
  let isAsking = false;
  let isStale = false;
  let hiding: ReturnType<typeof setTimeout> | undefined;

  const say = (words: string | undefined): void => {
    clearTimeout(hiding);
    status.hidden = words === undefined;
    status.textContent = words ?? '';
    // It lies over the page: what was said is read, and what is lost stays.
    if (words === status.dataset['changed']) hiding = setTimeout(() => say(undefined), newsMilliseconds);
  };

  const open = (): void => {
    const revision = shown()?.dataset['calendar'] ?? '';
    stream = new EventSource(`/desk/changes?since=${encodeURIComponent(revision)}`);
    stream.addEventListener('message', () => void refresh());
    stream.addEventListener('open', () => say(undefined));
    // The browser tries again by itself, unless it was told that there is nothing for it: signed out, or too many pages.
    stream.addEventListener('error', () => {
      if (stream?.readyState === EventSource.CLOSED) say(status.dataset['lost']);
    });
  };
  const close = (): void => {
    stream?.close();
    stream = null;
  };

  /** One question at a time; what changes meanwhile is asked for once more. */
  const refresh = async (): Promise<void> => {
    isStale = true;
    if (isAsking) return;
    isAsking = true;
    try {
      while (isStale) {
        isStale = false;
        const next = await asked(location.href);
        if (next === null) {
          close();
          say(status.dataset['lost']);
          return;
        }
        show(next);
        say(status.dataset['changed']);
      }
    } catch {
      // The network is away. The stream comes back with what it last said, and then it is asked again.
      say(status.dataset['lost']);
    } finally {
      isAsking = false;
    }
  };

  // A browser has few connections to one server: a page that nobody looks at gives its own back.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) close();
    else if (stream === null) open();
  });
  addEventListener('pagehide', close);
  addEventListener('pageshow', (event) => {
    if (event.persisted && stream === null) open();
  });
  if (!document.hidden) open();
}

/** Null where this page is no longer theirs to see. */
async function asked(address: string): Promise<HTMLElement | null> {
  const answer = await fetch(address, { headers: { accept: 'text/html' }, redirect: 'error' });
  if (!answer.ok) return null;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return page.querySelector<HTMLElement>('[data-calendar]');
}

/** Whoever stands on a link stands on the same one afterwards, and what was scrolled stays. */
function show(next: HTMLElement): void {
  const old = shown();
  if (old === null) return;
  const focused = document.activeElement;
  const name =
    focused instanceof HTMLAnchorElement && old.contains(focused) ? focused.getAttribute('href') : null;
  const scrolled = old.querySelector('.k-grid')?.scrollLeft ?? 0;
  const taken = document.importNode(next, true);
  old.replaceWith(taken);
  const grid = taken.querySelector('.k-grid');
  if (grid) grid.scrollLeft = scrolled;
  if (name === null) return;
  const same = [...taken.querySelectorAll('a')].find((link) => link.getAttribute('href') === name);
  if (same) same.focus({ preventScroll: true });
  else standOn(taken);
}

/** What they stood on is gone, booked by somebody else: they go on from the calendar and not from the top of the page. */
function standOn(place: HTMLElement): void {
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

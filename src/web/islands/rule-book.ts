/** Search in the rule book. Without this file the index from A to Z serves. A classic script: a page from a file loads no module. */
import { findInBook, type IndexEntry } from '../rule-book/find-in-book.ts';

const box = document.querySelector<HTMLInputElement>('input[type=search]');
const results = document.querySelector<HTMLElement>('[data-results]');
const index = readIndex(Reflect.get(globalThis, 'ruleBookIndex'));
const most = 60;

if (box && results && index.length > 0) {
  box.value = new URLSearchParams(location.search).get('q') ?? '';
  box.addEventListener('input', () => show(box.value, results));
  show(box.value, results);
}

function show(asked: string, where: HTMLElement): void {
  const found = findInBook(index, asked);
  where.hidden = asked.trim() === '';
  const heading = document.createElement('h2');
  heading.textContent = headingFor(asked, found.length);
  const list = document.createElement('ol');
  list.append(...found.slice(0, most).map(itemFor));
  where.replaceChildren(heading, list);
}

function headingFor(asked: string, count: number): string {
  const few = count > most ? `the first ${most} places` : `${count} ${count === 1 ? 'place' : 'places'}`;
  return count === 0 ? `Nothing is found for “${asked}”` : `“${asked}”: ${few}`;
}

function itemFor([title, page, href]: IndexEntry): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  const where = document.createElement('span');
  where.textContent = page;
  item.append(link, where);
  return item;
}

function readIndex(value: unknown): readonly IndexEntry[] {
  return Array.isArray(value) ? value.filter(isEntry) : [];
}

function isEntry(value: unknown): value is IndexEntry {
  return Array.isArray(value) && value.length === 4 && value.every((part) => typeof part === 'string');
}

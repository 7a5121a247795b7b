import { morePages } from '../../../knowledge/words/companion/diary-words.ts';

/** The pages beside the five, from the first one. */
export function MorePages() {
  return (
    <nav aria-label={morePages.label}>
      <h2>{morePages.label}</h2>
      <ul class="nhsuk-list v-more">
        {morePages.links.map(({ href, says }) => (
          <li key={href}>
            <a href={href}>{says}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

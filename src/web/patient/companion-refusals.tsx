import { companionDoor as words } from '../../knowledge/words/companion-page.ts';
import type { Region } from '../../knowledge/rule-types.ts';
import { renderPage } from '../components/page.tsx';
import { NewLinkLink, WordsPage } from './door-pages.tsx';

/** What people see when they may not go on. */
export type CompanionRefusals = Readonly<Record<'signInAgain' | 'strangeForm' | 'busy', string>>;

/** None of them says anything of anybody, so they are written once. */
export function companionRefusals(region: Region): CompanionRefusals {
  const page = (title: string, lead: string): string =>
    renderPage(
      <WordsPage region={region} there={null} title={title} lead={lead}>
        <NewLinkLink />
      </WordsPage>,
    );
  return {
    signInAgain: page(words.endedTitle, words.endedLead),
    strangeForm: page(words.strangeTitle, words.strangeLead),
    busy: page(words.busyTitle, words.busyLead),
  };
}

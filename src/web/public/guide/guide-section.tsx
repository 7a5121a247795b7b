import type { Region } from '../../../knowledge/rule-types.ts';
import { emergencyHelp, levels } from '../../../knowledge/words/care-cards.ts';
import { drawingsOf } from '../../../knowledge/words/guide/drawing-words.ts';
import type { CardStyle } from '../../../knowledge/words/word-types.ts';
import { CrossIcon, TickIcon } from '../../components/list-icons.tsx';
import { Drawing } from '../drawings/drawing.tsx';
import { sectionNamed, type ShownPage, type ShownSection } from './guide-index.ts';

type SectionProps = {
  readonly section: ShownSection;
  readonly region: Region;
  readonly heading?: 'h2' | 'h3';
};

export function Section({ section, region, heading: Heading = 'h2' }: SectionProps) {
  if (section.card !== undefined)
    return <SectionCard section={section} card={section.card} region={region} heading={Heading} />;
  const drawing = drawingsOf[section.id];
  return (
    <section id={section.id}>
      <Heading>{section.title}</Heading>
      {section.lead !== null && <p>{section.lead}</p>}
      <Statements section={section} />
      {drawing !== undefined && <Drawing id={drawing} region={region} />}
    </section>
  );
}

type EmergencyProps = { readonly pages: readonly ShownPage[]; readonly region: Region };

/** The emergency signs, as they stand before anything else outside their own page. */
export function EmergencyFirst({ pages, region }: EmergencyProps) {
  const drive = sectionNamed(pages, 'emergency-how').statements.find(({ id }) => id === 'do-not-drive');
  return (
    <>
      <Section section={sectionNamed(pages, 'emergency')} region={region} />
      <p>
        <strong>{drive?.says}</strong>
      </p>
    </>
  );
}

/** Whom to call and how quickly. The hidden words say the level, so that no colour says it alone. */
function SectionCard({
  section,
  card,
  region,
  heading: Heading = 'h2',
}: SectionProps & { readonly card: CardStyle }) {
  const { contact } = emergencyHelp[region];
  return (
    <section class={`v-care v-care--${card} v-care--short`} id={section.id}>
      <Heading class="v-care__heading">
        <span class="nhsuk-u-visually-hidden">{hiddenLevel(card)}</span>
        {section.lead ?? section.title}
      </Heading>
      <div class="v-care__content">
        <Statements section={section} />
        {card === 'emergency' && (
          <p>
            <a class="v-call" href={contact.tel ?? ''}>
              {contact.says}
            </a>
          </p>
        )}
      </div>
    </section>
  );
}

function hiddenLevel(card: CardStyle): string {
  const level = Object.values(levels).find(({ style }) => style === card);
  if (!level) throw new Error(`care-cards.ts: no level is ${card}`);
  return level.hidden;
}

function Statements({ section: { as, statements } }: { readonly section: ShownSection }) {
  switch (as) {
    case 'text':
      return (
        <>
          {statements.map(({ id, says }) => (
            <p key={id}>{says}</p>
          ))}
        </>
      );
    case 'list':
      return (
        <ul class="nhsuk-list nhsuk-list--bullet">
          {statements.map(({ id, says }) => (
            <li key={id}>{says}</li>
          ))}
        </ul>
      );
    case 'do':
    case 'do-not':
      return (
        <ul class="nhsuk-list v-do-nots">
          {statements.map(({ id, says }) => (
            <li key={id}>
              {as === 'do' ? <TickIcon /> : <CrossIcon />}
              {says}
            </li>
          ))}
        </ul>
      );
  }
}

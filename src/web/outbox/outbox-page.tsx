import type { FastifyInstance } from 'fastify';
import type { Region } from '../../knowledge/rule-types.ts';
import { outboxWords as words } from '../../knowledge/words/channel-words.ts';
import { wordsIn } from '../../knowledge/words/spelling.ts';
import type { Address, Outgoing } from '../../pathway/channel.ts';
import { Page, renderPage } from '../components/page.tsx';

type OutboxOptions = {
  readonly region: Region;
  /** The latest first. */
  readonly shown: () => readonly Outgoing[];
};

/** Only for a demo: everybody in it is made up, and it answers this machine alone. */
export function outboxRoutes(app: FastifyInstance, { region, shown }: OutboxOptions): void {
  app.get('/outbox', (_request, reply) =>
    reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(renderPage(<OutboxPage region={region} messages={shown()} />)),
  );
}

function OutboxPage({ region, messages }: { region: Region; messages: readonly Outgoing[] }) {
  return (
    <Page region={region} title={words.title} path="">
      <h1>{words.title}</h1>
      <p class="nhsuk-lede-text">{wordsIn(words.lead, region)}</p>
      {messages.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        messages.map((message) => <Sent key={message.reference} message={message} />)
      )}
    </Page>
  );
}

function Sent({ message: { letter, address } }: { message: Outgoing }) {
  const { subject, lines, language, direction, writtenAt, region } = letter;
  const rows = [
    [words.to, shownAddress(address)],
    [words.writtenAt, writtenAt.toLocaleString(region === 'uk' ? 'en-GB' : 'en-US')],
    [words.language, language],
  ] as const;
  return (
    <article>
      <h2>{subject}</h2>
      <dl class="nhsuk-summary-list">
        {rows.map(([name, value]) => (
          <div class="nhsuk-summary-list__row" key={name}>
            <dt class="nhsuk-summary-list__key">{name}</dt>
            <dd class="nhsuk-summary-list__value">{value}</dd>
          </div>
        ))}
      </dl>
      <div lang={language} dir={direction}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </article>
  );
}

function shownAddress(address: Address): string {
  switch (address.kind) {
    case 'phone':
      return address.e164;
    case 'email':
      return address.email;
    case 'post':
      return address.lines.join(', ');
    case 'page':
      return address.personId;
  }
}

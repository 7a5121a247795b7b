/** What one way out does beside the promise that all of them keep. */
import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { readEmail, readPost } from '../../src/channels/addresses.ts';
import { type CalendarEntry, calendarFeed } from '../../src/channels/calendar-feed.ts';
import { letterPdf } from '../../src/channels/letter-pdf.ts';
import { smtpChannel } from '../../src/channels/smtp.ts';
import type { Outgoing } from '../../src/pathway/channel.ts';
import { readPhone, takesTexts } from '../../src/pathway/telephone.ts';
import { aLetter, secretMailbox, secretNumber, writtenAt } from './channel-contract.ts';
import { notifyPeer, templates } from './channel-notify-peer.ts';
import { wordsIn } from './channel-pdf.ts';
import { decoded, mailSettings, openMailServer } from './channel-smtp-peer.ts';
import { refusal, twilioPeer } from './channel-twilio-peer.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
const toClose = <T extends { readonly close: () => Promise<void> }>(opened: T): T => {
  closing.push(opened.close);
  return opened;
};
const byMail = (over: Partial<Outgoing> = {}): Outgoing => ({
  letter: aLetter(),
  address: { kind: 'email', email: secretMailbox },
  reference: 'stop-cover-1',
  organisationId: 'elm-street',
  ...over,
});

describe('SMTP', () => {
  test('the same effect has the same Message-ID at every attempt, and another has another', async () => {
    const server = toClose(await openMailServer());
    const channel = smtpChannel(mailSettings(server.port));
    for (const reference of ['a', 'a', 'b']) await channel.send(byMail({ reference }));
    const ids = server.taken().map((message) => /^Message-ID: (.*)\r$/m.exec(message)?.[1]);
    expect(ids[0]).toBe('<a@elm-street.example>');
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  test('the headers say who writes, when and in which language, and nothing of what', async () => {
    const server = toClose(await openMailServer());
    await smtpChannel(mailSettings(server.port)).send(byMail());
    const [message = ''] = server.taken();
    const [headers = '', body = ''] = message.split('\r\n\r\n', 2);
    expect(headers).toContain('From: Elm Street <clinic@elm-street.example>');
    expect(headers).toContain('Subject: A message from Elm Street');
    expect(headers).toContain('Date: Sun, 29 Mar 2026 12:30:00 +0100');
    expect(headers).toContain('Content-Language: en-GB');
    expect(headers).toContain('Auto-Submitted: auto-generated');
    expect(headers).not.toMatch(/apixaban/);
    expect(decoded(body)).toContain('Take no more apixaban.');
    expect(server.recipients()).toEqual([secretMailbox]);
    expect(server.isEncrypted()).toEqual([true]);
  });

  test.each([
    ['a server without TLS', { disabledCommands: ['STARTTLS'] }, {}],
    ['a certificate of nobody we believe', {}, { ca: null }],
    ['a wrong password', {}, { login: { user: 'virchow', password: 'another' } }],
  ])('%s is not spoken to, and the message is kept', async (_name, server, settings) => {
    const opened = toClose(await openMailServer(server));
    const sent = await smtpChannel(mailSettings(opened.port, settings)).send(byMail());
    expect(sent).toMatchObject({ outcome: 'later', because: 'not-let-in' });
    expect(opened.taken()).toEqual([]);
  });

  test('TLS from the first byte', async () => {
    const server = toClose(await openMailServer({ secure: true }));
    const sent = await smtpChannel(mailSettings(server.port, { tls: 'implicit' })).send(byMail());
    expect(sent).toMatchObject({ outcome: 'accepted', status: '250' });
    expect(server.isEncrypted()).toEqual([true]);
  });

  test('a mail server that lets nobody in says nothing about the message', async () => {
    const server = toClose(
      await openMailServer({
        onConnect: (_session, done) => done(Object.assign(new Error('5.7.1 go away'), { responseCode: 554 })),
      }),
    );
    const sent = await smtpChannel(mailSettings(server.port)).send(byMail());
    expect(sent).toMatchObject({ outcome: 'later', because: 'not-let-in' });
  });

  test('what is said after the whole message was read is about the message', async () => {
    const server = toClose(
      await openMailServer({
        onData: (stream, _session, done) => {
          stream.resume();
          stream.on('end', () => done(Object.assign(new Error('5.7.1 spam'), { responseCode: 554 })));
        },
      }),
    );
    const sent = await smtpChannel(mailSettings(server.port)).send(byMail());
    expect(sent).toEqual({ outcome: 'refused', because: 'rejected', status: '554 5.7.1' });
  });

  test('no letter writes a header of its own', async () => {
    const server = toClose(await openMailServer());
    const channel = smtpChannel(mailSettings(server.port));
    await expect(
      channel.send(byMail({ letter: aLetter({ subject: 'a\r\nBcc: eve@example.org' }) })),
    ).rejects.toThrow('a subject is one line');
    await channel.send(byMail({ letter: aLetter({ lines: ['.', 'Bcc: eve@example.org\r\n.\r\nQUIT'] }) }));
    expect(server.recipients()).toEqual([secretMailbox]);
    const [headers] = (server.taken()[0] ?? '').split('\r\n\r\n', 1);
    expect(headers).not.toMatch(/^Bcc:/im);
    expect(server.taken()).toHaveLength(1);
  });
});

describe('GOV.UK Notify', () => {
  test('gives a template all the words, and the effect as reference', async () => {
    const peer = toClose(await notifyPeer('letter'));
    await peer.channel.send(byMail({ address: peer.address }));
    expect(peer.bodies()[0]).toEqual({
      template_id: templates.letter,
      reference: 'stop-cover-1',
      personalisation: {
        address_line_1: 'Amina Osei',
        address_line_2: '1 High Street',
        address_line_3: 'London',
        address_line_4: 'N1 1AA',
        heading: 'A message from Elm Street',
        message: 'Take no more apixaban.\n\nCall us on 020 7946 0958 if you bleed.',
      },
    });
  });
});

describe('Twilio', () => {
  const text = byMail({ address: { kind: 'phone', e164: secretNumber } });

  test('asks for receipts at an address that names nobody', async () => {
    const peer = toClose(await twilioPeer());
    await peer.channel.send(text);
    expect(Object.fromEntries(peer.forms()[0] ?? [])).toEqual({
      To: secretNumber,
      From: '+441134960000',
      Body: 'Take no more apixaban. Call us on 020 7946 0958 if you bleed.',
      StatusCallback: 'https://clinic.example/webhooks/twilio/elm-street/status/stop-cover-1',
    });
    const service = toClose(await twilioPeer('MG00000000000000000000000000000001'));
    await service.channel.send(text);
    expect(service.forms()[0]?.get('MessagingServiceSid')).toBe('MG00000000000000000000000000000001');
    expect(service.forms()[0]?.has('From')).toBe(false);
  });

  test.each([
    [21610, { outcome: 'refused', because: 'opted-out', status: '400 21610' }],
    [21614, { outcome: 'refused', because: 'bad-address', status: '400 21614' }],
    [21617, { outcome: 'refused', because: 'cannot-be-carried', status: '400 21617' }],
    [29999, { outcome: 'refused', because: 'rejected', status: '400 29999' }],
  ])('its refusal %i', async (code, wanted) => {
    const peer = toClose(await twilioPeer());
    peer.answerNext(refusal(400, code, `not to ${secretNumber}`));
    expect(await peer.channel.send(text)).toEqual(wanted);
  });

  test.each(['447700900123', 'to +447700900123', 'Amina Osei, 1 High Street: '.repeat(9)])(
    'a code of theirs that is a number or a sentence is not kept: %s',
    async (code) => {
      const peer = toClose(await twilioPeer());
      peer.answerNext({ status: 400, body: { code, message: code, status: 400 } });
      expect(await peer.channel.send(text)).toEqual({
        outcome: 'refused',
        because: 'rejected',
        status: '400',
      });
    },
  );

  test('a fault of theirs may have sent the message', async () => {
    const peer = toClose(await twilioPeer());
    peer.answerNext(refusal(503, 20503, 'Service unavailable'));
    expect(await peer.channel.send(text)).toMatchObject({
      outcome: 'later',
      because: 'busy',
      maybeSent: true,
    });
  });

  test('the same words of an earlier day are another message', async () => {
    const peer = toClose(await twilioPeer());
    await peer.channel.send(text);
    const tomorrow = writtenAt.add({ days: 1 }).toInstant();
    expect(await peer.channel.find(text, tomorrow)).toEqual({ found: 'no' });
    expect((await peer.channel.find(text, writtenAt.add({ seconds: 30 }).toInstant())).found).toBe('yes');
  });
});

describe('the letter', () => {
  const printed = {
    letter: aLetter(),
    recipient: ['Amina Osei', '1 High Street', 'London'],
  };

  test('says every word, in the order it is read, and the same letter is the same bytes', async () => {
    const pdf = await letterPdf(printed);
    expect(wordsIn(pdf ?? new Uint8Array())).toBe(
      'Elm Street 020 7946 0958 Amina Osei 1 High Street London 29 March 2026 A message from Elm Street Take no more apixaban. Call us on 020 7946 0958 if you bleed.',
    );
    expect(await letterPdf(printed)).toEqual(pdf);
    expect(
      await letterPdf({ ...printed, letter: aLetter({ writtenAt: writtenAt.add({ seconds: 1 }) }) }),
    ).not.toEqual(pdf);
  });

  test('is tagged, has a title and a language, and is on the paper of its region', async () => {
    const text = async (over: Parameters<typeof aLetter>[0]) =>
      Buffer.from((await letterPdf({ ...printed, letter: aLetter(over) })) ?? []).toString('latin1');
    const here = await text({});
    expect(here).toContain('/Marked true');
    expect(here).toContain('/Lang (en-GB)');
    expect(here).toContain('/DisplayDocTitle true');
    expect(here).toContain('/S /H1');
    expect(here).toContain('[0 0 595.28 841.89]');
    expect(here).toContain('D:20260329113000Z');
    expect(await text({ region: 'us', language: 'en-US' })).toContain('[0 0 612 792]');
  });

  test('a long one goes on to a next page and loses nothing', async () => {
    const lines = Array.from({ length: 120 }, (_, index) => `Line ${index} of a long letter.`);
    const pdf = (await letterPdf({ ...printed, letter: aLetter({ lines }) })) ?? new Uint8Array();
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/Count [3-9]/);
    for (const line of lines) expect(wordsIn(pdf)).toContain(line);
  });

  test.each([
    ['right to left', { direction: 'rtl' as const }],
    ['a letter that no font of it has', { lines: ['≥ 5 mg'] }],
  ])('%s is refused whole: a box in place of a sign could be a dose', async (_name, over) => {
    expect(await letterPdf({ ...printed, letter: aLetter(over) })).toBeNull();
  });

  test('Spanish has its letters', async () => {
    const pdf = await letterPdf({
      ...printed,
      letter: aLetter({ lines: ['¿Dejó de tomar la medicación? Mañana, señora.'], language: 'es' }),
    });
    expect(wordsIn(pdf ?? new Uint8Array())).toContain('¿Dejó de tomar la medicación? Mañana, señora.');
  });
});

describe('the calendar', () => {
  const entry = (over: Partial<CalendarEntry> = {}): CalendarEntry => ({
    uid: 'appointment-1',
    revision: 0,
    title: 'Appointment, Elm Street',
    startsAt: Temporal.ZonedDateTime.from('2026-10-23T09:00[Europe/London]'),
    minutes: 30,
    place: null,
    isCancelled: false,
    changedAt: Temporal.Instant.from('2026-07-01T10:00:00Z'),
    ...over,
  });
  const feed = (...entries: CalendarEntry[]) =>
    calendarFeed({ name: 'Appointments', zone: 'Europe/London', domain: 'elm-street.example', entries });

  test('nine stays nine when the clocks change, and the feed brings the rules for it', () => {
    const text = feed(
      entry(),
      entry({
        uid: 'appointment-2',
        startsAt: Temporal.ZonedDateTime.from('2026-10-26T09:00[Europe/London]'),
      }),
    );
    expect(text).toContain('DTSTART;TZID=Europe/London:20261023T090000');
    expect(text).toContain('DTSTART;TZID=Europe/London:20261026T090000');
    expect(text).toContain('DTSTAMP:20260701T100000Z');
    expect(text).toMatch(
      /BEGIN:STANDARD\r\nDTSTART:20261025T020000\r\nTZOFFSETFROM:\+0100\r\nTZOFFSETTO:\+0000\r\nEND:STANDARD/,
    );
    expect(text).toMatch(
      /BEGIN:DAYLIGHT\r\nDTSTART:20260329T010000\r\nTZOFFSETFROM:\+0000\r\nTZOFFSETTO:\+0100\r\nEND:DAYLIGHT/,
    );
  });

  test('an appointment over the change of clocks is as long as it was', () => {
    const text = feed(
      entry({ startsAt: Temporal.ZonedDateTime.from('2026-10-25T00:30[Europe/London]'), minutes: 120 }),
    );
    expect(text).toContain('DTEND;TZID=Europe/London:20261025T013000');
  });

  test('an instant is an instant in any zone: written there, read here', () => {
    const text = feed(entry({ startsAt: Temporal.ZonedDateTime.from('2026-10-23T04:00[America/New_York]') }));
    expect(text).toContain('DTSTART;TZID=Europe/London:20261023T090000');
  });

  test('a change keeps its name and counts up; a cancelled one stays and says so', () => {
    const text = feed(entry({ revision: 2, isCancelled: true, place: 'Room 4' }));
    expect(text).toContain('UID:appointment-1@elm-street.example');
    expect(text).toContain('SEQUENCE:2');
    expect(text).toContain('STATUS:CANCELLED');
    expect(text).toContain('LOCATION:Room 4');
    expect(feed(entry())).toBe(feed(entry()));
  });

  test('a title cannot write a line of its own', () => {
    const text = feed(entry({ title: 'x\r\nATTENDEE:mailto:eve@example.org' }));
    expect(text).not.toMatch(/^ATTENDEE/m);
  });

  test('no line is longer than the format allows, and an empty feed is a calendar', () => {
    for (const line of feed(entry({ title: 'Appointment '.repeat(20) })).split('\r\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(feed()).toContain('BEGIN:VCALENDAR');
  });
});

describe('an address is read or refused', () => {
  test.each([
    ['07700 900123', 'uk', '+447700900123', true],
    ['+44 (0)7700 900 123', 'uk', '+447700900123', true],
    ['0044 7700 900123', 'uk', '+447700900123', true],
    ['020 7946 0958', 'uk', '+442079460958', false],
    ['07624 900123', 'uk', '+447624900123', true],
    ['070 1234 5678', 'uk', '+447012345678', false],
    ['(212) 555-0123', 'us', '+12125550123', true],
    ['1-212-555-0123', 'us', '+12125550123', true],
    ['+447700900123', 'us', '+447700900123', true],
    ['+49 30 901820', 'uk', '+4930901820', true],
  ] as const)('%s in %s', (text, region, e164, texts) => {
    const phone = readPhone(text, region);
    expect(phone).toEqual({ kind: 'phone', e164 });
    expect(phone && takesTexts(phone)).toBe(texts);
  });

  test.each([
    [null, 'uk'],
    ['', 'uk'],
    ['7700 900123', 'uk'],
    ['07700 90012', 'uk'],
    ['07700 9001234', 'uk'],
    ['112-555-0123', 'us'],
    ['ring the neighbour', 'uk'],
    ['07700 900123 or 07700 900124', 'uk'],
    ['+0 7700 900123', 'uk'],
    ['٠٧٧٠٠٩٠٠١٢٣', 'uk'],
  ] as const)('%s in %s is no telephone', (text, region) => {
    expect(readPhone(text, region)).toBeNull();
  });

  test.each(['amina.osei@example.org', 'a@b.co', 'o+x_1@sub.example.org'])('%s is a mailbox', (email) => {
    expect(readEmail(email)).toEqual({ kind: 'email', email });
  });
  test.each([
    'a@b',
    'a b@example.org',
    'a@example.org,b@example.org',
    'Amina <a@example.org>',
    'a@example.org\nBcc: e@example.org',
    '"a\n"@example.org',
    'a@[127.0.0.1]',
    '.a@example.org',
    'a@-example.org',
    `${'a'.repeat(65)}@example.org`,
  ])('%j is none', (email) => {
    expect(readEmail(email)).toBeNull();
  });

  test('nothing that is read carries a control character or a second address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        const phone = readPhone(one, 'uk');
        if (phone) expect(phone.e164).toMatch(/^\+[1-9]\d{7,14}$/);
        const email = readEmail(`${one}@${other}.org`);
        if (email) expect(email.email).toMatch(/^[^\s,;<>@"]+@[^\s,;<>@"]+$/);
        for (const line of readPost(one, other)?.lines ?? []) expect(line).not.toMatch(/\p{Cc}/u);
      }),
    );
  });

  test('an envelope holds seven lines, and the last one is the code', () => {
    expect(
      readPost('Amina Osei', 'Flat 2\n1 High Street\nSmall Place, Old Town\nLondon\nEngland\nN1 1AA')?.lines,
    ).toEqual([
      'Amina Osei',
      'Flat 2',
      '1 High Street',
      'Small Place',
      'Old Town',
      'London, England',
      'N1 1AA',
    ]);
    expect(readPost('Amina Osei', 'somewhere')).toBeNull();
    expect(readPost('Amina Osei', null)).toBeNull();
  });
});

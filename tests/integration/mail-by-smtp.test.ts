import { once } from 'node:events';
import { createServer } from 'node:net';
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { address } from '@/lib/domain/address';
import { connectedLetter, refusedLetter, signInLetter } from '@/lib/mail/letters';
import { queueMail, sendQueuedMail } from '@/lib/mail/outbox';
import { deliver } from '@/lib/mail/transport';
import { nastyAddresses, oddButGood } from '../support/builders-addresses';
import { everythingStored, freshDatabase, rows } from '../support/database';
import { setSettings } from '../support/sandbox';
import { smtpSink } from '../support/smtp-sink';

freshDatabase();
const sink = smtpSink();
const mailer = globalThis as typeof globalThis & { paxflowMailer?: unknown };

const pointAt = (smtpUrl: string) => {
  delete mailer.paxflowMailer;
  setSettings({
    SMTP_URL: smtpUrl,
    SANDBOX_URL: 'http://127.0.0.1:9',
    MAIL_FROM: 'PaxFlow <no-reply@paxflow.example>',
  });
};
beforeAll(() => pointAt(sink.url));

const letter = {
  subject: 'Your sign-in link for PaxFlow',
  text: 'Open this:\n\nhttps://paxflow.example/x?token=ab=cd\n',
};
const mailOf = ({ subject, text }: typeof letter) => ({ id: 'mail_test', subject, text, calendar: null });
const queued = async (to: string, text = letter.text) => {
  await queueMail(to, { ...letter, text });
  const [row] = await rows<{ id: string }>(
    'select id from outbox where sent_at is null order by created_at desc limit 1',
  );
  return row?.id ?? '';
};
const outboxRow = async (id: string) =>
  (
    await rows<{ sealed_text: string | null; sent_at: string | null }>(
      'select sealed_text, sent_at from outbox where id = $1',
      [id],
    )
  )[0];

beforeEach(() => rows('delete from outbox'));

describe('a mail by SMTP', () => {
  it('goes to one recipient, from PaxFlow, with answers to support', async () => {
    await sendQueuedMail(await queued('ada@example.com'));
    const [one] = sink.arrived;
    expect(one?.recipients).toEqual(['ada@example.com']);
    expect(one?.mail.from?.text).toBe('"PaxFlow" <no-reply@paxflow.example>');
    expect(one?.mail.replyTo?.text).toBe('support@paxflow.example');
    expect(one?.mail.subject).toBe(letter.subject);
  });

  it('brings a date along as one calendar file, and has the same name when it is sent again', async () => {
    const appointment = {
      uid: 'number-RG-7K3F-92QX',
      at: new Date('2026-12-01T09:30:00Z'),
      title: 'Go on with the number ending 0123',
      note: 'The wait is over.',
      link: 'https://paxflow.example/numbers/RG-7K3F-92QX',
    };
    await queueMail('ada@example.com', { ...letter, appointments: [appointment] });
    const [row] = await rows<{ id: string }>('select id from outbox');
    await sendQueuedMail(row?.id ?? '');
    const [one] = sink.arrived;
    const [file, ...more] = one?.mail.attachments ?? [];
    expect(more).toEqual([]);
    expect(file).toMatchObject({ filename: 'paxflow.ics', contentType: 'text/calendar' });
    expect(file?.content.toString()).toContain('DTSTART:20261201T093000Z');
    expect(one?.mail.text).toContain('Open this:');
    expect(one?.mail.messageId).toContain(row?.id);
    expect(await rows('select sealed_calendar from outbox')).toEqual([{ sealed_calendar: null }]);
  });

  it('about one thing goes to one address once, whoever asks for it again', async () => {
    for (let i = 0; i < 3; i++)
      await queueMail('ada@example.com', letter, { about: 'business-approved grt_1' });
    await queueMail('bob@example.com', letter, { about: 'business-approved grt_1' });
    const waiting = await rows<{ id: string }>('select id from outbox order by recipient');
    expect(waiting).toHaveLength(2);
    for (const { id } of [...waiting, ...waiting]) await sendQueuedMail(id);
    expect(sink.arrived.map(({ recipients }) => recipients)).toEqual([
      ['ada@example.com'],
      ['bob@example.com'],
    ]);
  });

  it('is plain text as it was written, and nothing else', async () => {
    const text = 'Line one\n.\n..\nA very long line '.concat(
      'x'.repeat(1200),
      '\nGrüße 😀\nhttps://paxflow.example/?a=b=3D\n',
    );
    await sendQueuedMail(await queued('ada@example.com', text));
    const [one] = sink.arrived;
    expect(one?.mail.text?.trimEnd()).toBe(text.trimEnd());
    expect([one?.mail.html, one?.mail.attachments]).toEqual([false, []]);
  });

  it('has only the headers we know', async () => {
    await sendQueuedMail(await queued('ada@example.com'));
    const [one] = sink.arrived;
    expect([...(one?.mail.headers.keys() ?? [])].toSorted()).toEqual([
      'content-transfer-encoding',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'reply-to',
      'subject',
      'to',
    ]);
  });

  it('leaves no text behind once it is sent', async () => {
    const id = await queued('ada@example.com', 'the secret link');
    expect((await everythingStored()).includes('the secret link')).toBe(false);
    await sendQueuedMail(id);
    expect(await outboxRow(id)).toMatchObject({ sealed_text: null, sent_at: expect.anything() });
  });

  it('is not sent again once it is sent', async () => {
    const id = await queued('ada@example.com');
    await sendQueuedMail(id);
    await sendQueuedMail(id);
    expect(sink.arrived).toHaveLength(1);
  });

  it('stays to be sent when the server refuses, and is sent on the next try', async () => {
    const id = await queued('ada@example.com');
    sink.refuse(1);
    await expect(sendQueuedMail(id)).rejects.toThrow();
    expect(await outboxRow(id)).toMatchObject({ sealed_text: expect.any(String), sent_at: null });
    await sendQueuedMail(id);
    expect(sink.arrived).toHaveLength(1);
  });

  it('gives up on a server that stays silent, instead of holding the job', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    onTestFinished(() => {
      silent.close();
      pointAt(sink.url);
    });
    const at = silent.address();
    pointAt(`smtp://127.0.0.1:${typeof at === 'object' ? at?.port : 0}?greetingTimeout=200`);
    await expect(deliver({ ...mailOf(letter), to: 'ada@example.com' })).rejects.toThrow(/greeting/i);
  });
});

describe('an address nobody should have', () => {
  it('makes no second recipient and no header, even behind the check of the form', async () => {
    const headers =
      'content-transfer-encoding,content-type,date,from,message-id,mime-version,reply-to,subject,to';
    for (const to of nastyAddresses) await deliver({ ...mailOf(letter), to }).catch(() => undefined);
    for (const { recipients, mail } of sink.arrived) {
      expect(recipients).toHaveLength(1);
      expect([...mail.headers.keys()].toSorted().join()).toBe(headers);
      expect(mail.subject).toBe(letter.subject);
    }
    expect(sink.arrived.flatMap(({ recipients }) => recipients)).not.toContain('b@example.com');
  });

  it.each(oddButGood)('is not one that is only unusual: %s', async (typed, stored) => {
    expect(address.parse(typed)).toBe(stored);
    await sendQueuedMail(await queued(address.parse(typed)));
    expect(sink.arrived.map(({ recipients }) => recipients)).toEqual([[stored]]);
  });
});

describe('our letters', () => {
  const link = 'https://paxflow.example/onboarding/done/RG-7K3F-92QX';
  it.each([
    ['connected', connectedLetter('+447700900123', 'RG-7K3F-92QX', link, 'support@paxflow.example')],
    ['refused', refusedLetter(undefined)('+447700900123', 'RG-7K3F-92QX', link, 'support@paxflow.example')],
  ])('name the last four digits only, the reference and the page: %s', (_what, { subject, text }) => {
    expect(subject).toContain('0123');
    expect(`${subject}${text}`).not.toContain('7700900123');
    expect(text).toContain(link);
  });

  it('say until when a sign-in link works', () => {
    const { text } = signInLetter(link, new Date('2026-11-22T17:50:00Z'), 'support@paxflow.example');
    expect(text).toContain('Sunday 22 November 2026, 17:50 UTC');
  });
});

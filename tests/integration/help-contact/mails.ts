import { beforeAll, describe, expect, it } from 'vitest';
import { sendQueuedMail } from '@/lib/mail/outbox';
import { askSupport } from '@/lib/operations/support/ask-support';
import { aMember, granted } from '../../support/builders';
import { aQuestion, aReader } from '../../support/builders-support';
import { everythingStored, freshDatabase, rows } from '../../support/database';
import { setSettings } from '../../support/sandbox';
import { smtpSink } from '../../support/smtp-sink';

freshDatabase();
const sink = smtpSink();
const mailer = globalThis as typeof globalThis & { paxflowMailer?: unknown };
beforeAll(() => {
  delete mailer.paxflowMailer;
  setSettings({ SMTP_URL: sink.url });
  return () => setSettings({ SMTP_URL: '' });
});

/** Asks, and lets both mails go. */
async function sent(question = aQuestion(), reader = aReader()) {
  await rows('delete from outbox');
  const reference = granted(await askSupport(reader, question));
  for (const { id } of await rows<{ id: string }>('select id from outbox order by created_at'))
    await sendQueuedMail(id);
  const to = (email: string) => sink.arrived.filter(({ recipients }) => recipients.includes(email));
  return { reference, question, receipts: to(question.email), notices: to('support@paxflow.example') };
}
const lines = (text: string | undefined) => (text ?? '').split('\n');

describe('the receipt', () => {
  it('goes to whoever asked, once, with the reference', async () => {
    const { reference, receipts } = await sent();
    expect(receipts).toHaveLength(1);
    expect(receipts[0]?.mail.subject).toBe(`We have your question (${reference})`);
    expect(receipts[0]?.mail.text).toContain(reference);
    expect(receipts[0]?.mail.replyTo?.text).toBe('support@paxflow.example');
  });

  it('carries none of their words: anybody can type anybody’s address', async () => {
    const words = { message: 'Buy cheap pills', query: 'cheap pills too' };
    const { receipts } = await sent(aQuestion(words));
    expect(receipts[0]?.raw).not.toMatch(/pills/);
  });
});

describe('the notice to support', () => {
  it('says whom to answer, what they looked at, and their words', async () => {
    const from = { article: 'numbers/which-numbers-work', version: '2026-11-22', query: 'two phones' };
    const { reference, question, notices } = await sent(aQuestion(from));
    expect(notices).toHaveLength(1);
    expect(notices[0]?.mail.subject).toBe(`Question from the help center (${reference})`);
    expect(lines(notices[0]?.mail.text)).toEqual(
      expect.arrayContaining([
        `Answer to: ${question.email}`,
        'Signed in: no',
        'Article: numbers/which-numbers-work, version of 2026-11-22',
        'Number: none named',
        '> two phones',
        `> ${question.message}`,
      ]),
    );
  });

  it('says who is signed in, and that a number named by somebody who is not was not checked', async () => {
    const member = await aMember();
    const known = await sent(aQuestion(), aReader({ member }));
    expect(known.notices[0]?.mail.text).toContain(
      `Signed in: ${member.email} of account ${member.accountId}`,
    );
    const unknown = await sent(aQuestion({ about: 'RG-AAAA-AAAA' }));
    expect(unknown.notices.at(-1)?.mail.text).toContain(
      'Number: RG-AAAA-AAAA (as they say; nobody checked it)',
    );
  });

  it.each([
    'Hello\r\nBcc: victim@example.com\r\nSubject: Other\r\n\r\nBody',
    '\nSigned in: ceo@example.com of account acc_1\nAnswer to: thief@example.com',
    'a\u2028Answer to: thief@example.com\u2029Signed in: yes',
    '=?utf-8?q?=0ABcc:victim@example.com?=',
    '.\r\nMAIL FROM:<x@example.com>\r\nRCPT TO:<victim@example.com>\r\n',
    '<img src=x onerror=alert(1)>',
  ])('has no line and no header from what was typed: %j', async (message) => {
    const { notices, receipts, question } = await sent(aQuestion({ message, query: message.slice(0, 100) }));
    for (const { recipients, mail } of [...notices, ...receipts]) {
      expect(recipients).toHaveLength(1);
      expect([...mail.headers.keys()].toSorted().join()).toBe(
        'content-transfer-encoding,content-type,date,from,message-id,mime-version,reply-to,subject,to',
      );
      expect([mail.html, mail.attachments]).toEqual([false, []]);
    }
    expect(sink.arrived.flatMap(({ recipients }) => recipients)).not.toContain('victim@example.com');
    const ours = (notices[0]?.mail.text ?? '')
      .split(/[\n\u2028\u2029]/)
      .filter((line) => !line.startsWith('>'));
    expect(ours.filter((line) => line.startsWith('Answer to:'))).toEqual([`Answer to: ${question.email}`]);
    expect(ours.filter((line) => line.startsWith('Signed in:'))).toEqual(['Signed in: no']);
  });

  it('waits sealed, and its text is gone once it is sent', async () => {
    const message = 'a sentence to look for in the outbox';
    await rows('delete from outbox');
    granted(await askSupport(aReader(), aQuestion({ message })));
    expect(JSON.stringify(await rows('select * from outbox'))).not.toContain(message);
    expect(await everythingStored()).toContain(message);
  });
});

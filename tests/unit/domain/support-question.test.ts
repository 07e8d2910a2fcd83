import { describe, expect, it } from 'vitest';
import { answerReasonSchema, articleAnswerSchema } from '@/lib/domain/article-answer';
import { supportQuestionSchema } from '@/lib/domain/support-question';
import { nastyAddresses } from '../../support/builders-addresses';
import { bestTimeMs } from '../../support/builders-timing';

const key = 'a'.repeat(26);
const question = { key, email: 'ada@example.com', message: 'Why?' };
const complaints = (input: unknown) =>
  supportQuestionSchema
    .safeParse(input)
    .error?.issues.map(({ path, message }) => `${path.join()}: ${message}`);

describe('a question to a person', () => {
  it('is read with nothing around it', () => {
    expect(supportQuestionSchema.parse(question)).toEqual({
      ...question,
      article: '',
      version: '',
      query: '',
      about: '',
    });
  });

  it('may have 4,000 characters, however the browser writes their line ends', () => {
    const lines = 'x\n'.repeat(1_999).concat('xx');
    expect(supportQuestionSchema.parse({ ...question, message: lines }).message).toHaveLength(4_000);
    const sent = lines.replaceAll('\n', '\r\n');
    expect(supportQuestionSchema.parse({ ...question, message: sent }).message).toBe(lines);
  });

  it.each([
    ['4,001 characters', 'x'.repeat(4_001), 'message: The question must be 4,000 characters or fewer'],
    ['a megabyte', 'x'.repeat(1_000_000), 'message: The question must be 4,000 characters or fewer'],
    ['nothing', '', 'message: Write your question'],
    ['spaces', ' \r\n\t ', 'message: Write your question'],
    ['what no screen shows', '\u0000\u0007', 'message: Write your question'],
  ])('is not %s', (_what, message, complaint) => {
    expect(complaints({ ...question, message })).toEqual([complaint]);
  });

  it('keeps every script, sign and tag as it was written', () => {
    const message = 'Grüße 😀 电话 <script>alert(1)</script> \u202eabc\u202c {{7*7}} =1+1\n\tend';
    expect(supportQuestionSchema.parse({ ...question, message }).message).toBe(message);
  });

  it.each(nastyAddresses)('does not take %j for an address', (email) => {
    expect(complaints({ ...question, email })?.[0]).toMatch(/^email: /);
  });

  it.each([
    ['another key', { key: 'short' }],
    ['a column of the table', { state: 'answered' }],
    ['another’s account', { accountId: 'acc_1' }],
    ['a way into the prototype', JSON.parse('{"__proto__x": 1, "constructor": 1}')],
  ])('refuses %s', (_what, more) => {
    expect(complaints({ ...question, ...more })).toHaveLength(1);
  });

  it('answers a megabyte in every field in a moment', () => {
    const huge = '\r\n\u0000'.repeat(350_000);
    const input = { key: huge, email: huge, message: huge, article: huge, query: huge, about: huge };
    expect(bestTimeMs(() => supportQuestionSchema.safeParse(input))).toBeLessThan(50);
  });
});

const why = { key, answerKey: key, article: 'a/b', answer: 'no', reason: 'steps-failed' };

describe('why an article did not help', () => {
  it('needs a reason, and no words', () => {
    expect(answerReasonSchema.parse(why).note).toBe('');
    const { reason: _, ...without } = why;
    expect(answerReasonSchema.safeParse(without).error?.issues[0]?.message).toBe('Choose what was missing');
  });

  it('takes a note of 1,000 characters and not of 1,001', () => {
    expect(answerReasonSchema.safeParse({ ...why, note: 'x'.repeat(1_000) }).success).toBe(true);
    const { error } = answerReasonSchema.safeParse({ ...why, note: 'x'.repeat(1_001) });
    expect(error?.issues[0]?.message).toBe('The note must be 1,000 characters or fewer');
  });

  it.each([
    ['a reason of somebody’s own', { reason: '<b>' }],
    ['a reason for a good answer', { answer: 'yes' }],
    ['a key that is none', { answerKey: "' or 1=1" }],
    ['an article that is a path', { article: '../x' }],
  ])('refuses %s', (_what, more) => {
    expect(answerReasonSchema.safeParse({ ...why, ...more }).success).toBe(false);
  });
});

describe('an answer about an article', () => {
  const answer = { key: '', article: 'a/b', version: '2026-11-22', answer: 'partly' };

  it.each(['no', 'partly', 'yes'])('is %s, with a key or without', (word) => {
    expect(articleAnswerSchema.safeParse({ ...answer, answer: word }).success).toBe(true);
    expect(articleAnswerSchema.safeParse({ ...answer, key, answer: word }).success).toBe(true);
  });

  it.each([
    { answer: 'maybe' },
    { version: '2026-02-31' },
    { version: 'today' },
    { article: 'a' },
    { article: `a/${'b'.repeat(95)}` },
    { key: 'x' },
    { note: 'x' },
  ])('is not %j', (more) => {
    expect(articleAnswerSchema.safeParse({ ...answer, ...more }).success).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { isReference } from '@/lib/domain/reference';
import { askSupport } from '@/lib/operations/support/ask-support';
import { aMember, granted, refusedWith } from '../../support/builders';
import { customersOf } from '../../support/builders-onboarding';
import { aQuestion, aReader, storedQuestion } from '../../support/builders-support';
import { countOf, freshDatabase, productRows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const customers = customersOf(sandboxForFile());

const mailsTo = (email: string) => countOf('outbox', 'recipient = $1', [email]);

describe('a question to a person', () => {
  it('is stored whole, with its audit line, a receipt and a notice, and answers its reference', async () => {
    const message = 'Grüße 😀 <script>alert(1)</script>\n\tsecond line';
    const question = aQuestion({ message, article: 'numbers/which-numbers-work', query: 'two phones' });
    const notices = await mailsTo('support@paxflow.example');
    const reference = granted(await askSupport(aReader(), question));
    expect([reference.slice(0, 3), isReference(reference)]).toEqual(['SR-', true]);
    const stored = await storedQuestion(reference);
    expect(stored).toMatchObject({ message, email: question.email, query: 'two phones', state: 'open' });
    expect(await countOf('events', `subject_id = $1 and name = 'support-asked'`, [stored?.id])).toBe(1);
    expect(await mailsTo(question.email)).toBe(1);
    expect(await mailsTo('support@paxflow.example')).toBe(notices + 1);
  });

  it('pressed twice is one question with one receipt', async () => {
    const [reader, question] = [aReader(), aQuestion()];
    const first = await askSupport(reader, question);
    const after = await productRows();
    expect(await askSupport(reader, question)).toEqual(first);
    expect(await productRows()).toEqual(after);
  });

  it('pressed fifty times at the same moment is one question', async () => {
    const [reader, question] = [aReader(), aQuestion()];
    const answers = await Promise.all(Array.from({ length: 50 }, () => askSupport(reader, question)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await countOf('support_requests', 'key = $1', [question.key])).toBe(1);
    expect(await mailsTo(question.email)).toBe(1);
  });

  it('is refused with other content under the same key, and the first stays as it was', async () => {
    const [reader, question] = [aReader(), aQuestion()];
    granted(await askSupport(reader, question));
    const after = await productRows();
    for (const other of [{ message: 'Another' }, { email: 'other@example.com' }, { query: 'another' }])
      expect(await askSupport(reader, { ...question, ...other })).toEqual(refusedWith('page-out-of-date'));
    expect(await productRows()).toEqual(after);
  });
});

describe('what goes along', () => {
  it('is the article in the version that was read, or in its present one', async () => {
    const article = 'numbers/which-numbers-work';
    const ask = async (version: string) =>
      storedQuestion(granted(await askSupport(aReader(), aQuestion({ article, version }))));
    expect(await ask('2026-01-31')).toMatchObject({ article, article_version: '2026-01-31' });
    expect((await ask(''))?.article_version).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('is no article that never was: the question is stored without it', async () => {
    const question = aQuestion({ article: 'numbers/no-such-article', version: '2026-01-31' });
    const reference = granted(await askSupport(aReader(), question));
    expect(await storedQuestion(reference)).toMatchObject({ article: null, article_version: null });
  });

  it('is the reference of the member’s own number, with the account', async () => {
    const { member, reference: about } = await customers.submitted();
    const reference = granted(await askSupport(aReader({ member }), aQuestion({ about })));
    expect(await storedQuestion(reference)).toMatchObject({ about, account_id: member.accountId });
  });

  it('is never another account’s number: it is left out as one that does not exist', async () => {
    const { reference: theirs } = await customers.submitted();
    const member = await aMember();
    for (const about of [theirs, 'RG-AAAA-AAAA']) {
      const reference = granted(await askSupport(aReader({ member }), aQuestion({ about })));
      expect(await storedQuestion(reference)).toMatchObject({ about: null, account_id: member.accountId });
    }
  });

  it('is the number somebody names who is not signed in, as their own word', async () => {
    const { reference: about } = await customers.submitted();
    const reference = granted(await askSupport(aReader(), aQuestion({ about })));
    expect(await storedQuestion(reference)).toMatchObject({ about, account_id: null });
  });
});

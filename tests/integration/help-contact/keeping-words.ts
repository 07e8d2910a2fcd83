import { redirect } from 'next/navigation';
import { describe, expect, it } from 'vitest';
import { freshState } from '@/lib/forms/form-state';
import { keepingWords } from '@/lib/forms/keeping-words';
import { askSupport } from '@/lib/operations/support/ask-support';
import { granted } from '../../support/builders';
import { key } from '../../support/builders-onboarding';
import { aQuestion, aReader } from '../../support/builders-support';
import { countOf, freshDatabase, rows } from '../../support/database';

freshDatabase();

describe('a fault of ours', () => {
  it('gives the form back as it was sent, with its key', async () => {
    const form = new FormData();
    const typed = { key: key(), email: 'ada@example.com', message: `${'x'.repeat(9_000)}\nend` };
    for (const [name, value] of Object.entries(typed)) form.set(name, value);
    const broken = keepingWords(async () => {
      throw new Error('the disk is full: /var/lib/secret');
    });
    const state = await broken(freshState(key()), form);
    expect(state).toEqual({
      key: typed.key,
      values: { email: typed.email, message: typed.message },
      errors: {},
      refusal: { code: 'not-confirmed' },
    });
  });

  it('is not what leads on to the next page', async () => {
    const leadsOn = keepingWords(async () => redirect('/help'));
    await expect(leadsOn(freshState(key()), new FormData())).rejects.toThrow('NEXT_REDIRECT');
  });

  it('stores no half of a question, and the same form is stored once it works again', async () => {
    const [reader, question] = [aReader(), aQuestion()];
    await rows('alter table outbox rename to outbox_gone');
    await expect(askSupport(reader, question)).rejects.toThrow();
    await rows('alter table outbox_gone rename to outbox');
    expect(await countOf('support_requests', 'key = $1', [question.key])).toBe(0);
    granted(await askSupport(reader, question));
    expect(await countOf('outbox', 'recipient = $1', [question.email])).toBe(1);
  });
});

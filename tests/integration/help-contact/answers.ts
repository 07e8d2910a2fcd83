import { describe, expect, it } from 'vitest';
import type { ArticleAnswer } from '@/lib/domain/article-answer';
import { listArticles } from '@/lib/help/articles';
import { answerArticle, explainAnswer } from '@/lib/operations/help';
import { key } from '../../support/builders-onboarding';
import { countOf, freshDatabase, rows } from '../../support/database';

freshDatabase();

const [article] = listArticles();
let networks = 0;
const network = () => `192.0.2.${networks++}`;
const anAnswer = (some: Partial<ArticleAnswer> = {}): ArticleAnswer => ({
  key: key(),
  article: article?.id ?? '',
  version: article?.updated ?? '',
  query: '',
  answer: 'no',
  ...some,
});
const why = (answerKey: string, some: object = {}) =>
  explainAnswer({
    key: key(),
    answerKey,
    article: article?.id ?? '',
    answer: 'no',
    version: '',
    query: '',
    reason: 'steps-failed',
    note: 'Step 3 <b>fails</b>',
    ...some,
  });
const stored = async (answerKey: string) =>
  (await rows('select article, answer, reason, note from article_answers where key = $1', [answerKey]))[0];

describe('whether an article helped', () => {
  it('is stored once per form, and a second press may change it', async () => {
    const answer = anAnswer();
    await answerArticle(network(), answer);
    await answerArticle(network(), answer);
    expect(await stored(answer.key)).toMatchObject({ answer: 'no', reason: null });
    await answerArticle(network(), { ...answer, answer: 'yes' });
    expect(await stored(answer.key)).toMatchObject({ answer: 'yes', reason: null });
    expect(await countOf('article_answers', 'key = $1', [answer.key])).toBe(1);
  });

  it('gets a key of its own where the browser has no scripts', async () => {
    const made = await answerArticle(network(), anAnswer({ key: '' }));
    expect(await stored(made)).toMatchObject({ answer: 'no' });
  });

  it('is not stored for an article or a version that never was, nor changed for another article', async () => {
    const before = await countOf('article_answers');
    await answerArticle(network(), anAnswer({ article: 'numbers/no-such-article' }));
    await answerArticle(network(), anAnswer({ version: '2999-01-01' }));
    expect(await countOf('article_answers')).toBe(before);
    const answer = anAnswer();
    await answerArticle(network(), answer);
    const other = listArticles()[1];
    await answerArticle(network(), {
      ...answer,
      article: other?.id ?? '',
      version: other?.updated ?? '',
      answer: 'yes',
    });
    expect(await stored(answer.key)).toMatchObject({ article: answer.article, answer: 'no' });
  });

  it('counts for an older version, read on a page that was open for long', async () => {
    const answer = anAnswer({ version: '2020-01-01' });
    await answerArticle(network(), answer);
    expect(await stored(answer.key)).toBeDefined();
  });

  it('stops counting in a flood from one network, and goes on for others', async () => {
    const flood = network();
    const before = await countOf('article_answers');
    for (let sent = 0; sent < 125; sent++) await answerArticle(flood, anAnswer());
    expect((await countOf('article_answers')) - before).toBe(120);
    const other = anAnswer();
    await answerArticle(network(), other);
    expect(await stored(other.key)).toBeDefined();
  });
});

describe('why it did not help', () => {
  it('is added to the reader’s own answer, as it was written', async () => {
    const answerKey = await answerArticle(network(), anAnswer({ answer: 'partly' }));
    await why(answerKey);
    expect(await stored(answerKey)).toMatchObject({
      answer: 'partly',
      reason: 'steps-failed',
      note: 'Step 3 <b>fails</b>',
    });
  });

  it('is kept when the first answer is pressed again, and goes when it becomes a good one', async () => {
    const answer = anAnswer();
    await answerArticle(network(), answer);
    await why(answer.key);
    await answerArticle(network(), answer);
    expect(await stored(answer.key)).toMatchObject({ reason: 'steps-failed' });
    await answerArticle(network(), { ...answer, answer: 'yes' });
    expect(await stored(answer.key)).toMatchObject({ reason: null, note: null });
  });

  it('is added to nobody else’s: not without the key, not to another article, not to a good answer', async () => {
    const mine = await answerArticle(network(), anAnswer());
    const good = await answerArticle(network(), anAnswer({ answer: 'yes' }));
    await why(key());
    await why(mine, { article: 'numbers/no-such-article' });
    await why(good);
    expect(await stored(mine)).toMatchObject({ reason: null });
    expect(await stored(good)).toMatchObject({ reason: null });
  });

  it('answers the same whether there was an answer or not', async () => {
    const mine = await answerArticle(network(), anAnswer());
    expect(await why(mine)).toEqual(await why(key()));
  });
});

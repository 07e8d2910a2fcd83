import { expect, it } from 'vitest';
import { reportText } from '@/scripts/help-report/report-text.mjs';

const nothing = {
  searches: { all: 0, withoutResult: 0, opened: 0 },
  withoutResult: [],
  withoutClick: [],
  most: [],
  ratings: [],
  notes: [],
};

it('says so where there is nothing to report', () => {
  expect(reportText(nothing, 30)).toContain('Nobody has searched.');
});

it('tells shares in percent', () => {
  const searches = { all: 8, withoutResult: 2, opened: 4 };
  expect(reportText({ ...nothing, searches }, 7)).toMatch(
    /2 {2}found nothing \(25 %\)\n.*4 {2}led to an article \(50 %\)/,
  );
});

it('lets nothing that a reader wrote steer the terminal', () => {
  const notes = [{ article: 'a/one', answer: 'no', reason: null, note: 'bad\u001b[2J\nnews\u202e' }];
  const text = reportText({ ...nothing, notes }, 30);
  expect(text).toContain('a/one: no: bad [2J news');
  expect(text).not.toContain('\u001b');
  expect(text).not.toContain('\u202e');
});

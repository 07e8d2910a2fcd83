import { articles, type RefusalEntry } from './entry';

/** About Meta as a whole: silence, haste, and what nobody foresaw. */
export const metaRefusals = {
  'meta-silent': {
    sentence:
      'Meta is not answering at the moment. Everything you entered is kept. Try again in a few minutes.',
    owner: 'Meta',
    ends: 'usually within a few minutes',
    article: articles.silent,
  },
  'meta-busy': {
    sentence: 'Meta asks us to slow down. Nothing is wrong with your number. Try again after {until}.',
    owner: 'Meta',
    ends: 'at {until}',
    article: `${articles.silent}#meta-is-busy`,
  },
  'meta-setup-on-our-side': {
    sentence:
      'Meta refused this because of a setting on our side. Your answers are kept, and there is nothing for you to change. Contact us and we put it right.',
    owner: 'we',
    ends: 'when we have put it right with Meta',
    article: `${articles.silent}#something-on-our-side-has-to-change`,
  },
  'meta-unexplained': {
    sentence:
      'Meta refused this without a reason we know. Your answers are kept. Contact us and we look into it with Meta.',
    owner: 'we',
    ends: 'when we have an answer from Meta',
    article: `${articles.silent}#meta-refused-without-a-reason-we-know`,
  },
} as const satisfies Record<string, RefusalEntry>;

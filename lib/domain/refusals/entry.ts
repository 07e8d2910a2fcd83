/** Who must act. */
export type Owner = 'you' | 'we' | 'Meta' | 'your old provider';

export type RefusalEntry = {
  /** What happened and what to do, in words for the customer. No codes. */
  sentence: string;
  owner: Owner;
  /** When it ends. `{until}` is replaced by a clock time where one is known. */
  ends: string;
  /** The article, as `<collection>/<slug>`. */
  article: string;
};

/** The articles refusals lead to. */
export const articles = {
  law: 'exclusivity/connection-constraints',
  numbers: 'numbers/which-numbers-work',
  inUse: 'problems/number-in-use-elsewhere',
  noCode: 'problems/code-does-not-arrive',
  locked: 'problems/locked-for-a-while',
  silent: 'problems/meta-does-not-answer',
  business: 'meta-business/connect-your-meta-business',
} as const;

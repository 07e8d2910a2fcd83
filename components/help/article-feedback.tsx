import { answerWords } from '@/lib/domain/article-answer';
import { Face } from './face';
import { WhatTheBrowserKnows } from './what-the-browser-knows';

type Props = {
  /** `<collection>/<slug>`. */
  article: string;
  /** The day of the article's last change, so that answers count for the text they were given on. */
  version: string;
  answerAction: (form: FormData) => Promise<void>;
};

const face =
  'flex min-w-0 flex-1 flex-col items-center gap-1.5 rounded-control border-2 border-line bg-surface px-2 py-3 font-semibold text-ink-soft hover:border-accent hover:bg-accent-soft hover:text-accent-strong';

/** Asks whether the article answered the question. A plain form: it works before and without scripts. */
export const ArticleFeedback = ({ article, version, answerAction }: Props) => (
  <section
    aria-labelledby="feedback-title"
    className="mt-12 rounded-panel border border-line bg-surface p-5 sm:p-6 print:hidden"
  >
    <h2 id="feedback-title" className="mt-0 mb-4 text-lead">
      Did this answer your question?
    </h2>
    <form action={answerAction} className="flex max-w-96 gap-2 sm:gap-3">
      <input type="hidden" name="article" value={article} />
      <input type="hidden" name="version" value={version} />
      <WhatTheBrowserKnows />
      {answerWords.map(({ value, label }) => (
        <button key={value} type="submit" name="answer" value={value} className={face}>
          <Face of={value} />
          {label}
        </button>
      ))}
    </form>
  </section>
);

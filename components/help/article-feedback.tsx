import { Button } from '@/components/ui/button';
import { FreshKey } from './fresh-key';

type Props = {
  /** `<collection>/<slug>`. */
  article: string;
  /** The day of the article's last change, so that answers count for the text they were given on. */
  version: string;
  answerAction: (form: FormData) => Promise<void>;
};

/** Asks whether the article answered the question. A plain form: it works before and without scripts. */
export const ArticleFeedback = ({ article, version, answerAction }: Props) => (
  <section
    aria-labelledby="feedback-title"
    className="mt-12 rounded-panel border border-line bg-surface p-6 print:hidden"
  >
    <h2 id="feedback-title" className="mt-0 mb-4 text-lead">
      Did this answer your question?
    </h2>
    <form action={answerAction} className="flex flex-wrap gap-3">
      <input type="hidden" name="article" value={article} />
      <input type="hidden" name="version" value={version} />
      <FreshKey />
      <Button variant="secondary" name="answer" value="yes" className="min-w-28">
        Yes
      </Button>
      <Button variant="secondary" name="answer" value="no" className="min-w-28">
        No
      </Button>
    </form>
  </section>
);

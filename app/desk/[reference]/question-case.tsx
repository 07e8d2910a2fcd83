import Link from 'next/link';
import { BackLink } from '@/components/ui/back-link';
import { ClockTime } from '@/components/ui/clock-time';
import { StatusTag } from '@/components/ui/status-tag';
import { SummaryList } from '@/components/ui/summary-list';
import type { Staff } from '@/lib/auth/staff';
import { deskPaths } from '@/lib/desk-paths';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import type { QuestionStory } from '@/lib/operations/desk/read-question';
import { paths } from '@/lib/paths';
import { Acts } from './acts';
import { AnswerForm } from './case-forms';
import { Mails, Notes } from './record';

export type Who = { reference: string; staff: Staff; isFresh: boolean };
type Props = { question: QuestionStory; who: Who };

/** A question, where it came from, and the form that answers it. */
export const QuestionCase = ({ question, who }: Props) => {
  const { reference, state, message, answer, notes } = question;
  return (
    <>
      <BackLink href={deskPaths.questions()}>Questions</BackLink>
      <h1>
        Question <span className="whitespace-nowrap">{reference}</span>
      </h1>
      <p>
        <StatusTag tone={state === 'open' ? 'waiting' : 'good'}>
          {state === 'open' ? 'Open' : 'Answered'}
        </StatusTag>
      </p>
      <blockquote className="mb-8 border-s-4 border-line ps-4 break-words whitespace-pre-wrap">
        {message}
      </blockquote>
      <Context question={question} />
      {answer ? (
        <section aria-labelledby="answer">
          <h2 id="answer">The answer</h2>
          <blockquote className="mb-2 border-s-4 border-accent ps-4 break-words whitespace-pre-wrap">
            {answer.text}
          </blockquote>
          <p className="text-small text-ink-soft">
            {answer.by ?? 'Somebody of support'}
            {answer.at ? (
              <>
                , <ClockTime at={answer.at} />
              </>
            ) : null}
          </p>
        </section>
      ) : null}
      <Acts {...who} taking={question.taking} notes={notes.length} isQuestion>
        {state === 'open' ? <AnswerForm initial={freshState(newFormKey())} reference={reference} /> : null}
      </Acts>
      <Notes notes={notes} />
      <Mails mails={question.mails} />
    </>
  );
};

const Context = ({
  question: { email, isMember, article, articleVersion, about, query, askedAt },
}: Pick<Props, 'question'>) => (
  <SummaryList
    rows={[
      { term: 'Asked', value: <ClockTime at={askedAt} /> },
      {
        term: 'Answer to',
        value: (
          <span className="break-words">
            {email}
            {isMember ? '' : ' (not signed in: anybody can type an address)'}
          </span>
        ),
      },
      {
        term: 'Number',
        value: about ? (
          <>
            <Link href={deskPaths.story(about)} prefetch={false}>
              {about}
            </Link>
            {isMember ? '' : ' (as they say; nobody checked it)'}
          </>
        ) : (
          'None named'
        ),
      },
      {
        term: 'Article',
        value: article ? (
          <>
            <a href={paths.article(article)}>{article}</a>, version of {articleVersion}
          </>
        ) : (
          'None'
        ),
      },
      ...(query ? [{ term: 'They searched for', value: query }] : []),
    ]}
  />
);

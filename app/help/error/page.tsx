import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Answer } from '@/components/help/tools/answer';
import { ErrorForm } from '@/components/help/tools/error-form';
import { ErrorMeanings, NarrowerCodes } from '@/components/help/tools/error-result';
import { ToolPage } from '@/components/help/tools/tool-page';
import { textIn } from '@/lib/domain/query';
import { type ErrorAnswer, lookUpError } from '@/lib/operations/look-up-error';
import { paths } from '@/lib/paths';
import { toolMetadata, wholeAddress } from '../tool-metadata';

const tool = {
  path: paths.errorLookup(),
  title: 'What does this code mean?',
  description:
    'Look up a code from Meta or the words on your screen: who has to act, when it ends, and what to do.',
};
type Props = PageProps<'/help/error'>;

const ask = async (props: Props) => {
  const query = await props.searchParams;
  const typed = textIn(query, 'code');
  const answer = typed ? lookUpError(typed) : null;
  return {
    query,
    answer,
    state: typed ? 'asked' : 'code' in query ? 'wrong' : 'unasked',
  } as const;
};

export const generateMetadata = async (props: Props) => {
  const { query, state } = await ask(props);
  return toolMetadata(tool, query, state);
};

const headlineOf = ({ code, entries, asked }: ErrorAnswer): string => {
  if (code) {
    const name = code.subcode === null ? `${code.code}` : `${code.code} with ${code.subcode}`;
    return `Code ${name}: ${code.meaning ?? 'it has more than one meaning.'}`;
  }
  return entries.length > 0 ? `“${asked}” may mean this.` : `We do not know “${asked}”.`;
};

const Unknown = ({ asked, suggestions }: ErrorAnswer) => (
  <>
    <p>
      That does not mean that something is lost. Do not press again and again: each try can count. Write down
      all of the message and the time, and{' '}
      <Link href={paths.contact({ query: `What does this mean: ${asked}` })} prefetch={false}>
        ask PaxFlow support
      </Link>
      . We look it up with Meta.
    </p>
    {suggestions.length > 0 ? (
      <>
        <h3>The words may be about this</h3>
        <ErrorMeanings entries={suggestions} />
      </>
    ) : null}
  </>
);

const LookedUp = ({ answer }: { answer: ErrorAnswer }) => (
  <Answer
    tone={answer.entries.length > 0 ? 'note' : 'problem'}
    headline={headlineOf(answer)}
    address={wholeAddress(paths.errorLookup(answer.asked))}
  >
    {answer.entries.length > 1 ? <p>It can mean one of these:</p> : null}
    {answer.entries.length > 0 ? <ErrorMeanings entries={answer.entries} /> : <Unknown {...answer} />}
    {answer.narrower.length > 0 ? <NarrowerCodes codes={answer.narrower} /> : null}
  </Answer>
);

export default async function ErrorPage(props: Props) {
  const { answer, state } = await ask(props);
  // A phone number among the words does not stay in the address.
  if (answer?.hidesNumber) redirect(paths.errorLookup(answer.asked));
  const errors = state === 'wrong' ? { code: ['Enter the code or the words you see'] } : undefined;
  return (
    <ToolPage
      title={tool.title}
      lead="Enter the number or the words from your screen. We say what happened, who acts, and when you can go on."
      errors={errors}
      answer={answer ? <LookedUp answer={answer} /> : null}
      article={{ id: 'problems/what-does-this-code-mean', title: 'What does the code on my screen mean?' }}
      about={answer ? `What does this mean: ${answer.asked}` : 'What does this code mean?'}
    >
      <ErrorForm
        title={answer ? 'Look up another one' : 'Look it up'}
        asked={answer?.asked ?? ''}
        errors={errors?.code}
      />
    </ToolPage>
  );
}

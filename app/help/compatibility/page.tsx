import { Answer } from '@/components/help/tools/answer';
import { CompatibilityForm } from '@/components/help/tools/compatibility-form';
import { CompatibilityResult } from '@/components/help/tools/compatibility-result';
import { ToolPage } from '@/components/help/tools/tool-page';
import {
  askedState,
  compatibilityQuery,
  compatibilityQuestion,
  compatibilitySummary,
  judgeTools,
  nothingAsked,
} from '@/lib/domain/compatibility';
import { paths } from '@/lib/paths';
import { toolMetadata, wholeAddress } from '../tool-metadata';

const tool = {
  path: paths.compatibility(),
  title: 'Does this tool fit?',
  description:
    'Find out which of your tools work with a number that is connected to PaxFlow, and which do not.',
};
type Props = PageProps<'/help/compatibility'>;

const ask = async (props: Props) => {
  const query = await props.searchParams;
  const question = compatibilityQuestion(query);
  const judged = judgeTools(question);
  return { query, question, judged, state: askedState(query, question) };
};

export const generateMetadata = async (props: Props) => {
  const { query, state } = await ask(props);
  return toolMetadata(tool, query, state);
};

export default async function CompatibilityPage(props: Props) {
  const { question, judged, state } = await ask(props);
  const address = paths.compatibility(compatibilityQuery(question));
  return (
    <ToolPage
      title={tool.title}
      lead="A connected number works through PaxFlow only. Pick what you use today, and see what goes on working."
      errors={state === 'wrong' ? nothingAsked : undefined}
      answer={
        state === 'asked' ? (
          <Answer
            tone={judged.every(({ fit }) => fit === 'works') ? 'good' : 'problem'}
            headline={compatibilitySummary(judged)}
            address={wholeAddress(address)}
          >
            <CompatibilityResult tools={judged} />
          </Answer>
        ) : null
      }
      article={{ id: 'exclusivity/does-my-tool-fit', title: 'Does my tool work with a connected number?' }}
      about={`Does this tool fit: ${judged.map(({ name }) => name).join(', ')}`}
    >
      <CompatibilityForm title="What do you use today?" question={question} />
    </ToolPage>
  );
}

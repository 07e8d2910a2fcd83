import { Answer } from '@/components/help/tools/answer';
import { NumberKindForm } from '@/components/help/tools/number-kind-form';
import { NumberResult } from '@/components/help/tools/number-result';
import { ToolPage } from '@/components/help/tools/tool-page';
import { countryOptions } from '@/lib/domain/countries';
import { numberAnswer, numberHeadline } from '@/lib/domain/number-check';
import { textIn } from '@/lib/domain/query';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { paths } from '@/lib/paths';
import { toolMetadata, wholeAddress } from '../tool-metadata';
import { NumberForm } from './number-form';

const tool = {
  path: paths.numberCheck(),
  title: 'What kind of number is this?',
  description: 'Find out what kind of line a number is and how the code from Meta can reach it.',
};
type Props = PageProps<'/help/number-check'>;

const ask = async (props: Props) => {
  const query = await props.searchParams;
  const answer = numberAnswer(query);
  const state = answer ? 'asked' : 'kind' in query || 'country' in query ? 'wrong' : 'unasked';
  return { query, answer, state } as const;
};

export const generateMetadata = async (props: Props) => {
  const { query, state } = await ask(props);
  return toolMetadata(tool, query, state);
};

export default async function NumberCheckPage(props: Props) {
  const { query, answer, state } = await ask(props);
  const errors = state === 'wrong' ? { kind: ['Choose the kind of line'] } : undefined;
  const country = answer?.country?.code ?? '';
  return (
    <ToolPage
      title={tool.title}
      lead="When you connect a number, Meta sends a code to it. How the code can arrive depends on the kind of line."
      errors={errors}
      answer={
        answer ? (
          <Answer
            tone={answer.method ? 'good' : 'problem'}
            headline={numberHeadline(answer)}
            address={wholeAddress(paths.numberCheck({ country, kind: answer.kind }))}
          >
            <NumberResult answer={answer} />
          </Answer>
        ) : null
      }
      article={{
        id: 'numbers/check-your-number',
        title: 'What kind of number do I have, and how will the code arrive?',
      }}
      about={answer ? `How does the code arrive: ${answer.words}` : 'How does the code arrive?'}
    >
      <NumberForm initial={freshState(newFormKey())} countries={countryOptions()} />
      <NumberKindForm
        title="Or choose the kind of line yourself"
        country={textIn(query, 'country')}
        kind={textIn(query, 'kind')}
        {...(errors ? { errors } : {})}
      />
    </ToolPage>
  );
}

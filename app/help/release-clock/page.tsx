import { Answer } from '@/components/help/tools/answer';
import { ReleaseForm } from '@/components/help/tools/release-form';
import { ReleaseResult, releaseHeadline } from '@/components/help/tools/release-result';
import { ToolPage } from '@/components/help/tools/tool-page';
import { now } from '@/lib/clock';
import { releaseStage, releaseWindow } from '@/lib/domain/release';
import { type ReleaseQuestion, releaseQuestion } from '@/lib/domain/release-question';
import { releaseReason } from '@/lib/domain/release-words';
import { everyZone } from '@/lib/domain/zoned-time';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { toolMetadata, wholeAddress } from '../tool-metadata';
import { OwnZone } from './own-zone';

const tool = {
  path: paths.releaseClock(),
  title: 'When is the number free?',
  description: 'Work out from when a number can be used somewhere else, with the rule behind the date.',
};
type Props = PageProps<'/help/release-clock'>;

const ask = async (props: Props) => {
  const query = await props.searchParams;
  return { query, question: releaseQuestion(query) };
};

export const generateMetadata = async (props: Props) => {
  const { query, question } = await ask(props);
  return toolMetadata(tool, query, question.state);
};

const ReleaseAnswer = ({ question }: { question: Extract<ReleaseQuestion, { state: 'asked' }> }) => {
  const { fact, clocks, values } = question;
  const present = now();
  const window = releaseWindow([fact], present, env().release);
  const stage = releaseStage(window, present);
  return (
    <Answer
      tone={stage === 'over' ? 'good' : 'waiting'}
      headline={releaseHeadline(window, stage, values.zone)}
      address={wholeAddress(paths.releaseClock(values))}
    >
      <ReleaseResult
        window={window}
        {...releaseReason(window.rule, env().release)}
        zone={values.zone}
        clocks={clocks}
        now={present}
      />
    </Answer>
  );
};

export default async function ReleaseClockPage(props: Props) {
  const { query, question } = await ask(props);
  const errors = question.state === 'wrong' ? question.errors : {};
  return (
    <ToolPage
      title={tool.title}
      lead="After a number leaves its place, it takes a while until it can be used somewhere else. Tell us what happened, and we work out the date."
      errors={errors}
      answer={question.state === 'asked' ? <ReleaseAnswer question={question} /> : null}
      article={{ id: 'leaving/when-is-my-number-free', title: 'When can I use my number somewhere else?' }}
      about="When can I use my number somewhere else?"
    >
      <ReleaseForm
        title={question.state === 'asked' ? 'Work out another date' : 'Work out the date'}
        zones={everyZone()}
        values={question.values}
        errors={errors}
      >
        {query.zone === undefined ? <OwnZone field="zone" /> : null}
      </ReleaseForm>
    </ToolPage>
  );
}

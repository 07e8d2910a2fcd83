import type { Route } from 'next';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { ChoiceRow } from '@/components/ui/choice-row';
import { type CompatibilityQuestion, toolGroups, toolNamed } from '@/lib/domain/compatibility';
import { paths } from '@/lib/paths';
import { ToolForm, ToolTitle } from './tool-form';

type Group = (typeof toolGroups)[number];

const ToolChoices = ({
  group: { id, title, tools },
  chosen,
}: {
  group: Group;
  chosen: readonly string[];
}) => (
  <ChoiceGroup name={`tools-${id}`} legend={title} legendSize="m">
    <div className="grid gap-2 sm:grid-cols-2">
      {tools.map((tool) => (
        <ChoiceRow
          key={tool}
          type="checkbox"
          id={`tool-${tool}`}
          name="tool"
          option={{ value: tool, label: toolNamed(tool).name }}
          defaultChecked={chosen.includes(tool)}
        />
      ))}
    </div>
  </ChoiceGroup>
);

const answers = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unsure', label: 'I do not know' },
];

const QuickQuestion = ({ name, question, answer }: { name: string; question: string; answer: string }) => (
  <ChoiceGroup name={name} legend={question} legendSize="m" isRadio>
    <div className="grid gap-2 sm:grid-cols-3">
      {answers.map((option) => (
        <ChoiceRow
          key={option.value}
          type="radio"
          id={`${name}-${option.value}`}
          name={name}
          option={option}
          defaultChecked={option.value === answer}
        />
      ))}
    </div>
  </ChoiceGroup>
);

const nothingYet: CompatibilityQuestion = { tools: [], asksForCode: '', asksForKey: '' };

type Props = {
  title?: string;
  question?: CompatibilityQuestion;
  /** Where the answer is shown. */
  action?: Route;
};

/** What somebody uses today, several at once, and two questions for what is not in the list. */
export const CompatibilityForm = ({
  title,
  question = nothingYet,
  action = paths.compatibility(),
}: Props) => (
  <ToolForm action={action} submit="Check">
    {title ? <ToolTitle>{title}</ToolTitle> : null}
    {toolGroups.map((group) => (
      <ToolChoices key={group.id} group={group} chosen={question.tools} />
    ))}
    <p className="mt-10 mb-4 border-t border-line pt-6 text-lead font-bold">
      Not in the list? Two questions about your tool
    </p>
    <QuickQuestion
      name="asks-code"
      question="Does it ask for a text message code, a call or a QR scan with this number?"
      answer={question.asksForCode}
    />
    <QuickQuestion
      name="asks-key"
      question="Does it ask for a key or a webhook from PaxFlow?"
      answer={question.asksForKey}
    />
    <input type="hidden" name="check" value="1" />
  </ToolForm>
);

import { appTools, type Fit, lineTools, metaTools, serviceTools, type Tool } from './compatibility-tools';
import { listIn, type Query, textIn } from './query';

export type { Fit, Tool };

const tools = { ...appTools, ...serviceTools, ...metaTools, ...lineTools };
export type ToolId = keyof typeof tools;

const idsOf = <T extends Record<string, Tool>>(group: T) => Object.keys(group) as (keyof T & ToolId)[];

/** The list to pick from, in groups a reader would look in. Source: the source document, 1 to 4; platform facts, 8. */
export const toolGroups = [
  { id: 'apps', title: 'On a phone or computer', tools: idsOf(appTools) },
  { id: 'services', title: 'Providers and programs', tools: idsOf(serviceTools) },
  { id: 'meta', title: 'At Meta', tools: idsOf(metaTools) },
  { id: 'line', title: 'The phone line and other networks', tools: idsOf(lineTools) },
] as const;

export const toolNamed = (id: ToolId): Tool => tools[id];
const isToolId = (id: string): id is ToolId => Object.hasOwn(tools, id);

const answers = ['yes', 'no', 'unsure'] as const;
type QuickAnswer = (typeof answers)[number] | '';
const quickAnswer = (text: string): QuickAnswer => answers.find((one) => one === text) ?? '';

/** What somebody asks: tools from the list, and the two questions about any other tool. */
export type CompatibilityQuestion = { tools: ToolId[]; asksForCode: QuickAnswer; asksForKey: QuickAnswer };

/** Reads the question from an address. What is not in the list is left out; each tool counts once. */
export const compatibilityQuestion = (query: Query): CompatibilityQuestion => ({
  tools: [...new Set(listIn(query, 'tool').filter(isToolId))],
  asksForCode: quickAnswer(textIn(query, 'asks-code')),
  asksForKey: quickAnswer(textIn(query, 'asks-key')),
});

/** The same question as an address says it. */
export const compatibilityQuery = ({ tools: tool, asksForCode, asksForKey }: CompatibilityQuestion) => ({
  tool,
  'asks-code': asksForCode,
  'asks-key': asksForKey,
});

/** What is said of a question that was sent empty, at its first field. */
export const nothingAsked = {
  'tool-whatsapp-app': ['Choose at least one tool, or answer the two questions'],
} as const;

/** Whether somebody asked, asked without choosing anything, or only opened the page. */
export const askedState = (query: Query, question: CompatibilityQuestion): 'asked' | 'wrong' | 'unasked' => {
  if (judgeTools(question).length > 0) return 'asked';
  return 'check' in query || 'tool' in query ? 'wrong' : 'unasked';
};

/** A tool nobody has named, by the two questions. The first question decides: a code is a second registration. */
function unnamedTool({ asksForCode, asksForKey }: CompatibilityQuestion): Tool | null {
  if (!asksForCode && !asksForKey) return null;
  const name = 'Your tool, by the two questions';
  if (asksForCode === 'yes')
    return {
      name,
      fit: 'does-not',
      why: 'It asks for a code, a call or a QR scan with this number, so it would register the number itself.',
      advice: 'Ask its maker whether it can work through PaxFlow’s API. Until then, do not connect it.',
    };
  if (asksForKey === 'yes' && asksForCode === 'no')
    return {
      name,
      fit: 'works',
      why: 'It asks for access to PaxFlow, so the number is not registered a second time.',
      advice: 'Connect it. If it ever asks for a code or a QR scan with this number, stop and ask us.',
    };
  return {
    name,
    fit: 'ask',
    why: 'These answers do not tell how the tool reaches WhatsApp.',
    advice: 'Ask PaxFlow support before you connect it, and name the tool.',
  };
}

/** Every tool asked about, with its answer; those that do not fit come first, because they need an act. */
export function judgeTools(question: CompatibilityQuestion): Tool[] {
  const unnamed = unnamedTool(question);
  const all = [...question.tools.map(toolNamed), ...(unnamed ? [unnamed] : [])];
  const order: readonly Fit[] = ['does-not', 'ask', 'works'];
  return all.toSorted((a, b) => order.indexOf(a.fit) - order.indexOf(b.fit));
}

/** The answer in one sentence. */
export function compatibilitySummary(judged: readonly Tool[]): string {
  const count = (fit: Fit) => judged.filter((tool) => tool.fit === fit).length;
  const [works, not, ask] = [count('works'), count('does-not'), count('ask')];
  if (works === judged.length) return works === 1 ? 'Yes, it works.' : 'Yes, all of them work.';
  if (not === judged.length) return not === 1 ? 'No, it does not work.' : 'No, none of them works.';
  if (ask === judged.length) return 'Ask PaxFlow support first.';
  return [
    works ? `${works} of ${judged.length} ${works === 1 ? 'works' : 'work'}.` : '',
    not
      ? `${works ? not : `${not} of ${judged.length}`} ${not === 1 ? 'does' : 'do'} not${works ? '' : ' work'}.`
      : '',
    ask ? `Ask us about ${ask}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

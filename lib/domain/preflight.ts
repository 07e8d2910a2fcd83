import type { LineAnswer } from './line-check';
import { answerFor, numberHeadline, regionsNotServed } from './number-check';
import { needsPerson } from './number-kinds';
import type { Usage } from './onboarding-steps';
import type { ProofOrigin } from './proofs';
import { usagePlaces } from './usage-words';

/** One thing known about a number before a code is spent: who says so and since when. */
export type PreflightLine = {
  sentence: string;
  /** Null for what nobody can say yet. */
  origin: ProofOrigin | null;
  at: Date | null;
  tone: 'good' | 'caution' | 'open';
};

export type Preflight = {
  kind: string;
  country: string;
  /** When kind, country and place at PaxFlow were looked at. */
  checkedAt: Date | null;
  line: LineAnswer | null;
  lineAt: Date | null;
  usage: Usage | null;
  usageAt: Date | null;
  businessName: string | null;
  businessAt: Date | null;
};

const lineWords: Record<LineAnswer, { sentence: string; tone: PreflightLine['tone'] }> = {
  person: { sentence: 'A person answers when this number is called.', tone: 'good' },
  menu: { sentence: 'A menu or a machine answers when this number is called.', tone: 'caution' },
  nobody: { sentence: 'Nobody answers when this number is called.', tone: 'caution' },
  later: {
    sentence: 'Nobody has called this number yet. Call it before you ask for the code.',
    tone: 'caution',
  },
};

const good = (sentence: string, origin: ProofOrigin, at: Date | null): PreflightLine => ({
  sentence,
  origin,
  at,
  tone: 'good',
});

/** Everything known about an own number so far, in the order it came to be known; the last line is what only Meta knows. */
export function preflightLines(known: Preflight): PreflightLine[] {
  const { kind, country, checkedAt, line, lineAt, usage, usageAt, businessName, businessAt } = known;
  const answer = answerFor({ kind, country });
  const place = answer.country ? `, ${answer.country.name}` : '';
  return [
    good(`${answer.words}${place}. ${numberHeadline(answer)}`, 'we-checked', checkedAt),
    ...(answer.hasRegionsNotServed
      ? [{ ...good(regionsNotServed, 'we-checked', checkedAt), tone: 'caution' as const }]
      : []),
    good('No other customer has this number at PaxFlow.', 'we-checked', checkedAt),
    ...(line && needsPerson(kind)
      ? [{ ...lineWords[line], origin: 'you-told-us' as const, at: lineAt }]
      : []),
    ...(usage ? [good(`Used on WhatsApp today: ${usagePlaces[usage]}.`, 'you-told-us', usageAt)] : []),
    ...(businessName ? [good(`PaxFlow has access to ${businessName}.`, 'meta-answered', businessAt)] : []),
    {
      sentence:
        'Whether a WhatsApp account still has this number, only Meta can tell. It answers when the code is asked for.',
      origin: null,
      at: null,
      tone: 'open',
    },
  ];
}

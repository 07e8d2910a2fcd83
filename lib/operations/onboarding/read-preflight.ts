import 'server-only';
import { type EventName, eventsOf } from '@/lib/db/events';
import { type PreflightLine, preflightLines } from '@/lib/domain/preflight';
import type { Onboarding } from './read-onboarding';

type Known = Pick<Onboarding, 'draft' | 'business' | 'answers'> & {
  number: NonNullable<Onboarding['number']>;
};

/** What is known about an own number before a code is spent. When each was said stands in the audit. */
export async function readPreflight({ draft, number, business, answers }: Known): Promise<PreflightLine[]> {
  const events = await eventsOf(draft.id);
  const lastOf = (...names: EventName[]) =>
    events.findLast(({ name }) => names.some((one) => one === name))?.at ?? null;
  return preflightLines({
    kind: number.kind,
    country: number.country,
    checkedAt: lastOf('number-chosen'),
    line: draft.lineAnswer,
    lineAt: lastOf('line-answered'),
    usage: answers.usage,
    usageAt: lastOf('usage-answered'),
    businessName: business?.name ?? null,
    businessAt: lastOf('business-connected'),
  });
}

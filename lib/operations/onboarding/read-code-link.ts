import 'server-only';
import { after, now } from '@/lib/clock';
import { findCodeLink } from '@/lib/db/code-links';
import { type CodeStanding, codeLifeMs } from '@/lib/domain/code-limits';
import { lastFour } from '@/lib/domain/number-text';
import type { CodeMethod } from '@/lib/whatsapp/types';
import { codeContext } from './code-context';
import { readCodeStanding } from './code-limits';
import { codeLinkHash } from './code-link';

export const findLink = (token: string) => findCodeLink(codeLinkHash(token));
type Found = NonNullable<Awaited<ReturnType<typeof findLink>>>;

export type CodeLinkEnd = 'code-link-used' | 'code-link-replaced' | 'code-link-closed' | 'code-link-expired';

/** Why a link does not work any more; null while it does. */
export function endOf({ link, isDraftOpen, isNumberSame, isVerified }: Found): CodeLinkEnd | null {
  if (link.endReason === 'used') return 'code-link-used';
  if (link.endReason === 'replaced') return 'code-link-replaced';
  if (!isDraftOpen || !isNumberSame || isVerified) return 'code-link-closed';
  return link.expiresAt <= now() ? 'code-link-expired' : null;
}

type CodeSent = { method: CodeMethod; at: Date; until: Date };

/** All that the person with the phone learns: who asks, the last four digits, and what was sent so far. */
export type LiveCodeLinkView = {
  end: null;
  accountName: string;
  lastFour: string;
  expiresAt: Date;
  sent: CodeSent | null;
  standing: CodeStanding;
};
type EndedCodeLinkView = { end: CodeLinkEnd; accountName: string; endedAt: Date | null };

/** Reads a link; opening it spends nothing. Null for a token we did not make. */
export async function readCodeLink(token: string): Promise<LiveCodeLinkView | EndedCodeLinkView | null> {
  const found = await findLink(token);
  if (!found) return null;
  const { link, accountName, e164 } = found;
  const end = endOf(found);
  if (end) return { end, accountName, endedAt: link.endedAt };
  return {
    end,
    accountName,
    lastFour: lastFour(e164),
    expiresAt: link.expiresAt,
    sent: await codeSentTo(link),
    standing: await readCodeStanding(link.numberId),
  };
}

async function codeSentTo({ accountId, numberId }: Found['link']): Promise<CodeSent | null> {
  const loaded = await codeContext({ accountId }, numberId);
  if (!loaded.ok) return null;
  const { codeMethod: method, codeSentAt: at } = loaded.value.draft;
  return method && at ? { method, at, until: after(at, codeLifeMs) } : null;
}

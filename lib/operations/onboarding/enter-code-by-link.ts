import 'server-only';
import { useUpCodeLink } from '@/lib/db/code-links';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { codeContext } from './code-context';
import { handOnCode } from './enter-code';
import { endOf, findLink } from './read-code-link';

type Entered = { key: string; token: string; code: string };

/**
 * The code entered by the person with the phone: the same limits and the same way as in the wizard. An accepted code
 * uses the link up.
 * @returns the token, whose page then says that the code has arrived
 * Refusals: code-link-unknown, -expired, -replaced, -closed, code-not-asked-yet, and those of `handOnCode`.
 */
export async function enterCodeByLink({ key, token, code }: Entered): Promise<Outcome<string>> {
  const found = await findLink(token);
  if (!found) return refuse('code-link-unknown');
  const { link } = found;
  const end = endOf(found);
  // Pressed twice: the second press sees what the first one did.
  if (end === 'code-link-used') return done(token);
  if (end) return refuse(end);
  const loaded = await codeContext(link, link.numberId);
  if (!loaded.ok) return refuse('code-not-asked-yet');
  const giver = { accountId: link.accountId, memberId: null, via: 'phone-holder-link' } as const;
  const entered = await handOnCode(giver, loaded.value, { key, code }, () => useUpCodeLink(link.id));
  if (entered.ok) return done(token);
  const { refusal } = entered;
  if (refusal.code === 'no-code-asked') return refuse('code-not-asked-yet');
  return refusal.code === 'page-out-of-date' ? refuse('code-link-closed') : entered;
}

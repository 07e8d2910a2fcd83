import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Member } from '@/lib/auth/member';
import { MINUTE, now } from '@/lib/clock';
import { env } from '@/lib/env';
import { newFormKey } from '@/lib/ids';

/** How long a visit to Meta's window may take. Source: the product's issue on onboarding, section 3. */
const lifeMs = 10 * MINUTE;

/** The member who went, for which draft. */
type Visitor = Pick<Member, 'memberId'> & { draftId: string };

const mark = (text: string) =>
  createHmac('sha256', env().authSecret).update(`dialog-state:${text}`).digest('base64url');
const markFor = ({ memberId, draftId }: Visitor, issued: string, key: string) =>
  mark([memberId, draftId, issued, key].join('.'));

/**
 * What travels to Meta's window and back, so that nobody can hand a customer somebody else's answer. It is bound to the
 * member, the draft and 10 minutes. Its key works once: whoever returns claims it like the key of a form. Making one
 * writes nothing, so the link that leads there stays a plain link.
 */
export function dialogState(visitor: Visitor): string {
  const [issued, key] = [now().getTime().toString(36), newFormKey()];
  return `${issued}.${key}.${markFor(visitor, issued, key)}`;
}

type Read = { ok: true; key: string } | { ok: false; code: 'meta-window-unknown' | 'meta-window-late' };

/** The key of a state that this visitor was given, or why it does not count. */
export function readDialogState(visitor: Visitor, state: string | null): Read {
  const [issued = '', key = '', given = ''] = (state ?? '').slice(0, 512).split('.');
  const expected = Buffer.from(markFor(visitor, issued, key));
  const presented = Buffer.from(given);
  if (presented.length !== expected.length || !timingSafeEqual(presented, expected))
    return { ok: false, code: 'meta-window-unknown' };
  const age = now().getTime() - Number.parseInt(issued, 36);
  return age >= 0 && age < lifeMs ? { ok: true, key } : { ok: false, code: 'meta-window-late' };
}

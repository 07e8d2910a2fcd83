import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Member } from '@/lib/auth/member';
import { HOUR, now } from '@/lib/clock';
import { env } from '@/lib/env';

const mark = (text: string) =>
  createHmac('sha256', env().authSecret).update(`dialog-state:${text}`).digest('base64url');

/**
 * What travels to Meta's window and back, so that nobody can hand a customer somebody else's answer. It is bound to
 * the member and one hour; making it writes nothing, so the link that leads there stays a plain link.
 */
export function dialogState({ memberId }: Member): string {
  const issued = now().getTime().toString(36);
  return `${issued}.${mark(`${memberId}.${issued}`)}`;
}

/** True when this member went to Meta's window less than an hour ago with this very state. */
export function isDialogState({ memberId }: Member, state: string): boolean {
  const [issued = '', given = ''] = state.split('.');
  const age = now().getTime() - Number.parseInt(issued, 36);
  const expected = Buffer.from(mark(`${memberId}.${issued}`));
  const presented = Buffer.from(given);
  return (
    age >= 0 && age < HOUR && presented.length === expected.length && timingSafeEqual(presented, expected)
  );
}

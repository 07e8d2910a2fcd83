import 'server-only';
import type { Member } from '@/lib/auth/member';
import { now } from '@/lib/clock';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { env } from '@/lib/env';
import { graph } from '@/lib/whatsapp';
import { refusalFor } from '@/lib/whatsapp/errors';
import { callMeta, noGuard } from '../call-meta';
import type { CodeContext } from './code-context';

/**
 * Meta moves a number only into an account whose messages already go somewhere, so PaxFlow asks for them first. An
 * account that has been asked before is left alone. Source: Meta, migrating phone numbers among solution partners.
 */
export async function subscribeFirst(
  { accountId }: Member,
  key: string,
  { access, number }: CodeContext,
): Promise<Outcome<true>> {
  const apps = await graph().subscribedApps(access.token, access.wabaId);
  if (apps.ok && apps.value.includes(env().metaAppId)) return done(true);
  const asked = await callMeta(
    { accountId, key, verb: 'subscribeApp', numberId: number.id, isAutomatic: false },
    noGuard,
    () => graph().subscribeApp(access.token, access.wabaId),
  );
  if (asked.ok) return done(true);
  if ('refusal' in asked) return asked;
  const { code, until } = refusalFor('subscribeApp', asked.failure, now());
  return refuse(code, until);
}

/**
 * The display name a moved number brings along: it is Meta's to tell, and nobody is asked for one. Refusals: those that
 * reading the number maps to, and meta-silent where Meta names none.
 */
export async function nameItBrings({ access }: CodeContext, phoneNumberId: string): Promise<Outcome<string>> {
  const read = await graph().readNumber(access.token, phoneNumberId);
  if (read.ok) return read.value.verifiedName ? done(read.value.verifiedName) : refuse('meta-silent');
  const { code, until } = refusalFor('readNumber', read.failure, now());
  return refuse(code, until);
}

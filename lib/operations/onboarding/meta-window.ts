import 'server-only';
import type { Member } from '@/lib/auth/member';
import { after, now } from '@/lib/clock';
import { lastEvent, recordEvent } from '@/lib/db/events';
import { replaceGrant } from '@/lib/db/meta-grants';
import { canVisit } from '@/lib/domain/onboarding-steps';
import { done, type Outcome, type Refusal, refuse } from '@/lib/domain/refusals';
import { env } from '@/lib/env';
import { fingerprint } from '@/lib/seal';
import { graph } from '@/lib/whatsapp';
import { refusalFor } from '@/lib/whatsapp/errors';
import type { WindowEnding, WindowReturn, WindowStep } from '@/lib/whatsapp/window-return';
import { callMeta, noGuard } from '../call-meta';
import { bindKey, once } from '../once';
import { whoOf } from './change-draft';
import { dialogState, readDialogState } from './dialog-state';
import { takeInHand } from './draft-in-hand';
import { type BusinessPart, readGrant } from './read-grant';
import { readOnboarding } from './read-onboarding';

const returnAddress = () => `${env().appUrl}/onboarding/business/return`;

/** Meta's window as we want it: a code for our server, and no number in it, because numbers are added by us. */
const windowOptions = {
  response_type: 'code',
  override_default_response_type: 'true',
  extras: JSON.stringify({ setup: {}, featureType: 'only_waba_sharing', sessionInfoVersion: '3' }),
};

/**
 * Where Meta's window opens for this member's onboarding; null when none is open, or it has not come so far. Making the
 * address changes nothing. Source: Meta, Embedded Signup.
 */
export async function windowAddress(member: Member): Promise<string | null> {
  const onboarding = await readOnboarding(member.accountId);
  if (!onboarding || !canVisit(onboarding.answers, 'business')) return null;
  const { metaDialogUrl, metaAppId, metaConfigId } = env();
  const address = new URL(metaDialogUrl);
  address.search = new URLSearchParams({
    client_id: metaAppId,
    config_id: metaConfigId,
    redirect_uri: returnAddress(),
    ...windowOptions,
    state: dialogState({ ...member, draftId: onboarding.draft.id }),
  }).toString();
  return address.href;
}

/**
 * Coming back from Meta's window is not success: the code is exchanged at once, because it lives 30 seconds, and the
 * access is read before we say so. A second press on the same answer meets the first one's result; the code is
 * exchanged once.
 * @returns the part of the business step to go on with
 * Refusals: those of `draftInHand`, meta-window-unknown (somebody else's, another draft's, made up), meta-window-late,
 * meta-window-used, meta-window-expired, the ways a window can end (`readWindowReturn`), those of `readGrant`, Meta's.
 */
export async function returnFromWindow(member: Member, back: WindowReturn): Promise<Outcome<BusinessPart>> {
  const onboarding = await readOnboarding(member.accountId);
  if (!onboarding) return refuse('no-open-onboarding');
  const draftId = onboarding.draft.id;
  const state = readDialogState({ ...member, draftId }, back.state);
  if (back.kind === 'ended') return endVisit(member, draftId, state.ok ? state.key : null, back);
  if (!state.ok) return refuse(state.code);
  const inHand = await takeInHand(member);
  if (!inHand.ok) return inHand;

  const form = { accountId: member.accountId, key: state.key, action: 'meta-window' };
  const bound = await bindKey({ ...form, content: { code: fingerprint(back.code) } });
  if (!bound.ok) return refuse('meta-window-used');
  const exchanged = await exchange(member, draftId, state.key, back.code);
  return exchanged.ok ? readGrant(member) : exchanged;
}

/** The token goes from Meta's answer sealed into the grant: the record of the call never holds it. */
async function exchange(
  member: Member,
  draftId: string,
  key: string,
  code: string,
): Promise<Outcome<boolean>> {
  const { accountId } = member;
  const intent = { accountId, key, verb: 'exchangeCode' as const, numberId: null, isAutomatic: false };
  const asked = await callMeta(intent, noGuard, async () => {
    const answer = await graph().exchangeCode(code, returnAddress());
    if (!answer.ok) return answer;
    await replaceGrant({ ...whoOf(member), draftId, token: answer.value.token });
    return { ok: true as const, value: true };
  });
  if (asked.ok) return done(true);
  const { code: why, until } =
    'refusal' in asked ? asked.refusal : refusalFor('exchangeCode', asked.failure, now());
  return refuse(why, until);
}

/** Keeps how a visit ended, once, so that the page and our support can tell it again. Unsigned ones are told, not kept. */
async function endVisit(
  member: Member,
  draftId: string,
  key: string | null,
  { code, waitMs, step, errorId, sessionId }: WindowEnding,
): Promise<{ ok: false; refusal: Refusal }> {
  const until = waitMs === null ? undefined : after(now(), waitMs);
  const detail = { code, step, errorId, sessionId, until: until?.toISOString() ?? null };
  if (key)
    await once(
      { accountId: member.accountId, key, action: 'meta-window', content: { ended: detail.code } },
      () =>
        recordEvent({ ...whoOf(member), subjectId: draftId, name: 'meta-window-ended', detail }).then(() =>
          done('ended'),
        ),
    );
  return refuse(code, until);
}

export type VisitEnding = {
  code: string;
  at: Date;
  until: Date | null;
  step: WindowStep | null;
  errorId: string | null;
  sessionId: string | null;
};

/** How the last visit to Meta's window ended without a code, as it was kept; null when none did. */
export async function lastEnding(draftId: string): Promise<VisitEnding | null> {
  const event = await lastEvent(draftId, 'meta-window-ended');
  if (!event) return null;
  const { until, ...kept } = event.detail as Omit<VisitEnding, 'at' | 'until'> & { until: string | null };
  return { ...kept, at: event.at, until: until ? new Date(until) : null };
}

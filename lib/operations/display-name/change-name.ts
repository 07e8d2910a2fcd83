import 'server-only';
import type { Member } from '@/lib/auth/member';
import { after, HOUR, now } from '@/lib/clock';
import { insertDisplayName, newestDisplayName } from '@/lib/db/display-names';
import { recordEvent } from '@/lib/db/events';
import { lockedCallsSince } from '@/lib/db/meta-calls';
import { findRegistration, findRegistrationForJob } from '@/lib/db/registrations';
import { nameChanges } from '@/lib/domain/display-name-life';
import { isReference } from '@/lib/domain/reference';
import { done, type Outcome, type Refusal, refuse } from '@/lib/domain/refusals';
import type { RegistrationState } from '@/lib/domain/registration';
import { enqueue } from '@/lib/jobs/queue';
import { unseal } from '@/lib/seal';
import { graph } from '@/lib/whatsapp';
import { refusalFor } from '@/lib/whatsapp/errors';
import { callMeta } from '../call-meta';
import { whoOf } from '../onboarding/change-draft';
import { isUnchecked } from '../onboarding/connect-business';
import { bindKey, once } from '../once';
import type { RegistrationForJob } from '../registration/move';

type Form = { key: string; reference: string; displayName: string; checkedName: string };

const changeable: readonly RegistrationState[] = ['pending_proofs', 'connected', 'attention'];

/** The registration whose name the account may change now, or null. */
export async function findRenamable(member: Member, reference: string): Promise<RegistrationForJob | null> {
  const found = isReference(reference) ? await findRegistration(member.accountId, reference) : null;
  return found && changeable.includes(found.registration.state)
    ? findRegistrationForJob(found.registration.id)
    : null;
}

/**
 * Asks Meta for another display name of a registered number. Meta reviews it; until then customers see the old one.
 * @returns the reference
 * Refusals: page-out-of-date, display-name-unchecked, display-name-the-same, name-change-waits (one at a time),
 * name-changes-spent (ten in 30 days), and Meta's.
 */
export async function changeName(member: Member, form: Form): Promise<Outcome<string>> {
  const row = await findRenamable(member, form.reference);
  if (!row) return refuse('page-out-of-date');
  const { reference, displayName } = form;
  if (isUnchecked(displayName, form.checkedName)) return refuse('display-name-unchecked');
  const { accountId } = member;
  const content = { reference, displayName };
  const bound = await bindKey({ accountId, key: form.key, action: 'change-name', content });
  if (!bound.ok) return bound;

  const { registration } = row;
  const asked = await callMeta(
    {
      accountId,
      key: form.key,
      verb: 'changeDisplayName',
      numberId: registration.numberId,
      isAutomatic: false,
    },
    () => ourLimits(row, displayName),
    () => graph().changeDisplayName(tokenOf(row), registration.phoneNumberId, displayName),
  );
  if (!asked.ok && 'refusal' in asked) return asked;
  if (asked.ok || (await arrived(row, displayName))) return keepAsked(member, row, form);
  const { code, until } = refusalFor('changeDisplayName', asked.failure, now());
  return refuse(code, until);
}

const tokenOf = ({ business }: RegistrationForJob) => unseal(business.sealedToken, business.wabaId);

/** In the intent's transaction; the intent itself is among the calls it counts. */
async function ourLimits({ registration }: RegistrationForJob, name: string): Promise<Refusal | null> {
  const since = after(now(), -nameChanges.windowMs);
  const calls = await lockedCallsSince(registration.numberId, ['changeDisplayName'], since);
  const newest = await newestDisplayName(registration.id);
  if (newest?.state === 'in-review') return { code: 'name-change-waits' };
  const isInUse = name === registration.displayName && newest?.state === 'approved';
  if (isInUse) return { code: 'display-name-the-same' };
  const [oldest] = calls;
  if (!oldest || calls.length <= nameChanges.most) return null;
  return { code: 'name-changes-spent', until: after(oldest.intentAt, nameChanges.windowMs) };
}

/** After a silence Meta's own word settles whether the name arrived. */
async function arrived(row: RegistrationForJob, name: string): Promise<boolean> {
  const read = await graph().readNumber(tokenOf(row), row.registration.phoneNumberId);
  return read.ok && read.value.newName === name;
}

const keepAsked = (
  member: Member,
  { registration }: RegistrationForJob,
  { key, reference, displayName }: Form,
): Promise<Outcome<string>> =>
  once({ accountId: member.accountId, key: `${key}:asked`, action: 'name-asked', content: {} }, async () => {
    const { id: registrationId } = registration;
    await insertDisplayName({ registrationId, name: displayName, isFirst: false });
    const detail = { name: displayName, at: 'paxflow' };
    await recordEvent({ ...whoOf(member), subjectId: registrationId, name: 'name-asked', detail });
    await enqueue('check-proofs', { registrationId, round: firstHourlyLook }, HOUR / 1000);
    return done(reference);
  });

/** A review takes a day or two, so we look each hour; Meta's webhook makes us look sooner. */
const firstHourlyLook = 12;

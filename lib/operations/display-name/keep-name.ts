import 'server-only';
import { now } from '@/lib/clock';
import {
  type DisplayName,
  decideDisplayName,
  insertDisplayName,
  newestDisplayName,
} from '@/lib/db/display-names';
import { recordEvent } from '@/lib/db/events';
import { decisionOn, foreignName } from '@/lib/domain/display-name-life';
import { enqueue } from '@/lib/jobs/queue';
import { nameApprovedLetter, nameDeclinedLetter } from '@/lib/mail/letters';
import type { MetaNumber } from '@/lib/whatsapp/types';
import { type RegistrationForJob, tell } from '../registration/move';
import { askedName, nameReading } from './name-of';

/**
 * Keeps what a reading of a number says about its display name, with audit line, mail, and the job that registers an
 * approved change. Belongs into the transaction of the reading. A change made in WhatsApp Manager is taken up as if it
 * had been asked for here. Source: Meta, display names.
 * @returns true while Meta looks at a name
 */
export async function keepName(row: RegistrationForJob, read: MetaNumber): Promise<boolean> {
  const asked = await nameAskedFor(row, read);
  const decision = decisionOn(askedName(asked), nameReading(read), now());
  if (!decision || !(await decideDisplayName(asked, decision, registeredWith(row, asked, decision))))
    return asked.state === 'in-review';
  const { id, accountId } = row.registration;
  const detail = { decision, name: asked.name, reason: decision === 'declined' ? asked.reason : null };
  await recordEvent({ accountId, subjectId: id, name: 'name-decided', detail });
  await follow(row, asked, decision);
  return false;
}

/** The newest name we know of; one from WhatsApp Manager becomes the newest. */
async function nameAskedFor({ registration }: RegistrationForJob, read: MetaNumber): Promise<DisplayName> {
  const { id: registrationId, accountId, displayName } = registration;
  const newest =
    (await newestDisplayName(registrationId)) ??
    (await insertDisplayName({ registrationId, name: displayName, isFirst: true }));
  const foreign = foreignName(askedName(newest), displayName, nameReading(read));
  if (!foreign) return newest;
  const detail = { name: foreign, at: 'meta' };
  await recordEvent({ accountId, subjectId: registrationId, name: 'name-asked', detail });
  return insertDisplayName({ registrationId, name: foreign, isFirst: false });
}

/** The first name was registered with the number, and a name that is in use already needs no second registration. */
const registeredWith = ({ registration }: RegistrationForJob, { name }: DisplayName, decision: string) =>
  decision === 'approved' && name === registration.displayName ? { registeredAt: now() } : {};

async function follow(
  row: RegistrationForJob,
  asked: DisplayName,
  decision: 'approved' | 'declined' | 'expired',
): Promise<void> {
  if (decision !== 'approved') return tell(row, nameDeclinedLetter);
  if (asked.name !== row.registration.displayName)
    return enqueue('register-name', { displayNameId: asked.id, round: 0 });
  // A number that becomes connected with a cleared name has a mail of its own.
  if (row.registration.state === 'connected') await tell(row, nameApprovedLetter);
}

import { findStaffWithAddress, type Staff } from '@/lib/db/staff';
import { grantStaff } from '@/lib/operations/desk/change-staff';
import { askSupport } from '@/lib/operations/support/ask-support';
import { aMember, granted } from './builders';
import { aQuestion, aReader } from './builders-support';
import { rows } from './database';

let people = 0;

/** Somebody of PaxFlow support, made as the command makes them. */
export async function aStaff(): Promise<Staff> {
  const { email } = await aMember(`support-${people++}@paxflow.example`);
  await grantStaff(email);
  const staff = await findStaffWithAddress(email);
  if (!staff) throw new Error('The command made nobody staff');
  return staff;
}

/** A question of somebody who is not signed in; answers its reference and the address it came from. */
export async function askedQuestion(some: Parameters<typeof aQuestion>[0] = {}) {
  const question = aQuestion(some);
  return { email: question.email, reference: granted(await askSupport(aReader(), question)) };
}

/** The subjects of the mails to an address that are about a reference. */
export const subjectsTo = async (email: string, reference: string): Promise<string[]> =>
  (
    await rows<{ subject: string }>(
      'select subject from outbox where recipient = $1 and subject like $2 order by created_at, id',
      [email, `%${reference}%`],
    )
  ).map(({ subject }) => subject);

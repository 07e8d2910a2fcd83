import 'server-only';
import { registrationsOfAccount } from '@/lib/db/registrations';
import type { RegistrationState } from '@/lib/domain/registration';

export type NumberOfAccount = { reference: string; e164: string; state: RegistrationState };

/** The account's numbers as a list shows them, newest first. */
export async function numbersOfAccount(accountId: string): Promise<NumberOfAccount[]> {
  const rows = await registrationsOfAccount(accountId);
  return rows.map(({ registration: { reference, state }, e164 }) => ({ reference, e164, state }));
}

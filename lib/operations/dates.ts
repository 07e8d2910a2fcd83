import 'server-only';
import type { Member } from '@/lib/auth/member';
import { now } from '@/lib/clock';
import { type Appointment, calendarFile } from '@/lib/domain/calendar';
import { env } from '@/lib/env';
import { waitOfCode, waitOfNumber } from '@/lib/mail/letters';
import { paths } from '@/lib/paths';
import { readOnboarding } from './onboarding/read-onboarding';
import { readNumberPage } from './registration/number-page';

/** The same file that goes with the mail; null when the date has passed, or there never was one. */
const ahead = (appointment: Appointment | null): string | null =>
  appointment && appointment.at > now() ? calendarFile([appointment], now()) : null;

/** The end of the wait of one number of the member's account, as a calendar file; null when it waits for no date. */
export async function numberCalendar(member: Member, reference: string): Promise<string | null> {
  const view = (await readNumberPage(member, reference))?.view;
  const until = view?.refusal?.until;
  const link = `${env().appUrl}${paths.number(reference)}`;
  return ahead(view && until ? waitOfNumber(view.e164, reference, link, new Date(until)) : null);
}

/** The end of a long lock of the code in the account's onboarding, likewise. */
export async function codeCalendar({ accountId }: Member): Promise<string | null> {
  const onboarding = await readOnboarding(accountId);
  const { draft, number } = onboarding ?? {};
  const link = `${env().appUrl}${paths.step('code')}`;
  return ahead(
    draft?.codeUnlockAt && number ? waitOfCode(draft.id, number.e164, link, draft.codeUnlockAt) : null,
  );
}

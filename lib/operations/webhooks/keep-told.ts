import 'server-only';
import { after, DAY, now } from '@/lib/clock';
import { lastEvents, recordEvent } from '@/lib/db/events';
import { registrationsToldOf } from '@/lib/db/registrations';
import type { StoredChange } from '@/lib/db/webhook-changes';
import { isNewsName, type News, news } from '@/lib/domain/meta-news';
import { enqueue } from '@/lib/jobs/queue';
import { newsLetter } from '@/lib/mail/letters';
import type { Told } from '@/lib/whatsapp/told/reading';
import { tell } from '../registration/move';

type About = Awaited<ReturnType<typeof registrationsToldOf>>[number];

/** Meta repeats a webhook for seven days; what is older than that is history, and nobody is mailed about it. */
const freshForMs = 7 * DAY;

/**
 * Tells on what Meta told us: a line in the story of each number it is about, one mail per account where somebody should
 * act, and a new look where something may be different now. Nothing else follows from a webhook.
 */
export async function keepTold(change: StoredChange, told: Told): Promise<void> {
  const { wabaId, toldAt } = change;
  const { news: one, e164, phoneNumberId } = told;
  const about = await registrationsToldOf({ wabaId, e164, phoneNumberId });
  const mailed = new Set<string>();
  for (const registration of about) {
    if (told.looks) await enqueue('watch-number', { registrationId: registration.id });
    if (!one || !(await isNew(registration, one, toldAt))) continue;
    await recordEvent({
      accountId: registration.accountId,
      subjectId: registration.id,
      name: 'meta-told',
      detail: { ...one, at: toldAt?.toISOString() ?? null },
    });
    const isFresh = !toldAt || toldAt > after(now(), -freshForMs);
    if (news[one.what].mail && isFresh && !mailed.has(registration.accountId)) {
      mailed.add(registration.accountId);
      await tell({ registration, e164: registration.e164 }, newsLetter(one, toldAt));
    }
  }
}

/** News of one subject replace one another: what is told a second time, or after something newer, is no news. */
async function isNew({ id }: About, one: News, toldAt: Date | null): Promise<boolean> {
  const { subject } = news[one.what];
  if (!subject) return true;
  const before = (await lastEvents(id, 'meta-told', 50))
    .map(({ detail }) => detail as News & { at?: string | null })
    .find(({ what }) => isNewsName(what) && news[what].subject === subject);
  if (!before) return true;
  const isOlder = toldAt && before.at ? toldAt < new Date(before.at) : false;
  return !isOlder && (before.what !== one.what || (before.more ?? '') !== (one.more ?? ''));
}

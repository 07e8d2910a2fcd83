import 'server-only';
import { now } from '@/lib/clock';
import { transaction } from '@/lib/db/client';
import { noteReminder } from '@/lib/db/deregistrations';
import { recordEvent } from '@/lib/db/events';
import { nextReminder, reminderDue } from '@/lib/domain/removal-reminders';
import { removalReminderLetter } from '@/lib/mail/leaving-letters';
import { type RequestForJob, tellOf } from './move-request';
import { removableFrom } from './removable-from';

const waitingOf = ({ request: { updatedAt, answers, remindedDays } }: RequestForJob) => ({
  since: updatedAt,
  removableFrom: removableFrom(answers),
  reminded: remindedDays,
});

/** Reminds a customer who has to remove the number, if that is due: each reminder once, whoever comes to it. */
export async function remindOfRemoval(row: RequestForJob): Promise<void> {
  const days = reminderDue(waitingOf(row), now());
  if (days === null) return;
  const { id, accountId, updatedAt } = row.request;
  await transaction(async () => {
    if (!(await noteReminder(id, days))) return;
    await recordEvent({ accountId, subjectId: id, name: 'removal-reminded', detail: { days } });
    // Removed, back again and waiting anew, it is reminded of anew.
    const about = `removal-reminder ${id} ${updatedAt.getTime()} ${days}`;
    await tellOf(row, removalReminderLetter(days), about);
  });
}

/** When the next reminder is due, or null. */
export const nextReminderOf = (row: RequestForJob): Date | null => nextReminder(waitingOf(row), now());

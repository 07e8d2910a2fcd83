import type { Appointment } from '@/lib/domain/calendar';
import { clockText } from '@/lib/domain/clock-text';
import { type DateOf, freeDate, offDate, removeDate } from '@/lib/domain/leaving-dates';
import { lastFour } from '@/lib/domain/number-text';
import { type Refusal, type RefusalEntry, refusals } from '@/lib/domain/refusals';
import { lastReminder } from '@/lib/domain/removal-reminders';
import { type LetterOf, signature } from './letters';

/** The mails about leaving: one at each change that matters. The link leads to the request's own page. */

const about =
  (
    subject: (number: string) => string,
    text: (number: string) => string,
    dates: (of: DateOf) => readonly Appointment[] = () => [],
    more: (link: string) => string = () => '',
  ): LetterOf =>
  (e164, reference, link, supportEmail) => {
    const number = `number ending ${lastFour(e164)}`;
    return {
      subject: `${subject(`Number ending ${lastFour(e164)}`)} (${reference})`,
      text: `${text(number)}\n\n${link}\n${more(link)}${signature(supportEmail)}`,
      appointments: dates({ reference, e164, link }),
    };
  };

/** The leaving pack belongs to whoever is about to try the next place. */
const pack = (link: string) =>
  `\nYour leaving pack: the record to print, where the PIN is, and what the next place asks for:\n\n${link}/pack\n`;

/** The request is in. */
export const requestedLetter = (callAt: Date, removableFrom: Date | null = null): LetterOf =>
  about(
    (number) => `${number} will be deregistered`,
    (number) =>
      `PaxFlow will deregister the ${number} on ${clockText(callAt)}. Until then it works as before, and you can take the request back.\nIf nobody of yours asked for this, take it back now on this page. It shows all four steps and who acts next. The dates for your calendar are in the file with this mail:`,
    (of) => [offDate(of, callAt), ...(removableFrom ? [removeDate(of, removableFrom)] : [])],
  );

/** Taken back in time. */
export const cancelledLetter: LetterOf = about(
  (number) => `${number} stays with PaxFlow`,
  (number) =>
    `The request to deregister the ${number} was taken back. Nothing was switched off.\nTake its date out of your calendar; you need to do nothing else. The record:`,
);

/** Step 1 is done: the customer acts now, or as soon as Meta allows it. */
export const removeItLetter = (removableFrom: Date | null = null): LetterOf =>
  about(
    (number) => `${number} is off: remove it at Meta ${removableFrom ? 'next' : 'now'}`,
    (number) =>
      `The ${number} is deregistered: nothing is sent or received on WhatsApp with it.\nThe next step is yours. ${
        removableFrom
          ? `Meta lets you remove the number from ${clockText(removableFrom)}, because of its last paid message. The date is in the file with this mail. Remove it in WhatsApp Manager then, and tell us on this page.`
          : 'Remove the number in WhatsApp Manager, then tell us on this page.'
      } It shows where to press, and leads to the PIN:`,
    (of) => (removableFrom ? [removeDate(of, removableFrom)] : []),
  );

/** Nobody has said that it is removed, and Meta still shows it. */
export const removalReminderLetter = (days: number): LetterOf =>
  about(
    (number) => `${number} waits for you: remove it at Meta`,
    (number) =>
      `The ${number} is off, and the next step is yours: remove it in WhatsApp Manager. Until then its release cannot begin, and no other place can take it.\nThis page shows where to press, who may do it, and what helps when Meta says no:`,
    () => [],
    () =>
      days === lastReminder
        ? '\nThis is the last reminder. The page stays as it is, and PaxFlow goes on looking by itself.\n'
        : '',
  );

/** It stands still, and somebody must act. */
export const parkedLetter = ({ code, until }: Refusal): LetterOf => {
  const { sentence, owner, ends }: RefusalEntry = refusals[code];
  const filled = (text: string) =>
    text.replaceAll('{until}', until ? clockText(until) : 'the end of the wait');
  return about(
    (number) => `${number}: deregistering stands still`,
    (number) =>
      `PaxFlow could not deregister the ${number} yet. ${filled(sentence)}\nWho acts: ${owner}. When it ends: ${filled(ends)}.\nWhat you can do now:`,
  );
};

/** Step 2 is done: the clock runs. */
export const releasingLetter = (from: Date, to: Date): LetterOf =>
  about(
    (number) => `${number} is being released`,
    (number) =>
      `The ${number} is removed at Meta. It is typically free between ${clockText(from)} and ${clockText(to)}.\nDo not try the new place before that: each try counts. We mail you when it is time. The dates for your calendar are in the file with this mail. An earlier file is out of date.\nThe page with all steps:`,
    (of) => [freeDate(of, from, to)],
    pack,
  );

/** Meta still has the number, whatever was said. */
export const stillThereLetter: LetterOf = about(
  (number) => `${number} is still in your account at Meta`,
  (number) =>
    `We read the ${number} at Meta, and it is still in your business account. So its release has not begun, and the dates in your calendar do not hold any more.\nRemove it in WhatsApp Manager, then tell us on this page:`,
);

/** The release is over, as far as anybody can say. */
export const readyLetter: LetterOf = about(
  (number) => `${number} is ready to try`,
  (number) =>
    `You can now try the ${number} in the new place. Try once. If it is refused, read the reason and try on another day.\nThen tell us on this page how it went:`,
  () => [],
  pack,
);

/** Later than usual: PaxFlow owns it from here. */
export const lateLetter: LetterOf = about(
  (number) => `${number}: the release takes longer than usual`,
  (number) =>
    `The release of the ${number} takes longer than usual. PaxFlow support looks into it and answers you by mail.\nYou need to do nothing. What is known so far:`,
);

/** To our own support. */
export const lateForSupportLetter: LetterOf = about(
  (number) => `${number}: late release`,
  (number) =>
    `The release of the ${number} takes longer than usual. The customer was told that support looks into it.`,
);

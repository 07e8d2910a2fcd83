import { clockText } from '@/lib/domain/clock-text';
import { lastFour } from '@/lib/domain/number-text';
import { type Refusal, type RefusalEntry, refusals } from '@/lib/domain/refusals';
import { type LetterOf, signature } from './letters';

/** The mails about leaving: one at each change that matters. The link leads to the request's own page. */

const about =
  (subject: (number: string) => string, text: (number: string) => string): LetterOf =>
  (e164, reference, link, supportEmail) => {
    const number = `number ending ${lastFour(e164)}`;
    return {
      subject: `${subject(`Number ending ${lastFour(e164)}`)} (${reference})`,
      text: `${text(number)}\n\n${link}\n${signature(supportEmail)}`,
    };
  };

/** The request is in. */
export const requestedLetter = (callAt: Date): LetterOf =>
  about(
    (number) => `${number} will be deregistered`,
    (number) =>
      `PaxFlow will deregister the ${number} on ${clockText(callAt)}. Until then it works as before, and you can take the request back.\nIf nobody of yours asked for this, take it back now on this page. It shows all four steps and who acts next. It also has the dates for your calendar:`,
  );

/** Taken back in time. */
export const cancelledLetter: LetterOf = about(
  (number) => `${number} stays with PaxFlow`,
  (number) =>
    `The request to deregister the ${number} was taken back. Nothing was switched off.\nYou need to do nothing. The record:`,
);

/** Step 1 is done: the customer acts now. */
export const removeItLetter: LetterOf = about(
  (number) => `${number} is off: remove it at Meta now`,
  (number) =>
    `The ${number} is deregistered: nothing is sent or received on WhatsApp with it.\nThe next step is yours. Remove the number in WhatsApp Manager, then tell us on this page. It shows where to press, and leads to the PIN:`,
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
      `The ${number} is removed at Meta. It is typically free between ${clockText(from)} and ${clockText(to)}.\nDo not try the new place before that: each try counts. We mail you when it is time. The dates for your calendar are on this page:`,
  );

/** Meta still has the number, whatever was said. */
export const stillThereLetter: LetterOf = about(
  (number) => `${number} is still in your account at Meta`,
  (number) =>
    `We read the ${number} at Meta, and it is still in your business account. So its release has not begun.\nRemove it in WhatsApp Manager, then tell us on this page:`,
);

/** The release is over, as far as anybody can say. */
export const readyLetter: LetterOf = about(
  (number) => `${number} is ready to try`,
  (number) =>
    `You can now try the ${number} in the new place. Try once. If it is refused, read the reason and try on another day.\nThen tell us on this page how it went:`,
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

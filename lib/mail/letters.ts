import type { Appointment } from '@/lib/domain/calendar';
import { clockText } from '@/lib/domain/clock-text';
import { type News, news, newsSentence } from '@/lib/domain/meta-news';
import { lastFour } from '@/lib/domain/number-text';
import { type Refusal, type RefusalEntry, refusals } from '@/lib/domain/refusals';

/** The mails, as words. Fixed subjects; nothing a customer typed stands in them. Source: UX guidelines 10. */
export type Letter = {
  subject: string;
  text: string;
  /** The future dates it names: a calendar file goes with it. */
  appointments?: readonly Appointment[];
};

/** A letter about one registration. */
export type LetterOf = (e164: string, reference: string, link: string, supportEmail: string) => Letter;

export const signature = (supportEmail: string) =>
  `\nPaxFlow\nA person reads answers to this mail, or write to ${supportEmail}.\n`;

/** The sign-in link: it opens a page with a button, so that a mail scanner cannot spend it. */
export const signInLetter = (link: string, endsAt: Date, supportEmail: string): Letter => ({
  subject: 'Your sign-in link for PaxFlow',
  text: `Open this link and press the button there to sign in:\n\n${link}\n\nIt works once, until ${clockText(endsAt)}. A newer link replaces it.\nIf you did not ask for it, you need to do nothing.\n${signature(supportEmail)}`,
});

/** The number is connected: three proofs hold. */
export const connectedLetter: LetterOf = (e164, reference, link, supportEmail) => ({
  subject: `Number ending ${lastFour(e164)} is connected (${reference})`,
  text: `The number ending ${lastFour(e164)} is connected to WhatsApp through PaxFlow.\nYou need to do nothing. Do not log in to any WhatsApp app with it.\n\nThe proofs, with their times:\n${link}\n${signature(supportEmail)}`,
});

/** Meta approved a display name: the first one, or a new one that the number is registered with by now. */
export const nameApprovedLetter: LetterOf = (e164, reference, link, supportEmail) => ({
  subject: `Display name approved for the number ending ${lastFour(e164)} (${reference})`,
  text: `Meta approved the display name of the number ending ${lastFour(e164)}. Customers see it from now on.\nYou need to do nothing.\n\n${link}\n${signature(supportEmail)}`,
});

/** Meta declined a display name, or its approval ran out. */
export const nameDeclinedLetter: LetterOf = (e164, reference, link, supportEmail) => ({
  subject: `Display name not accepted for the number ending ${lastFour(e164)} (${reference})`,
  text: `Meta did not accept the display name of the number ending ${lastFour(e164)}. The number itself works.\nOpen its page to see why, and give another name there:\n\n${link}\n${signature(supportEmail)}`,
});

/** Meta approved a new name, but the number could not be registered with it. */
export const nameStuckLetter: LetterOf = (e164, reference, link, supportEmail) => ({
  subject: `New display name not in use yet for the number ending ${lastFour(e164)} (${reference})`,
  text: `Meta approved the new display name of the number ending ${lastFour(e164)}, but we could not register the number with it.\nThe number works under its earlier name. What happened, and who must act:\n\n${link}\n${signature(supportEmail)}`,
});

/** Meta approved an account that an onboarding waited for. */
export const businessApprovedLetter = (link: string, supportEmail: string): Letter => ({
  subject: 'Meta approved your WhatsApp Business Account',
  text: `Meta approved the WhatsApp Business Account you chose, so it takes your number now. Your answers are kept.\nGo on here:\n\n${link}\n${signature(supportEmail)}`,
});

/** Meta said no, and the customer can do something about it. */
export const refusedLetter =
  (until: Date | undefined): LetterOf =>
  (e164, reference, link, supportEmail) => ({
    subject: `Number ending ${lastFour(e164)} is not connected yet (${reference})`,
    text: `Meta did not register the number ending ${lastFour(e164)}. Your answers are kept.\n${until ? `You can go on after ${clockText(until)}; the date is in the calendar file.\n` : ''}What happened, who must act and when you can go on:\n\n${link}\n${signature(supportEmail)}`,
    ...(until ? { appointments: [waitOfNumber(e164, reference, link, until)] } : {}),
  });

/** A long lock of the code is over. */
export const codeUnlockedLetter = (e164: string, link: string, supportEmail: string): Letter => ({
  subject: `Number ending ${lastFour(e164)}: you can go on with the code`,
  text: `The wait for the number ending ${lastFour(e164)} is over: a code can be sent and entered again.\nHave the phone at hand before you ask for one, then go on here:\n\n${link}\n${signature(supportEmail)}`,
});

/** The wait after freeing a number is over. */
export const readyToTryLetter = (e164: string, link: string, supportEmail: string): Letter => ({
  subject: `Number ending ${lastFour(e164)}: ready to try`,
  text: `The wait for the number ending ${lastFour(e164)} is over, so you can go on. Your answers are kept.\nIf Meta still says that the number is in use, that costs nothing: wait a little and try again.\n\nGo on here:\n${link}\n${signature(supportEmail)}`,
});

/** 30 days have passed since the last paid message of a number at another provider. */
export const readyToRemoveLetter = (e164: string, link: string, supportEmail: string): Letter => ({
  subject: `Number ending ${lastFour(e164)}: Meta lets you remove it now`,
  text: `30 days have passed since the last paid message of the number ending ${lastFour(e164)}, counted from the day you gave.\nRemove the number in WhatsApp Manager now. Then tell us on this page, and we count the rest:\n\n${link}\n${signature(supportEmail)}`,
});

/** Asks the person who holds the phone for the code. They may never have heard of PaxFlow. */
export const codeLinkLetter = (
  accountName: string,
  e164: string,
  link: string,
  endsAt: Date,
  supportEmail: string,
): Letter => ({
  subject: `A code for the phone number ending ${lastFour(e164)}`,
  text: `${accountName} connects the phone number ending ${lastFour(e164)} to WhatsApp and asks you for help, because you hold the phone.\nA code of six numbers comes by SMS or by a call. Enter it on this page, and nowhere else:\n\n${link}\n\nIt works once, until ${clockText(endsAt)}. You need no account.\nYou do not know ${accountName}, or the phone is not yours? Then you need to do nothing.\n${signature(supportEmail)}`,
});

/** The end of a number's wait, as a date. One number waits for one thing: another end moves the date. */
export const waitOfNumber = (e164: string, reference: string, link: string, at: Date): Appointment => ({
  uid: `number-${reference}`,
  at,
  title: `PaxFlow: go on with the number ending ${lastFour(e164)}`,
  note: 'The wait is over. Open the page of the number and go on there.',
  link,
});

/** The end of the wait for a code, as a date. */
export const waitOfCode = (draftId: string, e164: string, link: string, at: Date): Appointment => ({
  uid: `code-${draftId}`,
  at,
  title: `PaxFlow: ask for the code of the number ending ${lastFour(e164)}`,
  note: 'The wait is over. Have the phone at hand, then go on.',
  link,
});

const filled = (text: string, until: Date | undefined): string =>
  text.replaceAll('{until}', until ? clockText(until) : 'the end of the wait');

/** A number that was connected is in trouble: what happened, who acts, when it ends. */
export const attentionLetter =
  ({ code, until }: Refusal): LetterOf =>
  (e164, reference, link, supportEmail) => {
    const { sentence, owner, ends }: RefusalEntry = refusals[code];
    return {
      subject: `Number ending ${lastFour(e164)} needs attention (${reference})`,
      ...(until ? { appointments: [waitOfNumber(e164, reference, link, until)] } : {}),
      text: `About the number ending ${lastFour(e164)}: ${filled(sentence, until)}\nWho acts: ${owner}. When it ends: ${filled(ends, until)}.\n\nWhat to do, step by step:\n${link}\n${signature(supportEmail)}`,
    };
  };

/** The number works again. */
export const recoveredLetter: LetterOf = (e164, reference, link, supportEmail) => ({
  subject: `Number ending ${lastFour(e164)} is connected again (${reference})`,
  text: `The number ending ${lastFour(e164)} is connected to WhatsApp through PaxFlow again.\nYou need to do nothing. Do not log in to any WhatsApp app with it.\n\nThe proofs, with their times:\n${link}\n${signature(supportEmail)}`,
});

/** Meta says that the number is somewhere else now. */
export const releasedLetter: LetterOf = (e164, reference, link, supportEmail) => ({
  subject: `Number ending ${lastFour(e164)} has left PaxFlow (${reference})`,
  text: `The number ending ${lastFour(e164)} does not work through PaxFlow any more: Meta says it has moved.\nIf that was your wish, you need to do nothing. If nobody of yours did that, answer this mail today.\n\nWhat happened, and when:\n${link}\n${signature(supportEmail)}`,
});

/** Something Meta told us that somebody should know of. `at` is Meta's own time, where it gave one. */
export const newsLetter =
  (one: News, at: Date | null): LetterOf =>
  (e164, reference, link, supportEmail) => ({
    subject: `News from Meta about the number ending ${lastFour(e164)} (${reference})`,
    text: `${newsSentence(one)}${at ? `\nMeta’s time: ${clockText(at)}.` : ''}\n${news[one.what].mail ?? 'You need to do nothing.'}\n\nIt is about the number ending ${lastFour(e164)}, and about every other number of the same WhatsApp account:\n${link}\n${signature(supportEmail)}`,
  });

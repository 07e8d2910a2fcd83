import { clockText } from '@/lib/domain/clock-text';
import { lastFour } from '@/lib/domain/number-text';

/** The mails, as words. Fixed subjects; nothing a customer typed stands in them. Source: UX guidelines 10. */
export type Letter = { subject: string; text: string };

export const signature = (supportEmail: string) =>
  `\nPaxFlow\nA person reads answers to this mail, or write to ${supportEmail}.\n`;

/** The sign-in link: it opens a page with a button, so that a mail scanner cannot spend it. */
export const signInLetter = (link: string, endsAt: Date, supportEmail: string): Letter => ({
  subject: 'Your sign-in link for PaxFlow',
  text: `Open this link and press the button there to sign in:\n\n${link}\n\nIt works once, until ${clockText(endsAt)}. A newer link replaces it.\nIf you did not ask for it, you need to do nothing.\n${signature(supportEmail)}`,
});

/** The number is connected: three proofs hold. */
export const connectedLetter = (
  e164: string,
  reference: string,
  link: string,
  supportEmail: string,
): Letter => ({
  subject: `Number ending ${lastFour(e164)} is connected (${reference})`,
  text: `The number ending ${lastFour(e164)} is connected to WhatsApp through PaxFlow.\nYou need to do nothing. Do not log in to any WhatsApp app with it.\n\nThe proofs, with their times:\n${link}\n${signature(supportEmail)}`,
});

/** Meta said no, and the customer can do something about it. */
export const refusedLetter = (
  e164: string,
  reference: string,
  link: string,
  supportEmail: string,
): Letter => ({
  subject: `Number ending ${lastFour(e164)} is not connected yet (${reference})`,
  text: `Meta did not register the number ending ${lastFour(e164)}. Your answers are kept.\nWhat happened, who must act and when you can go on:\n\n${link}\n${signature(supportEmail)}`,
});

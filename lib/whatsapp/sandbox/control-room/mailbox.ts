import type { MailOrder } from '../control-orders';
import type { SandboxMail } from '../control-types';
import { MAILS_KEPT } from '../limits';
import { newSandboxId } from '../world/ids';
import type { World } from '../world/types';

/** Puts one mail into the pretend inbox. */
export const keepMail = (world: World, order: MailOrder, now: number): SandboxMail => {
  const mail = {
    id: newSandboxId('mail'),
    at: new Date(now).toISOString(),
    to: order.to,
    subject: order.subject,
    text: order.text,
    html: order.html ?? null,
    calendar: order.calendar ?? null,
  };
  world.mails = [...world.mails, mail].slice(-MAILS_KEPT);
  return mail;
};

/** The mails to one address, or all; newest first. */
export const mailsTo = (world: World, to: string | null): SandboxMail[] =>
  world.mails.filter((mail) => to === null || mail.to.toLowerCase() === to.toLowerCase()).toReversed();

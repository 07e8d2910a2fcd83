import { z } from 'zod';
import type {
  CarrierOrder,
  ClockOrder,
  DialogOrder,
  FaultOrder,
  MailOrder,
  ManagerOrder,
  PhoneOrder,
  WebhookOrder,
} from './control-orders';
import { actedSchema, callSchema, mailSchema, stateSchema } from './control-types';

const answerTimeMs = 10_000;

const dialogAnswer = z.object({ code: z.string() });
const clockAnswer = z.object({ now: z.iso.datetime(), offsetMs: z.number() });

/**
 * The control room's way into the sandbox: what Meta, the carrier, the phone and the mailbox do in the
 * pretend world. `url` is where the sandbox listens, `key` its control key. Every verb throws (a fault)
 * when the sandbox does not answer or refuses the key. Our decision; nothing like it exists at Meta.
 */
export const sandboxControl = (url: string, key: string) => {
  const call = async <T>(method: string, path: string, answer: z.ZodType<T>, order?: object): Promise<T> => {
    const response = await fetch(new URL(`/_sandbox/${path}`, url), {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(answerTimeMs),
      headers: { 'x-sandbox-key': key, 'content-type': 'application/json' },
      ...(order ? { body: JSON.stringify(order) } : {}),
    });
    if (!response.ok) {
      throw new Error(`The sandbox answered ${response.status} to ${method} ${path.split('?')[0]}`);
    }
    return answer.parse(await response.json());
  };

  const state = () => call('GET', 'state', stateSchema);
  return {
    state,
    /** The call log, oldest first. */
    calls: () => call('GET', 'calls', z.array(callSchema)),
    /** Puts one mail into the pretend inbox. */
    mail: (order: MailOrder) => call('POST', 'mail', mailSchema, order),
    /** The mails to one address, or all; newest first. */
    mails: (to?: string) =>
      call('GET', to ? `mail?to=${encodeURIComponent(to)}` : 'mail', z.array(mailSchema)),
    /** Moves the sandbox's clock; answers the new time and its distance from the machine's. */
    clock: (order: ClockOrder) => call('POST', 'clock', clockAnswer, order),
    phone: (order: PhoneOrder) => call('POST', 'phone', actedSchema, order),
    manager: (order: ManagerOrder) => call('POST', 'manager', actedSchema, order),
    /** Tells the carrier which numbers are PaxFlow's. */
    carrier: (order: CarrierOrder) => call('POST', 'carrier', actedSchema, order),
    fault: (order: FaultOrder) => call('POST', 'fault', actedSchema, order),
    clearFaults: () => call('DELETE', 'fault', actedSchema),
    /** Finishes the Embedded Signup dialog; the code lives 30 seconds and works once. */
    dialog: (order: DialogOrder) => call('POST', 'dialog', dialogAnswer, order),
    /** Repeats, holds back or releases webhooks. */
    webhooks: (order: WebhookOrder) => call('POST', 'webhooks', actedSchema, order),
    /** Which spelling of errors Graph uses: as seen live, or as in Meta's OpenAPI file. */
    profile: (profile: 'live' | 'spec') => call('POST', 'profile', actedSchema, { profile }),
    /** Everything back to the first day, clock included. */
    reset: () => call('POST', 'reset', actedSchema),
    /** The six digits of the newest code that reached this phone by SMS or call, or null. */
    latestCode: async (e164: string): Promise<string | null> => {
      const phone = (await state()).phones.find((one) => one.e164 === e164);
      const carried = phone?.messages.findLast((one) => one.kind !== 'whatsapp');
      return carried?.text.replace(/\D/g, '').slice(0, 6) ?? null;
    },
  };
};

export type SandboxControl = ReturnType<typeof sandboxControl>;

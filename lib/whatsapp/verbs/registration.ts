import { success } from '../answers';
import type { GraphCaller } from '../http';
import { pathId, sixDigits } from '../path-parts';
import type { MetaAnswer } from '../types';

export const registrationVerbs = (call: GraphCaller) => ({
  /**
   * Makes the number live. The PIN must be the number's two-step PIN, or becomes it.
   * Limit: 10 calls per number in 72 hours, refused ones included, then 133016 for 72 hours. There is no
   * idempotency key: after a silence read the number first.
   * Meta page "Register phone numbers"; specification `POST /{Phone-Number-ID}/register`.
   * @throws Error when the PIN is not six digits.
   */
  registerNumber: async (token: string, phoneNumberId: string, pin: string): Promise<MetaAnswer<true>> =>
    call({
      method: 'POST',
      path: `/${pathId(phoneNumberId)}/register`,
      token,
      json: { messaging_product: 'whatsapp', pin: sixDigits(pin) },
      schema: success,
    }),

  /**
   * Switches the number off on the Cloud API; it stays in the account with its name and PIN.
   * Limit: 10 calls per number in 72 hours, then 133016 for 72 hours. After a silence read the number first.
   * Meta page "Register phone numbers"; specification `POST /{Phone-Number-ID}/deregister`.
   */
  deregisterNumber: async (token: string, phoneNumberId: string): Promise<MetaAnswer<true>> =>
    call({ method: 'POST', path: `/${pathId(phoneNumberId)}/deregister`, token, schema: success }),

  /**
   * Sets a new two-step PIN; the old one is not asked for. No call turns two-step verification off.
   * Meta page "Two-step verification"; specification `POST /{Phone-Number-ID}`.
   * @throws Error when the PIN is not six digits.
   */
  setPin: async (token: string, phoneNumberId: string, pin: string): Promise<MetaAnswer<true>> =>
    call({
      method: 'POST',
      path: `/${pathId(phoneNumberId)}`,
      token,
      json: { pin: sixDigits(pin) },
      schema: success,
    }),
});

import { messageSent } from '../answers';
import type { GraphCaller } from '../http';
import { pathId } from '../path-parts';
import type { MetaAnswer } from '../types';

export type TemplateMessage = {
  /** E.164. */
  to: string;
  /** The name of an approved template without variables, such as `hello_world`. */
  template: string;
  /** Such as `en_US`. */
  language: string;
};

export const messageVerbs = (call: GraphCaller) => ({
  /**
   * Sends one template message: the test message of the proofs. After a silence it may have arrived; it is never
   * repeated on our own. Meta page "Send template messages", `POST /{Phone-Number-ID}/messages`.
   */
  sendTemplate: async (
    token: string,
    phoneNumberId: string,
    { to, template, language }: TemplateMessage,
  ): Promise<MetaAnswer<{ messageId: string }>> =>
    call({
      method: 'POST',
      path: `/${pathId(phoneNumberId)}/messages`,
      token,
      json: {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        to,
        type: 'template',
        template: { name: template, language: { code: language } },
      },
      schema: messageSent,
    }),
});

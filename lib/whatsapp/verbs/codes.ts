import { success } from '../answers';
import type { GraphCaller } from '../http';
import { pathId, sixDigits } from '../path-parts';
import type { CodeMethod, MetaAnswer } from '../types';

export const codeVerbs = (call: GraphCaller) => ({
  /**
   * Has Meta send a six digit code to the number. After a silence the code may be on its way.
   * Meta does not publish the limit; operators report 10 in 72 hours (136024 with subcode 2388367).
   * Meta page "Register phone numbers"; specification `POST /{Phone-Number-ID}/request_code`.
   */
  requestCode: async (
    token: string,
    phoneNumberId: string,
    input: { method: CodeMethod; language: 'en_US' },
  ): Promise<MetaAnswer<true>> =>
    call({
      method: 'POST',
      path: `/${pathId(phoneNumberId)}/request_code`,
      token,
      json: { code_method: input.method === 'voice' ? 'VOICE' : 'SMS', language: input.language },
      schema: success,
    }),

  /**
   * Hands the code on. It lives about 10 minutes and works once; a verified number stays verified for 14 days
   * while unregistered. Meta page "Register phone numbers"; specification `POST /{Phone-Number-ID}/verify_code`.
   * @throws Error when the code is not six digits.
   */
  verifyCode: async (token: string, phoneNumberId: string, code: string): Promise<MetaAnswer<true>> =>
    call({
      method: 'POST',
      path: `/${pathId(phoneNumberId)}/verify_code`,
      token,
      json: { code: sixDigits(code) },
      schema: success,
    }),
});

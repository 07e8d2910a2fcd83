import { created, success } from '../answers';
import type { GraphCaller } from '../http';
import { number, numberFields, numberPage } from '../number-answers';
import { pathId } from '../path-parts';
import type { MetaAnswer, MetaNumber } from '../types';

const pageSize = 100;
const mostPages = 10;

export type NumberToAdd = {
  /** 1 to 3 digits, without `+`. */
  countryCallingCode: string;
  /** Digits only, as dialled from abroad. */
  nationalNumber: string;
  /** 2 to 75 characters; Meta reviews it. Not sent with a migration. */
  displayName: string;
  /** True to move a number that another provider has registered. */
  isMigration?: boolean;
};

export const numberVerbs = (call: GraphCaller) => ({
  /**
   * Adds a number to a WhatsApp Business Account; nothing is sent to the phone yet. After a silence list the
   * numbers before adding again. Limit: 2 registered numbers per Meta business, 20 once it is verified.
   * Meta page "Business phone numbers"; specification `POST /{WABA-ID}/phone_numbers`.
   */
  addNumber: async (
    token: string,
    wabaId: string,
    input: NumberToAdd,
  ): Promise<MetaAnswer<{ phoneNumberId: string }>> =>
    call({
      method: 'POST',
      path: `/${pathId(wabaId)}/phone_numbers`,
      token,
      json: {
        cc: input.countryCallingCode,
        // With the country code: the specification wants E.164, and some national numbers begin with 0.
        phone_number: `${input.countryCallingCode}${input.nationalNumber}`,
        // A number that moves brings its name along.
        ...(input.isMigration ? { migrate_phone_number: true } : { verified_name: input.displayName }),
      },
      schema: created,
    }),

  /**
   * What Meta says about one number now. Counts against 200 calls an hour per account (5,000 once it is active).
   * Meta page "Business phone numbers"; specification `GET /{Phone-Number-ID}`.
   */
  readNumber: async (token: string, phoneNumberId: string): Promise<MetaAnswer<MetaNumber>> =>
    call({
      method: 'GET',
      path: `/${pathId(phoneNumberId)}`,
      token,
      query: { fields: numberFields },
      schema: number,
    }),

  /**
   * Asks for another display name; Meta reviews it, one at a time, at most 10 in 30 days. After a silence read the
   * number: `newName` says whether it arrived.
   * Meta page "Display names"; specification `POST /{Phone-Number-ID}`.
   */
  changeDisplayName: async (token: string, phoneNumberId: string, name: string): Promise<MetaAnswer<true>> =>
    call({
      method: 'POST',
      path: `/${pathId(phoneNumberId)}`,
      token,
      json: { new_display_name: name },
      schema: success,
    }),

  /**
   * All numbers of an account, page by page with Meta's cursor; a page's own `next` address is never fetched.
   * More than 10 pages of 100 is answered as silence (`too-large`): half a list would pass for all of it.
   * Meta page "Business phone numbers"; specification `GET /{WABA-ID}/phone_numbers`.
   */
  listNumbers: async (token: string, wabaId: string): Promise<MetaAnswer<MetaNumber[]>> => {
    const numbers: MetaNumber[] = [];
    let after: string | null = null;
    for (let page = 0; page < mostPages; page += 1) {
      const answer: MetaAnswer<{ numbers: MetaNumber[]; after: string | null }> = await call({
        method: 'GET',
        path: `/${pathId(wabaId)}/phone_numbers`,
        token,
        query: { fields: numberFields, limit: String(pageSize), ...(after ? { after } : {}) },
        schema: numberPage(pageSize),
      });
      if (!answer.ok) return answer;
      numbers.push(...answer.value.numbers);
      after = answer.value.after;
      if (!after) return { ok: true, value: numbers };
    }
    return { ok: false, failure: { kind: 'silent', reason: 'too-large' } };
  },
});

import { success } from '../answers';
import { appIds, waba, wabaFields } from '../business-answers';
import type { GraphCaller } from '../http';
import { pathId } from '../path-parts';
import type { MetaAnswer, MetaWaba } from '../types';

export const businessVerbs = (call: GraphCaller) => ({
  /**
   * Routes the account's webhooks to the app the token belongs to. Calling it again changes nothing.
   * Meta page "Managing webhooks"; specification `POST /{WABA-ID}/subscribed_apps`.
   */
  subscribeApp: async (token: string, wabaId: string): Promise<MetaAnswer<true>> =>
    call({ method: 'POST', path: `/${pathId(wabaId)}/subscribed_apps`, token, schema: success }),

  /**
   * The ids of the apps that receive the account's webhooks.
   * Meta page "Managing webhooks"; specification `GET /{WABA-ID}/subscribed_apps`.
   */
  subscribedApps: async (token: string, wabaId: string): Promise<MetaAnswer<string[]>> =>
    call({ method: 'GET', path: `/${pathId(wabaId)}/subscribed_apps`, token, schema: appIds }),

  /**
   * Name, review, portfolio and business verification of a WhatsApp Business Account.
   * Meta page "WhatsApp Business Accounts"; specification `GET /{WABA-ID}`.
   */
  readWaba: async (token: string, wabaId: string): Promise<MetaAnswer<MetaWaba>> =>
    call({ method: 'GET', path: `/${pathId(wabaId)}`, token, query: { fields: wabaFields }, schema: waba }),
});

import { dateText } from '@/lib/domain/clock-text';
import type { News } from '@/lib/domain/meta-news';
import {
  e164In,
  type Loose,
  loose,
  looseList,
  newsOf,
  nothing,
  plainWord,
  type Told,
  wholeIn,
  wordIn,
} from './reading';

/** What one event leads to: the numbers are read again, it is told on, or it is only kept. */
type Row =
  | { leadsTo: 'look'; news: News['what'] | ((value: Loose) => News) }
  | { leadsTo: 'news'; news: News['what'] | ((value: Loose) => News) }
  | { leadsTo: 'nothing' };

const restrictions: Record<string, string> = {
  RESTRICTED_ADD_PHONE_NUMBER_ACTION: 'no numbers can be added',
  RESTRICTED_BIZ_INITIATED_MESSAGING: 'no chats can be started',
  RESTRICTED_CUSTOMER_INITIATED_MESSAGING: 'no chats can be answered',
  RESTRICTED_UTILITY_TEMPLATES: 'no utility templates can be sent',
  RESTRICTED_DIRECT_SEND_UTILITY_TEMPLATES: 'no utility templates can be sent',
};

/** Seconds since 1970, as Meta writes instants; anything else is no date. */
const dayIn = (value: unknown): string => {
  const seconds = wholeIn(value);
  return seconds && seconds > 1_000_000_000 && seconds < 10_000_000_000
    ? dateText(new Date(seconds * 1000))
    : '';
};

const restricted = (value: Loose): News => {
  const all = looseList(value.restriction_info ?? []).filter((one) => wordIn(one.restriction_type) !== '');
  if (all.length === 0) return newsOf('restriction-lifted');
  const words = all.map((one) => {
    const until = dayIn(one.expiration);
    return `${restrictions[wordIn(one.restriction_type)] ?? 'some things cannot be done'}${until ? ` until ${until}` : ''}`;
  });
  return newsOf('account-restricted', [...new Set(words)].join('; '));
};

const disabled = (value: Loose): News => {
  const [info = {}] = looseList(value.ban_info);
  const date = typeof info.waba_ban_date === 'string' ? info.waba_ban_date : '';
  const day = /^[A-Za-z]{3,9} \d{1,2}, \d{4}$/.test(date) ? date : '';
  // One of Meta's examples has a list here.
  const [first] = [info.waba_ban_state].flat();
  const state = wordIn(first);
  if (state === 'REINSTATE') return newsOf('account-reinstated');
  return state === 'SCHEDULE_FOR_DISABLE'
    ? newsOf('disabling-planned', day)
    : newsOf('account-disabled', day);
};

/**
 * Every event of `account_update`. Those that may change what a number can do lead to a look, and only the look decides.
 * Source: Meta page "account_update".
 */
export const accountEvents: Readonly<Record<string, Row>> = {
  PARTNER_ADDED: { leadsTo: 'look', news: 'access-given' },
  PARTNER_REMOVED: { leadsTo: 'look', news: 'access-withdrawn' },
  PARTNER_APP_INSTALLED: { leadsTo: 'look', news: 'access-given' },
  PARTNER_APP_UNINSTALLED: { leadsTo: 'look', news: 'access-withdrawn' },
  ACCOUNT_DELETED: { leadsTo: 'look', news: 'account-deleted' },
  ACCOUNT_VIOLATION: {
    leadsTo: 'look',
    news: (value) => newsOf('account-violation', plainWord(loose(value.violation_info).violation_type)),
  },
  ACCOUNT_RESTRICTION: { leadsTo: 'look', news: restricted },
  DISABLED_UPDATE: { leadsTo: 'look', news: disabled },
  // Of numbers that are in the Business app and on the API at once
  ACCOUNT_OFFBOARDED: { leadsTo: 'look', news: 'app-signed-off' },
  ACCOUNT_RECONNECTED: { leadsTo: 'look', news: 'app-back' },
  VERIFIED_ACCOUNT: { leadsTo: 'news', news: 'business-verified' },
  PARTNER_CLIENT_CERTIFICATION_STATUS_UPDATE: {
    leadsTo: 'news',
    news: (value) =>
      newsOf('partner-verification', plainWord(loose(value.partner_client_certification_info).status)),
  },
  // About prices, advertising and terms: nothing here depends on them
  BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE: { leadsTo: 'nothing' },
  AUTH_INTL_PRICE_ELIGIBILITY_UPDATE: { leadsTo: 'nothing' },
  VOLUME_BASED_PRICING_TIER_UPDATE: { leadsTo: 'nothing' },
  AD_ACCOUNT_LINKED: { leadsTo: 'nothing' },
  MM_LITE_TERMS_SIGNED: { leadsTo: 'nothing' },
};

/** An event nobody knows may matter: the numbers are read again, and nothing is said. */
export function accountUpdate(value: Loose): Told {
  const event = wordIn(value.event);
  const row = Object.hasOwn(accountEvents, event) ? accountEvents[event] : undefined;
  const about = { ...nothing, e164: e164In(value.phone_number) };
  if (!row) return { ...about, looks: true };
  if (row.leadsTo === 'nothing') return about;
  const { news } = row;
  return {
    ...about,
    looks: row.leadsTo === 'look',
    news: typeof news === 'string' ? newsOf(news) : news(value),
  };
}

import type { NewsName } from '@/lib/domain/meta-news';
import { type Loose, loose, newsOf, nothing, plainWord, type Told, wholeIn, wordIn } from './reading';

const decisions: Record<string, NewsName> = {
  APPROVED: 'review-approved',
  REJECTED: 'review-rejected',
  PENDING: 'review-open',
  DEFERRED: 'review-open',
};

/** Meta's review of an account: without its yes the account cannot be used. Source: Meta page "account_review_update". */
export function accountReview(value: Loose): Told {
  const what = decisions[wordIn(value.decision)];
  return { ...nothing, looks: true, news: what ? newsOf(what) : null };
}

const alerts: Record<string, string> = {
  INCREASED_CAPABILITIES_ELIGIBILITY_DEFERRED: 'higher limits have to wait',
  INCREASED_CAPABILITIES_ELIGIBILITY_FAILED: 'no higher limits for now',
  INCREASED_CAPABILITIES_ELIGIBILITY_NEED_MORE_INFO: 'Meta needs to know more before it raises your limits',
  OBA_APPROVED: 'the number gets the blue tick',
  OBA_REJECTED: 'the number does not get the blue tick',
  PROFILE_PICTURE_LOST: 'the profile picture is gone',
};

/** A warning about a business or one number. One that is over is not told on. Source: Meta page "account_alerts". */
export function accountAlert(value: Loose): Told {
  const info = loose(value.alert_info);
  // Older deliveries carry the four words beside the entity instead of inside `alert_info`.
  const read = (name: string) => wordIn(info[name] ?? value[name]);
  if (read('alert_status') === 'NONE') return nothing;
  const isGrave = ['CRITICAL', 'WARNING'].includes(read('alert_severity'));
  const type = read('alert_type');
  const isNumber = ['PHONE_NUMBER', 'CURRENT_STATUS_ID'].includes(wordIn(value.entity_type));
  const id = String(value.entity_id ?? '');
  return {
    ...nothing,
    phoneNumberId: isNumber && /^\d{1,32}$/.test(id) ? id : null,
    news: newsOf(isGrave ? 'alert' : 'alert-for-information', alerts[type] ?? plainWord(type)),
  };
}

/** How many numbers a business may have; null when it does not say. Source: Meta page "business_capability_update". */
export const numberLimitIn = (value: Loose): number | null =>
  wholeIn(value.max_phone_numbers_per_business ?? value.max_phone_numbers_per_waba);

/** That the number of numbers a business may have was set. Source: as above. */
export function businessCapability(value: Loose): Told {
  const count = numberLimitIn(value);
  return { ...nothing, news: count === null ? null : newsOf('number-limit', String(count)) };
}

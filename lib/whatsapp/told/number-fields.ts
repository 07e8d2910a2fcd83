import type { NewsName } from '@/lib/domain/meta-news';
import { e164In, type Loose, newsOf, nothing, type Told, wordIn } from './reading';

const limits: Record<string, string> = {
  TIER_50: '50 people',
  TIER_250: '250 people',
  TIER_1K: '1,000 people',
  TIER_2K: '2,000 people',
  TIER_10K: '10,000 people',
  TIER_100K: '100,000 people',
  TIER_UNLIMITED: 'as many people as you like',
};

const qualities: Record<string, NewsName> = {
  ONBOARDING: 'limit-set',
  UPGRADE: 'limit-raised',
  DOWNGRADE: 'limit-lowered',
  THROUGHPUT_UPGRADE: 'throughput-raised',
  FLAGGED: 'quality-flagged',
  UNFLAGGED: 'quality-recovered',
};

/** Quality and limits of one number. Source: Meta page "phone_number_quality_update". */
export function numberQuality(value: Loose): Told {
  const what = qualities[wordIn(value.event)];
  const limit = limits[wordIn(value.max_daily_conversations_per_business ?? value.current_limit)] ?? '';
  const isLimit = what?.startsWith('limit-') ?? false;
  return {
    ...nothing,
    e164: e164In(value.display_phone_number),
    looks: true,
    news: what ? newsOf(what, isLimit ? limit : '') : null,
  };
}

const security: Record<string, NewsName> = {
  PIN_CHANGED: 'pin-changed',
  PIN_RESET_REQUEST: 'pin-reset-asked',
  PIN_REQUEST_SUCCESS: 'pin-off',
};

/** The two-step PIN of one number, where somebody touched it at Meta. Source: Meta page "security". */
export function pinSecurity(value: Loose): Told {
  const what = security[wordIn(value.event)];
  return { ...nothing, e164: e164In(value.display_phone_number), news: what ? newsOf(what) : null };
}

import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { codeVerificationOf, statusOf } from '../world/number-status';
import { own } from '../world/own';
import type { NumberObject, World } from '../world/types';

const LIMIT_TIER = 'TIER_250';

/** `+44 7700 900001`: Graph prints numbers with spaces, webhooks without. */
export const displayNumber = (e164: string): string =>
  parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;

/** What Graph gives when no fields are named. */
export const usualNumberFields = [
  'display_phone_number',
  'verified_name',
  'quality_rating',
  'code_verification_status',
  'last_onboarded_time',
  'platform_type',
  'throughput',
  'webhook_configuration',
] as const;

const webhookConfiguration = (world: World, number: NumberObject): Record<string, string> => {
  const override = own(world.wabas, number.wabaId)?.subscription?.callbackOverride;
  return {
    ...(override ? { whatsapp_business_account: override } : {}),
    ...(world.callback ? { application: world.callback.url } : {}),
  };
};

/** Everything Graph can say about a number; undefined where a field exists but says nothing now. */
export const numberFields = (world: World, number: NumberObject, now: number): Record<string, unknown> => {
  const isLive = number.stage === 'registered';
  const parsed = parsePhoneNumberFromString(number.e164);
  const health = isLive ? 'AVAILABLE' : 'BLOCKED';
  return {
    id: number.id,
    display_phone_number: displayNumber(number.e164),
    verified_name: number.verifiedName,
    status: statusOf(number, now),
    code_verification_status: codeVerificationOf(number, now),
    name_status: number.nameStatus,
    new_display_name: number.newDisplayName ?? undefined,
    new_name_status: number.newDisplayName ? 'PENDING_REVIEW' : undefined,
    quality_rating: isLive ? 'GREEN' : 'UNKNOWN',
    quality_score: { score: isLive ? 'GREEN' : 'UNKNOWN' },
    platform_type: isLive ? 'CLOUD_API' : 'NOT_APPLICABLE',
    throughput: { level: isLive ? 'STANDARD' : 'NOT_APPLICABLE' },
    account_mode: 'LIVE',
    is_pin_enabled: number.pin !== null,
    is_official_business_account: false,
    is_preverified_number: false,
    is_on_biz_app: own(world.lines, number.e164)?.isCoexistence ?? false,
    messaging_limit_tier: LIMIT_TIER,
    whatsapp_business_manager_messaging_limit: LIMIT_TIER,
    certificate: number.nameStatus === 'APPROVED' ? `sandbox-certificate-${number.id}` : undefined,
    new_certificate: undefined,
    last_onboarded_time:
      number.registeredAt === null ? undefined : new Date(number.registeredAt).toISOString(),
    country_code: parsed?.country,
    country_dial_code: parsed?.countryCallingCode,
    search_visibility: 'VISIBLE',
    webhook_configuration: webhookConfiguration(world, number),
    health_status: {
      can_send_message: health,
      entities: [{ entity_type: 'PHONE_NUMBER', id: number.id, can_send_message: health }],
    },
  };
};

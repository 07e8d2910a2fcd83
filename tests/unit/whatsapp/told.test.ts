import { describe, expect, it } from 'vitest';
import { isNewsName, newsSentence } from '@/lib/domain/meta-news';
import { accountAlert, accountReview, businessCapability } from '@/lib/whatsapp/told/account-fields';
import { accountEvents, accountUpdate } from '@/lib/whatsapp/told/account-update';
import { numberQuality, pinSecurity } from '@/lib/whatsapp/told/number-fields';

/** Every event of Meta's page "account_update". */
const documented = [
  ...[
    'PARTNER_ADDED',
    'PARTNER_REMOVED',
    'PARTNER_APP_INSTALLED',
    'PARTNER_APP_UNINSTALLED',
    'ACCOUNT_DELETED',
  ],
  ...[
    'ACCOUNT_VIOLATION',
    'ACCOUNT_RESTRICTION',
    'DISABLED_UPDATE',
    'VERIFIED_ACCOUNT',
    'ACCOUNT_OFFBOARDED',
  ],
  ...['ACCOUNT_RECONNECTED', 'PARTNER_CLIENT_CERTIFICATION_STATUS_UPDATE'],
  ...['BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE', 'AUTH_INTL_PRICE_ELIGIBILITY_UPDATE'],
  ...['VOLUME_BASED_PRICING_TIER_UPDATE', 'AD_ACCOUNT_LINKED', 'MM_LITE_TERMS_SIGNED'],
];
const e164 = '+447700900123';
const display_phone_number = '447700900123';

describe('account_update', () => {
  it('has a line for every event Meta documents, and for no other', () => {
    expect(Object.keys(accountEvents).toSorted()).toEqual(documented.toSorted());
  });

  it.each(documented)('%s is read without anything beside it', (event) => {
    const { news, looks } = accountUpdate({ event });
    if (news) expect(isNewsName(news.what)).toBe(true);
    if (accountEvents[event]?.leadsTo === 'nothing') expect([news, looks]).toEqual([null, false]);
  });

  it.each([
    [
      {
        event: 'ACCOUNT_RESTRICTION',
        restriction_info: [
          { restriction_type: 'RESTRICTED_ADD_PHONE_NUMBER_ACTION', expiration: 1_800_000_000 },
        ],
      },
      { what: 'account-restricted', more: 'no numbers can be added until 15 January 2027' },
    ],
    [{ event: 'ACCOUNT_RESTRICTION', restriction_info: [] }, { what: 'restriction-lifted' }],
    [
      {
        event: 'DISABLED_UPDATE',
        ban_info: { waba_ban_state: 'SCHEDULE_FOR_DISABLE', waba_ban_date: 'April 17, 2027' },
      },
      { what: 'disabling-planned', more: 'April 17, 2027' },
    ],
    [{ event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: ['DISABLE'] } }, { what: 'account-disabled' }],
    [
      { event: 'DISABLED_UPDATE', ban_info: [{ waba_ban_state: 'REINSTATE' }] },
      { what: 'account-reinstated' },
    ],
    [
      { event: 'ACCOUNT_VIOLATION', violation_info: { violation_type: 'ALCOHOL' } },
      { what: 'account-violation', more: 'alcohol' },
    ],
  ])('%j is told as %j', (value, news) => {
    expect(accountUpdate(value)).toMatchObject({ news, looks: true });
  });

  it('has the numbers read again after an event nobody knows, and says nothing', () => {
    for (const event of ['SOMETHING_NEW', 'constructor', '', null, 7, {}])
      expect(accountUpdate({ event })).toMatchObject({ news: null, looks: true });
  });

  it('lets no words of Meta’s through that are not plain', () => {
    const odd = '<script>alert(1)</script> https://evil.example';
    const told = accountUpdate({ event: 'ACCOUNT_VIOLATION', violation_info: { violation_type: odd } });
    expect(told.news).toEqual({ what: 'account-violation' });
    const date = accountUpdate({
      event: 'DISABLED_UPDATE',
      ban_info: { waba_ban_state: 'DISABLE', waba_ban_date: odd },
    });
    expect(date.news).toEqual({ what: 'account-disabled' });
  });
});

describe('the other fields', () => {
  it('tell of a changed, asked for or switched off PIN, by the number', () => {
    for (const [event, what] of [
      ['PIN_CHANGED', 'pin-changed'],
      ['PIN_RESET_REQUEST', 'pin-reset-asked'],
      ['PIN_REQUEST_SUCCESS', 'pin-off'],
    ])
      expect(pinSecurity({ display_phone_number, event })).toMatchObject({ e164, news: { what } });
  });

  it('tell of quality and limits', () => {
    expect(numberQuality({ display_phone_number, event: 'FLAGGED' })).toMatchObject({
      e164,
      looks: true,
      news: { what: 'quality-flagged' },
    });
    expect(
      numberQuality({
        display_phone_number,
        event: 'UPGRADE',
        max_daily_conversations_per_business: 'TIER_2K',
      }).news,
    ).toEqual({ what: 'limit-raised', more: '2,000 people' });
  });

  it('tell of Meta’s review', () => {
    expect(accountReview({ decision: 'REJECTED' })).toMatchObject({
      looks: true,
      news: { what: 'review-rejected' },
    });
    expect(accountReview({ decision: 'DEFERRED' }).news).toEqual({ what: 'review-open' });
  });

  it('tell of an alert, graver or lighter, about one number where Meta names it; not of one that is over', () => {
    const alert = (severity: string, status = 'ACTIVE') => ({
      entity_type: 'PHONE_NUMBER',
      entity_id: '106540352242922',
      alert_info: { alert_severity: severity, alert_status: status, alert_type: 'PROFILE_PICTURE_LOST' },
    });
    expect(accountAlert(alert('CRITICAL'))).toMatchObject({
      phoneNumberId: '106540352242922',
      news: { what: 'alert', more: 'the profile picture is gone' },
    });
    expect(accountAlert(alert('INFORMATIONAL')).news?.what).toBe('alert-for-information');
    expect(accountAlert(alert('CRITICAL', 'NONE')).news).toBeNull();
  });

  it('tell how many numbers a business may have, as number or text', () => {
    for (const max_phone_numbers_per_business of [20, '20'])
      expect(businessCapability({ max_phone_numbers_per_business }).news).toEqual({
        what: 'number-limit',
        more: '20',
      });
    expect(businessCapability({}).news).toBeNull();
  });

  it('never throw, whatever they are given', () => {
    const odd: Record<string, unknown>[] = [
      {},
      { event: [], display_phone_number: {}, restriction_info: 'x', ban_info: null, alert_info: 3 },
      { event: 'ACCOUNT_RESTRICTION', restriction_info: [null, 1, { restriction_type: {} }] },
      { event: 'DISABLED_UPDATE', ban_info: [[], 'x'] },
      { decision: { a: 1 }, max_phone_numbers_per_business: 'many', entity_id: [] },
    ];
    for (const value of odd)
      for (const read of [
        accountUpdate,
        accountReview,
        accountAlert,
        businessCapability,
        numberQuality,
        pinSecurity,
      ]) {
        const { news } = read(value);
        if (news) expect(newsSentence(news)).toMatch(/\.$/);
      }
  });
});

/** Webhooks the control room can send: one of each kind that Meta documents, in Meta's own words. */
type SampleEvent = { name: string; field: string; value: Record<string, unknown> };

const account = (event: string, more: Record<string, unknown> = {}): SampleEvent => ({
  name: `account_update ${event}`,
  field: 'account_update',
  value: { event, ...more },
});

export const sampleEvents: readonly SampleEvent[] = [
  account('ACCOUNT_VIOLATION', { violation_info: { violation_type: 'ALCOHOL' } }),
  account('ACCOUNT_RESTRICTION', {
    restriction_info: [{ restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING', expiration: 1_830_000_000 }],
  }),
  account('DISABLED_UPDATE', {
    ban_info: { waba_ban_state: 'SCHEDULE_FOR_DISABLE', waba_ban_date: 'April 17, 2027' },
  }),
  account('ACCOUNT_DELETED'),
  account('PARTNER_APP_UNINSTALLED'),
  account('VERIFIED_ACCOUNT'),
  account('AD_ACCOUNT_LINKED'),
  {
    name: 'account_alerts',
    field: 'account_alerts',
    value: {
      entity_type: 'BUSINESS',
      alert_info: {
        alert_severity: 'WARNING',
        alert_status: 'ACTIVE',
        alert_type: 'INCREASED_CAPABILITIES_ELIGIBILITY_NEED_MORE_INFO',
      },
    },
  },
  {
    name: 'business_capability_update',
    field: 'business_capability_update',
    value: { max_phone_numbers_per_business: 20 },
  },
  { name: 'a field nobody knows', field: 'a_field_of_tomorrow', value: { event: 'SOMETHING_NEW' } },
];

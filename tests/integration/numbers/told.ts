import { describe, expect, it } from 'vitest';
import { DAY, now } from '@/lib/clock';
import { eventsOf } from '@/lib/db/events';
import { acceptWebhook } from '@/lib/operations/webhooks/accept';
import { customersOf, registrationOf } from '../../support/builders-onboarding';
import { watchOf } from '../../support/builders-watch';
import { freshDatabase, jobsOf } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';
import { delivery, handleAll, tell } from '../../support/webhooks';

freshDatabase();
const sandbox = sandboxForFile();
const { connected } = customersOf(sandbox);
const { standing, mails, look, happen } = watchOf(sandbox);

type Customer = Awaited<ReturnType<typeof connected>>;
type Sample = {
  field: string;
  value: (customer: Customer) => object;
  what: string | null;
  looks: boolean;
  mails: boolean;
};

const digits = ({ e164 }: Customer) => e164.slice(1);

/** One webhook of each field Meta documents for a number's life, and what comes of it. */
const samples: Sample[] = [
  {
    field: 'account_update',
    value: () => ({ event: 'ACCOUNT_RESTRICTION', restriction_info: [{ restriction_type: 'RESTRICTED_X' }] }),
    what: 'account-restricted',
    looks: true,
    mails: true,
  },
  {
    field: 'account_update',
    value: () => ({ event: 'PARTNER_APP_UNINSTALLED' }),
    what: 'access-withdrawn',
    looks: true,
    mails: false,
  },
  {
    field: 'account_update',
    value: () => ({ event: 'AD_ACCOUNT_LINKED' }),
    what: null,
    looks: false,
    mails: false,
  },
  {
    field: 'account_review_update',
    value: () => ({ decision: 'REJECTED' }),
    what: 'review-rejected',
    looks: true,
    mails: true,
  },
  {
    field: 'account_alerts',
    value: () => ({
      entity_type: 'BUSINESS',
      alert_info: { alert_severity: 'CRITICAL', alert_status: 'ACTIVE', alert_type: 'PROFILE_PICTURE_LOST' },
    }),
    what: 'alert',
    looks: false,
    mails: true,
  },
  {
    field: 'business_capability_update',
    value: () => ({ max_phone_numbers_per_business: 20 }),
    what: 'number-limit',
    looks: false,
    mails: false,
  },
  {
    field: 'phone_number_quality_update',
    value: (customer) => ({
      display_phone_number: digits(customer),
      event: 'UPGRADE',
      current_limit: 'TIER_10K',
    }),
    what: 'limit-raised',
    looks: true,
    mails: false,
  },
  {
    field: 'security',
    value: (customer) => ({ display_phone_number: digits(customer), event: 'PIN_RESET_REQUEST' }),
    what: 'pin-reset-asked',
    looks: false,
    mails: true,
  },
  {
    field: 'phone_number_name_update',
    value: (customer) => ({ display_phone_number: digits(customer), decision: 'APPROVED' }),
    what: null,
    looks: true,
    mails: false,
  },
  { field: 'a_field_of_tomorrow', value: () => ({ event: 'X' }), what: null, looks: false, mails: false },
];

const toldOf = async ({ registrationId }: Customer) =>
  (await eventsOf(registrationId))
    .filter(({ name }) => name === 'meta-told')
    .map(({ detail }) => (detail as { what: string }).what);
const looksAt = async ({ registrationId }: Customer) =>
  (await jobsOf('watch-number')).filter(({ data }) => data.registrationId === registrationId).length;
const newsMails = async (customer: Customer) =>
  (await mails(customer)).filter((subject) => subject.startsWith('News from Meta')).length;

describe.each(samples)('$field ($what)', ({ field, value, what, looks, mails: mailed }) => {
  const where = (at?: Date) => ({ wabaId: sandbox.wabaId, field, ...(at ? { at } : {}) });

  it('is told on, mailed and looked into as it should be, and moves nothing by itself', async () => {
    const customer = await connected();
    await tell(value(customer), where());
    expect(await toldOf(customer)).toEqual(what ? [what] : []);
    expect(await looksAt(customer)).toBe(looks ? 1 : 0);
    expect(await newsMails(customer)).toBe(mailed ? 1 : 0);
    expect(await standing(customer)).toEqual(['connected', null]);
  });

  it('is one thing however often the same delivery comes', async () => {
    const customer = await connected();
    const same = delivery(value(customer), where());
    for (let again = 0; again < 10; again++) {
      await acceptWebhook(same);
      await handleAll();
    }
    expect(await toldOf(customer)).toEqual(what ? [what] : []);
    expect(await newsMails(customer)).toBe(mailed ? 1 : 0);
  });

  it('that is a month old is history: it moves nothing and nobody is mailed', async () => {
    const customer = await connected();
    await tell(value(customer), where(new Date(now().getTime() - 30 * DAY)));
    await look(customer);
    expect(await newsMails(customer)).toBe(0);
    expect(await standing(customer)).toEqual(['connected', null]);
  });

  it('leaves the numbers of others alone', async () => {
    const [customer, other] = [await connected(), await connected()];
    await tell(value(customer), { ...where(), wabaId: '999' });
    expect([await toldOf(customer), await toldOf(other)]).toEqual([[], []]);
    expect((await looksAt(customer)) + (await looksAt(other))).toBe(0);
  });
});

describe('webhooks in the wrong order', () => {
  const restricted = {
    event: 'ACCOUNT_RESTRICTION',
    restriction_info: [{ restriction_type: 'RESTRICTED_X' }],
  };
  const lifted = { event: 'ACCOUNT_RESTRICTION', restriction_info: [] };

  it('end with what is true last, by Meta’s own time', async () => {
    const customer = await connected();
    const [early, late] = [new Date(now().getTime() - 120_000), new Date(now().getTime() - 60_000)];
    await tell(lifted, { wabaId: sandbox.wabaId, at: late });
    await tell(restricted, { wabaId: sandbox.wabaId, at: early });
    expect(await toldOf(customer)).toEqual(['restriction-lifted']);
  });

  it('lead to the same state as in the right one, because only reading moves it', async () => {
    const [straight, reversed] = [await connected(), await connected()];
    const flagged = (customer: Customer, event: string) =>
      delivery(
        { display_phone_number: digits(customer), event },
        { wabaId: sandbox.wabaId, field: 'phone_number_quality_update' },
      );
    for (const [customer, order] of [
      [straight, ['FLAGGED', 'UNFLAGGED']],
      [reversed, ['UNFLAGGED', 'FLAGGED']],
    ] as const) {
      await happen(customer, { act: 'mark-number', status: 'FLAGGED' });
      await happen(customer, { act: 'mark-number', status: 'CONNECTED' });
      for (const event of order) await acceptWebhook(flagged(customer, event));
      await handleAll();
      await look(customer);
    }
    expect(await standing(straight)).toEqual(['connected', null]);
    expect(await standing(reversed)).toEqual(['connected', null]);
  });
});

describe('news', () => {
  it('is mailed once for all numbers of an account, and again only when it changes', async () => {
    const first = await connected();
    const second = await connected({ member: first.member });
    const limited = (more: object[]) => ({ event: 'ACCOUNT_RESTRICTION', restriction_info: more });
    const where = { wabaId: sandbox.wabaId };
    await tell(limited([{ restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING' }]), where);
    await tell(limited([{ restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING' }]), where);
    expect(await newsMails(first)).toBe(1);
    await tell(limited([{ restriction_type: 'RESTRICTED_ADD_PHONE_NUMBER_ACTION' }]), where);
    expect(await newsMails(first)).toBe(2);
    expect(await toldOf(second)).toEqual(['account-restricted', 'account-restricted']);
  });

  it('about one number concerns that number alone', async () => {
    const first = await connected();
    const second = await connected({ member: first.member });
    const value = { display_phone_number: digits(second), event: 'PIN_CHANGED' };
    await tell(value, { wabaId: sandbox.wabaId, field: 'security' });
    expect([await toldOf(first), await toldOf(second)]).toEqual([[], ['pin-changed']]);
  });

  it('about one number may name it by Meta’s id', async () => {
    const [first, second] = [await connected(), await connected()];
    const { phoneNumberId } = await registrationOf(second);
    const alert_info = {
      alert_severity: 'INFORMATIONAL',
      alert_status: 'ACTIVE',
      alert_type: 'OBA_APPROVED',
    };
    const value = { entity_type: 'PHONE_NUMBER', entity_id: phoneNumberId, alert_info };
    await tell(value, { wabaId: sandbox.wabaId, field: 'account_alerts' });
    expect([await toldOf(first), await toldOf(second)]).toEqual([[], ['alert-for-information']]);
  });

  it('is confirmed by a look before anything follows: a flagged number needs attention', async () => {
    const customer = await connected();
    await happen(customer, { act: 'mark-number', status: 'FLAGGED' });
    const value = { display_phone_number: digits(customer), event: 'FLAGGED' };
    await tell(value, { wabaId: sandbox.wabaId, field: 'phone_number_quality_update' });
    expect(await standing(customer)).toEqual(['connected', null]);
    expect(await looksAt(customer)).toBe(1);
    await look(customer);
    expect(await standing(customer)).toEqual(['attention', 'number-flagged']);
  });
});

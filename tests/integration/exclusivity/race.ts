import { describe, expect, it } from 'vitest';
import type { Outcome } from '@/lib/domain/refusals';
import { newReference } from '@/lib/ids';
import { askCode } from '@/lib/operations/onboarding/ask-code';
import { chooseStockNumber } from '@/lib/operations/onboarding/choose-number';
import { openOnboarding } from '@/lib/operations/onboarding/open-onboarding';
import { submitRegistration } from '@/lib/operations/registration/submit-registration';
import { aMember, aNumber, aStockNumber, granted } from '../../support/builders';
import { customersOf, key, registrationOf } from '../../support/builders-onboarding';
import { countOf, freshDatabase, isOnPostgres, rows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const customers = customersOf(sandbox);

/** How many won, and which refusals the others met. */
const tally = (outcomes: readonly Outcome<unknown>[]) => {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) {
    const what = outcome.ok ? 'won' : outcome.refusal.code;
    counts[what] = (counts[what] ?? 0) + 1;
  }
  return counts;
};
const many = <T>(count: number, make: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

/** Fewer where there is one connection only: nothing runs beside anything there. */
const accounts = isOnPostgres ? 200 : 60;
const codeRacers = isOnPostgres ? 50 : 12;

describe('one holder per number', () => {
  it(`lets one of ${accounts} accounts have a PaxFlow number`, async () => {
    const number = await aStockNumber();
    const members = await many(accounts, () => aMember());
    await many(accounts, async (index) =>
      granted(await openOnboarding(members[index] ?? (await aMember()), { key: key() })),
    );
    const outcomes = await Promise.all(
      members.map((member) => chooseStockNumber(member, { key: key(), stockNumber: number.id })),
    );
    expect(tally(outcomes)).toEqual({ won: 1, 'number-taken-meanwhile': accounts - 1 });
    expect(await countOf('holds', 'number_id = $1 and ended_at is null', [number.id])).toBe(1);
  });

  it('gives each of ten PaxFlow numbers to one of those who want it, and the search knows', async () => {
    const stock = await many(10, () => aStockNumber());
    const takers = await many(accounts, async (index) => ({
      member: await aMember(),
      number: stock[index % 10],
    }));
    for (const { member } of takers) granted(await openOnboarding(member, { key: key() }));
    const outcomes = await Promise.all(
      takers.map(({ member, number }) =>
        chooseStockNumber(member, { key: key(), stockNumber: number?.id ?? '' }),
      ),
    );
    expect(tally(outcomes)).toEqual({ won: 10, 'number-taken-meanwhile': accounts - 10 });
    const held = 'select number_id from holds where ended_at is null';
    expect(await countOf('numbers', `is_held <> (id in (${held}))`)).toBe(0);
  });

  it(`lets one of ${codeRacers} accounts begin with an own number, and asks Meta for that one only`, async () => {
    const e164 = aNumber();
    const racers = await many(codeRacers, () => customers.withBusiness({ e164 }));
    const outcomes = await Promise.all(
      racers.map(({ member, numberId }) => askCode(member, { key: key(), numberId, method: 'sms' })),
    );
    expect(tally(outcomes)).toEqual({ won: 1, 'number-unavailable': codeRacers - 1 });
    expect(await sandbox.calls('addNumber')).toHaveLength(1);
    expect(await sandbox.calls('requestCode')).toHaveLength(1);
  });

  it('begins one registration when one customer presses on twenty devices', async () => {
    const { member, numberId } = await customers.verified();
    const outcomes = await many(20, () => submitRegistration(member, { key: key(), numberId }));
    expect(tally(outcomes)).toEqual({ won: 1, 'no-open-onboarding': 19 });
    expect(await countOf('registrations', 'number_id = $1', [numberId])).toBe(1);
  });

  it('opens one onboarding when one customer presses on twenty devices', async () => {
    const member = await aMember();
    const outcomes = await many(20, () => openOnboarding(member, { key: key() }));
    expect(tally(outcomes)).toEqual({ won: 20 });
    expect(await countOf('drafts', 'account_id = $1', [member.accountId])).toBe(1);
    expect(await countOf('events', `account_id = $1 and name = 'draft-opened'`, [member.accountId])).toBe(1);
  });
});

describe('the database itself, whatever the code believes', () => {
  it('refuses a second live hold of one number', async () => {
    const { member, numberId } = await customers.codeAsked();
    const other = await aMember();
    const insert = `insert into holds (id, number_id, account_id, draft_id, created_at) values ($1, $2, $3, 'drf_other', now())`;
    await expect(rows(insert, ['hld_other', numberId, other.accountId])).rejects.toMatchObject({
      constraint: 'holds_one_live_per_number',
    });
    expect(
      await rows('select account_id from holds where number_id = $1 and ended_at is null', [numberId]),
    ).toEqual([{ account_id: member.accountId }]);
  });

  it('refuses a second live registration of one number', async () => {
    const customer = await customers.submitted();
    const { id } = await registrationOf(customer);
    const other = await customers.withNumber();
    const copy = `insert into registrations (id, reference, account_id, member_id, draft_id, number_id, business_id,
        phone_number_id, display_name, state, created_at, updated_at)
      select 'reg_other', $2, $3, $4, (select id from drafts where account_id = $3), number_id, business_id,
        phone_number_id, display_name, 'registering', now(), now() from registrations where id = $1`;
    const values = [id, newReference('RG'), other.member.accountId, other.member.memberId];
    await expect(rows(copy, values)).rejects.toMatchObject({
      constraint: 'registrations_one_live_per_number',
    });
    expect(await countOf('registrations', 'number_id = $1', [customer.numberId])).toBe(1);
  });

  it('refuses a second open onboarding of one account', async () => {
    const { member } = await customers.withNumber();
    const insert = `insert into drafts (id, account_id, member_id, created_at, updated_at) values ('drf_second', $1, $2, now(), now())`;
    await expect(rows(insert, [member.accountId, member.memberId])).rejects.toMatchObject({
      constraint: 'drafts_one_open_per_account',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { HOUR, SECOND } from '@/lib/clock';
import { env } from '@/lib/env';
import { connectBusiness, dialogAddress } from '@/lib/operations/onboarding/connect-business';
import { dialogState } from '@/lib/operations/onboarding/dialog-state';
import { seeds } from '@/lib/whatsapp/sandbox/world/seed';
import { aMember, granted, refusedWith } from '../../support/builders';
import { customersOf, draftOf } from '../../support/builders-onboarding';
import { countOf, freshDatabase } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const sandbox = sandboxForFile();
const { acknowledged, connect, verified } = customersOf(sandbox);

const codeOfWindow = async (redirectUri = `${env().appUrl}/onboarding/business/return`) =>
  (await sandbox.control.dialog({ wabaId: sandbox.wabaId, redirectUri })).code;

describe('Meta’s window', () => {
  it('opens with our app, our return page and a state of this member', async () => {
    const address = new URL(dialogAddress(await aMember()));
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      client_id: env().metaAppId,
      redirect_uri: `${env().appUrl}/onboarding/business/return`,
      response_type: 'code',
    });
  });

  it('is not success when it was left', async () => {
    const { member } = await acknowledged();
    const back = { code: null, state: dialogState(member) };
    expect(await connectBusiness(member, back)).toEqual(refusedWith('meta-window-left'));
  });

  it('refuses a return that began with somebody else', async () => {
    const { member } = await acknowledged();
    const state = dialogState(await aMember());
    const code = await codeOfWindow();
    expect(await connectBusiness(member, { code, state })).toEqual(refusedWith('page-out-of-date'));
    expect(await sandbox.calls('exchangeCode')).toEqual([]);
  });

  it.each([
    ['missing', () => null],
    ['cut', (state: string) => state.slice(0, -1)],
    ['altered', (state: string) => `1${state}`],
    ['empty of a mark', (state: string) => `${state.split('.')[0]}.`],
  ])('refuses a state that is %s', async (_what, altered) => {
    const { member } = await acknowledged();
    const back = { code: 'AQnothing', state: altered(dialogState(member)) };
    expect(await connectBusiness(member, back)).toEqual(refusedWith('page-out-of-date'));
  });

  it('refuses a state after an hour', async () => {
    const { member } = await acknowledged();
    const state = dialogState(member);
    await sandbox.moveClock(HOUR);
    const code = await codeOfWindow();
    expect(await connectBusiness(member, { code, state })).toEqual(refusedWith('page-out-of-date'));
  });

  it('says that the code of the window was too old after half a minute', async () => {
    const { member } = await acknowledged();
    const code = await codeOfWindow();
    await sandbox.moveClock(31 * SECOND);
    const back = { code, state: dialogState(member) };
    expect(await connectBusiness(member, back)).toEqual(refusedWith('meta-window-expired'));
  });

  it('refuses a code that was used before', async () => {
    const { member } = await acknowledged();
    const back = { code: await codeOfWindow(), state: dialogState(member) };
    granted(await connectBusiness(member, back));
    expect(await connectBusiness(member, back)).toEqual(refusedWith('meta-window-expired'));
  });
});

describe('the access behind it', () => {
  it('is refused when the permissions were turned off', async () => {
    const { member } = await acknowledged();
    expect(await connect(member, sandbox.wabaId, true)).toEqual(refusedWith('meta-permission-missing'));
    expect(await countOf('meta_businesses', 'account_id = $1', [member.accountId])).toBe(0);
  });

  it('is refused when Meta restricts the business', async () => {
    const { member } = await acknowledged();
    expect(await connect(member, seeds.closedShop.wabaId)).toEqual(refusedWith('meta-business-restricted'));
  });

  it.each(['exchangeCode', 'debugToken', 'readWaba'] as const)(
    'is not believed when Meta is silent about %s, and nothing is connected',
    async (verb) => {
      const { member } = await acknowledged();
      await sandbox.fault(verb, 'drop');
      expect(await connect(member)).toEqual(refusedWith('meta-silent'));
      expect((await draftOf(member)).draft.businessId).toBeNull();
    },
  );

  it('is renewed when the same business is connected again, and the proved code stays', async () => {
    const { member, numberId } = await verified();
    granted(await connect(member));
    expect((await draftOf(member)).answers.verifiedNumberId).toBe(numberId);
    expect(await countOf('meta_businesses', 'account_id = $1', [member.accountId])).toBe(1);
  });

  it('makes the code stale when it is another business', async () => {
    const { member } = await verified();
    granted(await connect(member, seeds.cornerBakery.wabaId));
    expect((await draftOf(member)).draft).toMatchObject({ phoneNumberId: null, verifiedNumberId: null });
  });
});

import { acknowledgeConsequences } from '@/lib/operations/onboarding/acknowledge';
import { askCode } from '@/lib/operations/onboarding/ask-code';
import { chooseStockNumber } from '@/lib/operations/onboarding/choose-number';
import { giveDisplayName } from '@/lib/operations/onboarding/connect-business';
import { openOnboarding } from '@/lib/operations/onboarding/open-onboarding';
import { aMember, aStockNumber, granted } from './builders';
import { allTicks, customersOf, key } from './builders-onboarding';
import type { TestSandbox } from './sandbox';

/** Customers with a PaxFlow number, by the last thing they did. */
export const stockCustomersOf = (sandbox: TestSandbox) => {
  const { connect } = customersOf(sandbox);
  const withBusiness = async () => {
    const [member, { id: numberId, e164 }] = [await aMember(), await aStockNumber()];
    granted(await openOnboarding(member, { key: key() }));
    granted(await chooseStockNumber(member, { key: key(), stockNumber: numberId }));
    granted(await acknowledgeConsequences(member, allTicks(numberId)));
    granted(await connect(member));
    granted(await giveDisplayName(member, { key: key(), displayName: 'Lucky Shrub' }));
    return { member, numberId, e164 };
  };
  const codeAsked = async () => {
    const customer = await withBusiness();
    granted(await askCode(customer.member, { key: key(), numberId: customer.numberId, method: 'sms' }));
    const code = (await sandbox.control.latestCode(customer.e164)) ?? '';
    return { ...customer, code, text: `WhatsApp code ${code.slice(0, 3)}-${code.slice(3)}` };
  };
  return { withBusiness, codeAsked };
};

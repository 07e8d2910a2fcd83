import type { Member } from '@/lib/auth/member';
import { movePoints } from '@/lib/domain/moving';
import type { Usage } from '@/lib/domain/onboarding-steps';
import { acknowledgeConsequences } from '@/lib/operations/onboarding/acknowledge';
import { answerUsage, chooseWay, confirmMove } from '@/lib/operations/onboarding/answer-usage';
import { askCode } from '@/lib/operations/onboarding/ask-code';
import { granted } from './builders';
import { allTicks, customersOf, key } from './builders-onboarding';
import type { TestSandbox } from './sandbox';

type Customer = { member: Member; numberId: string };

/** Says where a number is used, with the recipe still to follow. */
export const usedAt = async ({ member, numberId }: Customer, usage: Usage, way?: 'move' | 'free') => {
  granted(await answerUsage(member, { key: key(), numberId, usage }));
  if (way) granted(await chooseWay(member, { key: key(), numberId, way }));
};

/** Ticks every point of the list for moving. */
export const confirmList = ({ member, numberId }: Customer) =>
  confirmMove(member, { key: key(), numberId, ready: movePoints.map(({ id }) => id) });

export const askForCode = ({ member, numberId }: Customer) =>
  askCode(member, { key: key(), numberId, method: 'sms' });

/** A customer who moves a number in, with everything before the code answered. */
export const movingOf = (sandbox: TestSandbox) => {
  const customers = customersOf(sandbox);
  return async (e164: string, wabaId?: string) => {
    const customer = await customers.withNumber({ e164 });
    await usedAt(customer, 'another-provider', 'move');
    granted(await confirmList(customer));
    granted(await acknowledgeConsequences(customer.member, allTicks(customer.numberId)));
    granted(await customers.connect(customer.member, wabaId));
    return customer;
  };
};

import { NUMBERS_OF_NEW_PORTFOLIO, NUMBERS_OF_VERIFIED_PORTFOLIO } from '../limits';
import { own } from './own';
import type { NumberObject, World } from './types';

/** How many numbers a portfolio may hold: 2, and 20 once the business is verified, unless set by hand. */
export const numberLimitOf = (world: World, businessId: string): number => {
  const business = own(world.businesses, businessId);
  return (
    business?.numberLimit ?? (business?.isVerified ? NUMBERS_OF_VERIFIED_PORTFOLIO : NUMBERS_OF_NEW_PORTFOLIO)
  );
};

/** Every number a portfolio holds, in all its accounts, whatever it has come to. */
export const numbersOfBusiness = (world: World, businessId: string): NumberObject[] =>
  Object.values(world.numbers).filter(
    (one) => own(world.wabas, one.wabaId)?.businessId === businessId && one.stage !== 'migrated',
  );

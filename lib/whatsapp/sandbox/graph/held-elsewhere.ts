import type { NumberCall } from './verb';

/** True when another provider, or another account here, holds the number and it is not being moved. */
export const isHeldElsewhere = ({ line, number }: NumberCall): boolean => {
  if (number.isMigrating) return false;
  return line.holder === 'other_provider' || (line.holder === 'cloud' && line.phoneNumberId !== number.id);
};

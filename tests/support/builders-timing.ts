/** How long `act` takes at its best of three, in milliseconds: a busy machine slows one run, not the rule. */
export const bestTimeMs = (act: () => unknown): number => {
  const times = [1, 2, 3].map(() => {
    const begun = performance.now();
    act();
    return performance.now() - begun;
  });
  return Math.min(...times);
};

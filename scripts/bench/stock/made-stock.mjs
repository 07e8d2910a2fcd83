/** @typedef {import('@/lib/domain/stock').StockNumber} StockNumber */

/** A country code nobody has, so that no made-up number can be anybody's. */
const nobodys = '+999';
const countries = ['GB', 'US', 'FR', 'SE', 'AU', 'DE', 'NL', 'ES', 'IT', 'PL'];
/** @type {StockNumber['kind'][]} */
const kinds = ['mobile', 'landline', 'toll-free', 'voip'];
const prices = [300, 400, 500, 900];

/** The same numbers at each run. @param {number} seed */
const randomFrom = (seed) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

/**
 * Numbers of stock, uneven as a real one: most of the first country and kind, ten digits anyhow.
 * @param {number} count
 * @returns {StockNumber[]}
 */
export function madeStock(count) {
  const random = randomFrom(7);
  /** @template T @param {readonly T[]} list @returns {T} */
  const oneOf = (list) => /** @type {T} */ (list[Math.floor(random() ** 2 * list.length)]);
  /** @type {Map<string, StockNumber>} */
  const made = new Map();
  while (made.size < count) {
    const e164 = nobodys + String(Math.floor(random() * 1e10)).padStart(10, '0');
    const country = oneOf(countries);
    made.set(e164, {
      e164,
      country,
      area: `${country}, area ${Math.floor(random() * 300)}`,
      kind: oneOf(kinds),
      takesSms: true,
      takesCalls: random() < 0.5,
      monthlyCents: oneOf(prices),
      currency: 'EUR',
    });
  }
  return [...made.values()];
}

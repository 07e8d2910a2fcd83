/** One household or office has 64 bits of IPv6 to itself: an address alone would be no limit. */
const prefixOf = (address: string): string => {
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const between = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(between).fill('0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
};

/**
 * The network a request came from, for limits: an IPv4 address, or the first half of an IPv6 one. Each proxy appends
 * the address it was called from, and so does our own server; whatever stands further left was claimed by the client.
 * @param trustedHops how many proxies of ours stand in front. Rule: security rules 43, 44
 */
export function networkOf(forwardedFor: string | null, trustedHops: number): string {
  const named = (forwardedFor ?? '').slice(-2_048).split(',');
  const sender = (named.at(-1 - trustedHops) ?? '').trim().replace(/^::ffff:(?=\d+\.)/i, '');
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(sender)) return sender;
  return /^[0-9a-f:]{2,39}$/i.test(sender) && sender.includes(':') ? prefixOf(sender) : 'unknown';
}

import { isIPv4, isIPv6 } from 'node:net';

/**
 * What counts as one client: an IPv4 address, or the /64 that an IPv6 subscriber is given whole.
 * Anything else counts as itself.
 */
export function addressGroup(address: string): string {
  const mapped = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(mapped) || !isIPv6(address)) return mapped;
  const [head = '', tail] = address.split('%', 1)[0]?.toLowerCase().split('::') ?? [];
  const groups = (part: string | undefined) => part?.split(':').filter(Boolean) ?? [];
  const [left, right] = [groups(head), groups(tail)];
  const zeros = tail === undefined ? [] : Array<string>(8 - left.length - right.length).fill('0');
  const all = [...left, ...zeros, ...right].map((group) => parseInt(group, 16).toString(16));
  return `${all.slice(0, 4).join(':')}::/64`;
}

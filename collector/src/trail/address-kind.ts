import { BlockList, isIP } from 'node:net';

/** What kind of network a request came from: all that the trail ever says of an address. */
export const addressKinds = ['this-machine', 'private-network', 'internet'] as const;
export type AddressKind = (typeof addressKinds)[number];

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** RFC 1918, RFC 6598, RFC 3927, RFC 4193 and RFC 4291. */
const within = new BlockList();
within.addSubnet('10.0.0.0', 8, 'ipv4');
within.addSubnet('172.16.0.0', 12, 'ipv4');
within.addSubnet('192.168.0.0', 16, 'ipv4');
within.addSubnet('100.64.0.0', 10, 'ipv4');
within.addSubnet('169.254.0.0', 16, 'ipv4');
within.addSubnet('fc00::', 7, 'ipv6');
within.addSubnet('fe80::', 10, 'ipv6');

/** The kind of an address; null for what is none. An IPv4 address written as an IPv6 one is IPv4. */
export function addressKindOf(address: string): AddressKind | null {
  const plain = (address.split('%', 1)[0] ?? '').replace(/^::ffff:(?=\d)/i, '');
  const version = isIP(plain);
  if (version === 0) return null;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  if (loopback.check(plain, family)) return 'this-machine';
  return within.check(plain, family) ? 'private-network' : 'internet';
}

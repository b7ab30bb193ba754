import { BlockList, isIP } from 'node:net';

const RANGES: readonly (readonly [net: string, bits: number, type: 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  // Unspecified, loopback, v4 in v6 as it once was written.
  ['::', 96, 'ipv6'],
  // Translated and tunnelled v4: what it leads to cannot be seen from here.
  ['64:ff9b::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['2001::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['fec0::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];

const INSIDE = new BlockList();
for (const range of RANGES) INSIDE.addSubnet(...range);

/**
 * Whether an IP address is one of this machine, this house or none at all (RFC 6890): nothing of ours asks there on
 * somebody else's behalf. IPv4 within IPv6 (`::ffff:127.0.0.1`) is what it holds.
 */
export function isInside(ip: string): boolean {
  const version = isIP(ip);
  return version === 0 || INSIDE.check(ip, version === 6 ? 'ipv6' : 'ipv4');
}

import { isIP } from 'node:net';

/** The network an address belongs to, as coarse as one attacker's reach: /24 of IPv4, /64 of IPv6. */
export function addressPrefix(address: string): string {
  const ip = plain(address);
  if (isIP(ip) === 4) return `${ip.split('.').slice(0, 3).join('.')}.0/24`;
  if (isIP(ip) === 6) return `${groups(ip).slice(0, 4).join(':')}::/64`;
  return 'unknown';
}

// ::ffff:192.0.2.1 is 192.0.2.1.
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function groups(ip: string): string[] {
  const [head = '', tail] = ip.toLowerCase().split('%')[0]?.split('::') ?? [];
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array<string>(zeros).fill('0'), ...right].map((group) => group.replace(/^0+(?=.)/, ''));
}

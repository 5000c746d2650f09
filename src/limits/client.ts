import ipaddr from 'ipaddr.js';

const NETWORK_GROUPS = 4;

/**
 * What one caller is counted by: the IPv4 address, or the /64 network of an IPv6 one, within which a single
 * machine has as many addresses as it likes.
 */
export function clientKey(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const ip = ipaddr.process(address);
  if (ip.kind() === 'ipv4') return ip.toString();
  const { parts } = ip as ipaddr.IPv6;
  return `${parts
    .slice(0, NETWORK_GROUPS)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}

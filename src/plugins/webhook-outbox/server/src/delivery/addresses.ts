import { lookup as resolve, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

export interface AddressPolicy {
  allowHttp: boolean;
  allowPrivate: boolean;
  allowNetworks: readonly string[];
}

/** Public by its number, yet answers only machines in Azure: its metadata and agent service. */
const AZURE_METADATA = '168.63.129.16';
/** All that is routed on the public IPv6 internet. */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

/**
 * Whether webhooks may go to an IP address. Loopback, private, link-local (cloud metadata), shared, multicast and
 * reserved networks are refused, also where an IPv6 address contains such an IPv4 one.
 */
export function isAllowed(address: string, policy: AddressPolicy): boolean {
  if (!ipaddr.isValid(address)) return false;
  const ip = ipaddr.process(address);
  const inNetwork = policy.allowNetworks.some((network) => {
    const range = ipaddr.parseCIDR(network);
    return range[0].kind() === ip.kind() && ip.match(range);
  });
  if (policy.allowPrivate || inNetwork) return true;
  if (ip.range() !== 'unicast' || ip.toString() === AZURE_METADATA) return false;
  return ip.kind() === 'ipv4' || ip.match(GLOBAL_IPV6);
}

/** What is wrong with an endpoint's address; null when nothing is. Names are resolved when they are used. */
export function problemOfUrl(text: string, policy: AddressPolicy): string | null {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return 'The address must be a full URL.';
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && policy.allowHttp)) {
    return policy.allowHttp
      ? 'The address must begin with https:// or http://.'
      : 'The address must begin with https://.';
  }
  if (url.username || url.password) return 'The address must not contain a password.';
  const host = hostOf(url);
  if (ipaddr.isValid(host) && !isAllowed(host, policy)) return refusalOf(host);
  return null;
}

/** The host as an address; IPv6 without its brackets. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

function refusalOf(address: string): string {
  return `${address} is not a public address.`;
}

/**
 * Resolves a name for one connection and refuses it when any of its addresses is not allowed. The connection goes to
 * what was checked: a name that resolves to something else a moment later gains nothing.
 */
export function guardedLookup(
  policy: AddressPolicy,
  look: typeof resolve = resolve,
): LookupFunction {
  return (hostname, options, callback) => {
    look(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return callback(error, '');
      const refused = addresses.find(({ address }) => !isAllowed(address, policy));
      if (refused) return callback(new Error(refusalOf(refused.address)), '');
      if (addresses.length === 0) return callback(new Error(`${hostname} has no address.`), '');
      if (options.all) return callback(null, addresses);
      const [{ address, family }] = addresses;
      return callback(null, address, family);
    });
  };
}

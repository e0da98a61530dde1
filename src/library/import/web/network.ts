import { lookup } from "node:dns/promises";
import { buildConnector } from "undici";
import { isLiteral, isPublicAddress, privateAddress } from "./address.ts";

/** How names become addresses and addresses become connections. */
export interface Network {
  /** Every address of a host name. */
  resolve(host: string): Promise<string[]>;
  /** Opens a connection to `hostname`, which is an address already judged public. */
  dial: buildConnector.connector;
}

const CONNECT_TIMEOUT = 8_000;
const MOST_ADDRESSES = 4;

/** The internet. */
export const internet: Network = {
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  dial: buildConnector({ timeout: CONNECT_TIMEOUT }),
};

/**
 * Connects to public addresses only. The name is resolved here and the connection made to the very address that was
 * judged: an answer that changes between the two is never asked for. A name with one private address is refused whole.
 */
export function publicConnector(network: Network): buildConnector.connector {
  return (options, callback) => {
    void addressesOf(options.hostname, network).then(
      (addresses) => tryEach(addresses, options, network, callback),
      (error: Error) => callback(error, null),
    );
  };
}

async function addressesOf(hostname: string, network: Network): Promise<string[]> {
  const host = hostname.replace(/^\[|\]$/g, "");
  const addresses = isLiteral(host) ? [host] : await network.resolve(host);
  if (addresses.length === 0 || !addresses.every((address) => isPublicAddress(address)))
    throw privateAddress();
  return addresses.slice(0, MOST_ADDRESSES);
}

function tryEach(
  addresses: readonly string[],
  options: buildConnector.Options,
  network: Network,
  callback: buildConnector.Callback,
): void {
  const [address, ...others] = addresses;
  // The certificate is still checked against the name: `host` keeps it.
  network.dial({ ...options, hostname: address ?? "" }, (...result) => {
    if (result[0] !== null && others.length > 0) tryEach(others, options, network, callback);
    else callback(...result);
  });
}

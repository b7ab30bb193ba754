import type { LinkVerdict } from './link-verdict.ts';

/** Hosts that are asked at once: few enough for a small line, enough that one slow host holds up nobody. */
const HOSTS_AT_ONCE = 8;

/**
 * Asks addresses, those of one host one after the other. Whoever presses Ctrl-C ends it after what is being asked.
 * @param told of each as soon as it is known
 */
export async function askInTurn(
  addresses: readonly string[],
  askOne: (address: string) => Promise<LinkVerdict>,
  told: (address: string, verdict: LinkVerdict) => Promise<void> | void,
  stop: AbortSignal,
): Promise<void> {
  const hosts = [...Map.groupBy(addresses, (address) => new URL(address).host).values()];
  // The longest rows first, or the last host would be waited for alone.
  hosts.sort((a, b) => b.length - a.length);
  const next = async (): Promise<void> => {
    for (let row = hosts.shift(); row; row = hosts.shift())
      for (const address of row) {
        if (stop.aborted) return;
        const verdict = await askOne(address);
        // An answer that was cut short says nothing of the address.
        if (!stop.aborted) await told(address, verdict);
      }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, next));
}

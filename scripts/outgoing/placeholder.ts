import { isLoopback, type DeliverySettings } from '../delivery/delivery-settings.ts';
import { UserError } from '../user-error.ts';
import type { Site } from '../../src/site.ts';

/** Names that no mail reaches (RFC 2606, RFC 6761): whoever configures the portal writes their own. */
const RESERVED = /\.(?:example|invalid|test)$|@example\.(?:com|net|org)$/i;

/** Whether a mailbox is a placeholder that another computer's relay must not hear of. */
export const isReserved = (address: string, { relay }: Pick<DeliverySettings, 'relay'>): boolean =>
  relay !== undefined && !isLoopback(relay.host) && RESERVED.test(address);

/**
 * A letter from an address that stands in the configuration until somebody has written the real one reaches nobody's
 * reply, and relays refuse it. Another computer's relay never hears of it; one's own may be a test.
 * @throws UserError that names the place
 */
export function refusePlaceholder({ sender, address }: Site, { relay, from }: DeliverySettings): void {
  if (!relay || isLoopback(relay.host)) return;
  const faults = [
    ...(RESERVED.test(from ?? sender.email) ? [`avsändaren är ${from ?? sender.email}`] : []),
    ...(RESERVED.test(sender.email) && from ? [`svar går till ${sender.email}`] : []),
    ...(RESERVED.test(new URL(address).hostname) ? [`länkarna leder till ${address}`] : []),
  ];
  if (faults.length === 0) return;
  throw new UserError(
    `Inget är skickat: ${faults.join(', ')}, och det är en platshållare. Skriv er egen i src/site.ts (sender och address).`,
  );
}

import { stopAddress } from '../../src/newsletter/letter.ts';
import type { Site } from '../../src/site.ts';
import type { PersonKey } from '../data/person-key.ts';
import type { Claim } from '../data/ledger.ts';
import { letterTemplate, type Letterhead } from './letter-template.ts';
import type { Mailing } from '../data/mailing.ts';
import type { DeliverySettings } from './settings.ts';
import type { Parcel } from './transport.ts';

type Sender = Pick<DeliverySettings, 'from' | 'dkim' | 'verp' | 'oneClick'>;

/** Everything about the sender that each copy carries. */
export function letterhead(id: string, site: Site, { from, dkim, oneClick }: Sender, date: Date): Letterhead {
  const own = { name: site.sender.name, address: from ?? site.sender.email };
  return {
    id,
    from: own,
    ...(from && from !== site.sender.email && { replyTo: { name: site.sender.name, address: site.sender.email } }),
    listId: `Informationsbrev <informationsbrev.${new URL(site.address).hostname}>`,
    date,
    unsubscribe: (code) => stopAddress(site, code),
    ...(oneClick && { oneClick: (code: string) => oneClick.replaceAll('{code}', code) }),
    ...(dkim && { dkim }),
  };
}

/** What a mailing needs to become one recipient's message. */
export interface Mailer {
  /** The same for the same mailing and recipient, however often it is sent; it does not show the recipient. */
  messageId: (address: string) => string;
  parcel: (claim: Claim) => Parcel;
}

/** Builds the message once; each recipient's parcel is made when it is to be sent. */
export async function mailer(
  { id, message }: Mailing,
  site: Site,
  settings: Sender,
  key: PersonKey,
  date: Date,
): Promise<Mailer> {
  if (!/^[A-Za-z0-9.-]{1,64}$/.test(id)) throw new Error(`”${id}” cannot name a mailing.`);
  const head = letterhead(id, site, settings, date);
  const copyFor = await letterTemplate(message, head);
  const [local, domain] = head.from.address.split('@') as [string, string];
  return {
    messageId: (address) => `<${id}.${key.deliveryToken(id, address)}@${domain}>`,
    parcel({ address, name, messageId }) {
      // The token of the Message-ID: `<mailing.token@domain>`.
      const token = messageId.slice(id.length + 2, messageId.indexOf('@'));
      const bytes = copyFor({ to: { name, address }, messageId, code: key.stopCode(address) });
      return {
        from: settings.verp ? `${local}+${token}@${domain}` : head.from.address,
        to: address,
        bytes,
        name: token,
      };
    },
  };
}

import { stopAddress } from '../../src/newsletter/letter.ts';
import type { Site } from '../../src/site.ts';
import { UserError } from '../user-error.ts';
import type { PersonKey } from '../data/person-key.ts';
import type { Claim } from '../data/ledger.ts';
import { attachmentTemplate } from './attachment-template.ts';
import type { Copy } from './copy-headers.ts';
import { invitationTemplate } from './invitation-template.ts';
import { letterTemplate, type Letterhead } from './letter-template.ts';
import type { Mailing } from '../data/mailing.ts';
import type { NamedAddress } from './mime.ts';
import type { DeliverySettings } from './delivery-settings.ts';
import type { Parcel } from './transport.ts';

/** Who a mail comes from, as it is configured. */
export type Sender = Pick<DeliverySettings, 'from' | 'dkim' | 'verp' | 'oneClick'>;

/** What of it is seen in a mail. */
export type ShownSender = Pick<Sender, 'from' | 'oneClick'>;

/** What makes a recipient's own tokens: `personKey`, or one that stands for nobody. */
export type Tokens = Pick<PersonKey, 'deliveryToken' | 'deliveryProof' | 'stopCode'>;

/** From the address of the envelope; answers go to the mailbox that is read. */
export function senderOf(
  { sender }: Site,
  { from }: Pick<Sender, 'from'>,
): { from: NamedAddress; replyTo?: NamedAddress } {
  const own = { name: sender.name, address: sender.email };
  return from && from !== sender.email ? { from: { ...own, address: from }, replyTo: own } : { from: own };
}

/** Everything about the sender that each copy carries. */
export function letterhead(site: Site, sender: Sender, date: Date): Letterhead {
  const { dkim, oneClick } = sender;
  return {
    ...senderOf(site, sender),
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
  parcel: (claim: Pick<Claim, 'address' | 'name' | 'messageId'> & Partial<Pick<Claim, 'unit'>>) => Parcel;
}

/**
 * The one maker of a letter's bytes: what is compiled, shown, archived, tried and sent comes from here, and differs in the
 * recipient alone. Builds the message once; each recipient's parcel is made when it is to be sent.
 */
export async function mailer(
  mailing: Pick<Mailing, 'id' | 'message' | 'calendar' | 'attachments'>,
  site: Site,
  sender: Sender,
  tokens: Tokens,
  date: Date,
): Promise<Mailer> {
  const { id } = mailing;
  if (!/^[A-Za-z0-9.-]{1,64}$/.test(id)) throw new Error(`”${id}” cannot name a mailing.`);
  const head = letterhead(site, sender, date);
  const copyFor = await copiesOf(mailing, head);
  const [local, domain] = head.from.address.split('@') as [string, string];
  if (sender.verp) refuseLong(local);
  return {
    messageId: (address) => `<${id}.${tokens.deliveryToken(id, address)}@${domain}>`,
    parcel({ address, name, messageId, unit }) {
      // The token of the Message-ID: `<mailing.token@domain>`.
      const token = messageId.slice(id.length + 2, messageId.indexOf('@'));
      const proof = tokens.deliveryProof(id, address);
      return {
        from: sender.verp ? `${local}+${token}.${proof}@${domain}` : head.from.address,
        to: address,
        pieces: copyFor({ to: { name, address }, messageId, code: tokens.stopCode(address), proof }, unit),
        name: token,
      };
    },
  };
}

/** RFC 5321, 4.5.3.1.1: at most so many characters stand before the @. */
const LONGEST_LOCAL = 64;
/** What a recipient's code adds there: `+`, the token, a point, the proof. */
const CODE = 1 + 24 + 1 + 12;

/** @throws UserError for an address that has no room for a recipient's code: a server may refuse such a sender, and so the whole run */
function refuseLong(local: string): void {
  const room = LONGEST_LOCAL - CODE;
  if (local.length <= room) return;
  throw new UserError(
    `Inget är skickat: med SMTP_VERP=on får avsändaradressen ha högst ${room} tecken före @, och ”${local}” har ${local.length}. Välj en kortare adress i SMTP_FROM, eller sätt SMTP_VERP=off.`,
  );
}

/** How a copy is made, by what the mailing carries besides its words. @throws Error for a unit that has no file of its own */
async function copiesOf(
  { message, calendar, attachments }: Pick<Mailing, 'message' | 'calendar' | 'attachments'>,
  head: Letterhead,
): Promise<(copy: Copy, unit: string | undefined) => Buffer[]> {
  if (!attachments)
    return calendar ? await invitationTemplate(message, head, calendar) : await letterTemplate(message, head);
  const copyFor = await attachmentTemplate(message, head);
  return (copy, unit) => {
    const file = attachments.get(unit ?? '');
    if (!file) throw new Error(`No file for the unit ”${unit}”.`);
    return copyFor(copy, file);
  };
}

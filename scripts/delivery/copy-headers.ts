import { encodeWords, foldLines, quoteString } from 'nodemailer/lib/mime-funcs';
import { oneLine, type NamedAddress } from './mime.ts';

/** What is a recipient's own. */
export interface Copy {
  to: NamedAddress;
  /** With angle brackets. The same for the same mailing and recipient, however often it is sent. */
  messageId: string;
  /** As long as `STOP_CODE`, of letters and digits. */
  code: string;
  /** What a report that quotes these headers shows, and no answer to the letter. */
  proof?: string;
}

/** The header that a report must quote to be believed. */
export const PROOF_FIELD = 'X-Delivery-Proof';

/** The headers that are made for each copy and not with the message that all share. */
export const OWN_HEADERS = /^(?:To|Date|Message-ID):/i;

/** Whose a copy is, and when it was sent. */
export const copyHeaders = ({ to, messageId, proof }: Copy, date: Date): string[] => [
  `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
  `Message-ID: ${messageId}`,
  ...(proof ? [`${PROOF_FIELD}: ${proof}`] : []),
  foldLines(`To: ${mailboxText(to)}`, 76),
];

function mailboxText({ name, address }: NamedAddress): string {
  const shown = oneLine(name);
  if (!shown) return address;
  const isPlain = /^[\x20-\x7e]*$/.test(shown);
  return `${isPlain ? quoteString(shown) : encodeWords(shown, 'Q', 52, true)} <${address}>`;
}

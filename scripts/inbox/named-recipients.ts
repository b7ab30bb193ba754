import { addressesIn, addressIn } from './addresses-in.ts';

const ADDRESS = '[^\\s<>():;,"\\[\\]]{1,64}@[^\\s<>():;,"\\[\\]]{1,253}';
/** How the systems name a recipient at the head of what they say of it. */
const SHAPES = [
  // `<a@b>:`, `a@b`, `* a@b (reason)`, `'a@b'`
  `^\\s*(?:[*•-] )?["'<]{0,2}(${ADDRESS})["'>]{0,2}[:;,.]?\\s*(?:\\(.{0,200})?(?:<mailto:[^>]{0,320}>)?$`,
  `^\\s*<(${ADDRESS})>:? `,
  // `Name (a@b)`, `Name<mailto:a@b>`
  `^[^@]{1,120}[(<](?:mailto:)?(${ADDRESS})[)>]\\s*(?:<mailto:[^>]{0,320}>)?$`,
  `^\\s*'(${ADDRESS})' (?:on|den|\\d)`,
  `^\\s*(${ADDRESS})(?:\\s*[:;,–-]|\\s{2,}|\\.{2,}) ?\\S`,
  // `Recipient: a@b`, `target mail address: a@b`
  `^\\s*(?:[*•-] )?(?:[\\p{L}-]{1,20} ){0,3}(?:recipients?|addressee|mottagare|empfänger|destinataire|modtager|vastaanottaja|mail ?box|to|till|an|address|adress|user|rcpt(?: to)?)(?:\\(s\\))?\\s?:\\s*(?:rfc822;\\s*)?["'<]{0,2}(${ADDRESS})`,
  `(?:^|\\s)(?:message to|mail to|e-?mail to|delivered to|deliver to|sent to|send to|levererats? till|levererades inte till|levereras till|meddelande(?:t)? till|mejlet till|delivering your message to|reach|nå|vastaanottajalle|an|à|aan|til|rcpt to):? ["'<]{0,2}(${ADDRESS})`,
].map((shape) => new RegExp(shape, 'iu'));
/** Whom a report says one may turn to, or quotes. */
const HELP =
  /\b(?:contact|kontakta|assistance|help|support|postmaster|administrator|questions?|frågor|hjälp|helpdesk|unblock|delist|report(?: this| it)? to|forward(?:ed)? to|message-?id|in-reply-to|references|reply-to|return-path|(?:from|från|von|sender|avsändare|mail from)\s?:|sent by|skickat av|on behalf of)/i;

/** Every recipient that a line of a report is about, in their order. */
export const recipientsNamed = (words: string): string[] =>
  [...headlines(words)].flatMap(({ named }) => (named ? [named] : []));

/** What is said of one recipient: its lines, from each that names it to the next that names another. */
export function linesAbout(words: string, address: string): string {
  let isAbout = false;
  return [...headlines(words)]
    .filter(({ named }) => {
      if (named) isAbout = named === address;
      return isAbout;
    })
    .map(({ line }) => line)
    .join(' ');
}

/** Each line, and the recipient that it is about. An address may stand in the line below the words that lead to help. */
function* headlines(words: string): Generator<{ line: string; named: string | undefined }> {
  let before = '';
  for (const line of words.split(/\r?\n/)) {
    const leadsOn = HELP.test(before) && !/[.:]\s*$/.test(before);
    yield { line, named: leadsOn ? undefined : namedIn(line) };
    before = line.slice(-200);
  }
}

function namedIn(line: string): string | undefined {
  if (line.length > 1000 || !line.includes('@') || HELP.test(line)) return undefined;
  const found = SHAPES.map((shape) => shape.exec(line)?.[1]).find(Boolean);
  return addressIn(found?.replace(/[.'>]+$/, '') ?? '') || undefined;
}

/** Any address in a report's words that may be the recipient's: not one to turn to, and no Message-ID. */
export const mentioned = (words: string): string[] =>
  words
    .split(/\r?\n/)
    .filter((line) => line.length <= 1000 && !HELP.test(line))
    .flatMap(addressesIn);

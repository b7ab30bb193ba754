import { addressesIn, addressIn } from './addresses.ts';
import { first, type Concerned, type Mail } from './mail.ts';
import { splitReport, type Original } from './original.ts';
import { judge, statusIn, type Judgement } from './verdict.ts';

/** How mail systems say, in English and Swedish, that a mail did not arrive. */
const FAILED = [
  // Exchange and Microsoft 365
  /delivery has failed to these recipients/i,
  /your message to .{1,200} couldn['’]t be delivered/i,
  /(?:leverans(?:en)? till (?:följande|dessa) mottagare .{0,40}misslyckades|leveransen misslyckades)/i,
  /(?:det )?gick inte att leverera (?:ditt |det här )?(?:meddelande|till (?:följande|dessa) mottagare)/i,
  /meddelande(?:t)? .{0,200}kunde inte levereras/i,
  // Outlook
  /did not reach (?:some or all of )?the (?:intended )?recipient/i,
  /following recipient(?:\(s\)|s)? (?:cannot|could not) be reached/i,
  /meddelande(?:t)? nådde inte|följande mottagare kunde inte nås|gick inte att nå följande mottagare/i,
  // Postfix, Exim, sendmail, qmail
  /could not\s+be\s+delivered to/i,
  /following address(?:\(es\)|es) failed/i,
  /the following addresses had permanent fatal errors/i,
  /wasn['’]t able to deliver your message/i,
  /undeliverable to the following/i,
  // Gmail
  /delivery to the following recipients? (?:has )?failed/i,
  /your message wasn['’]t delivered to/i,
  /message not delivered|address not found/i,
  /ditt meddelande (?:har )?(?:inte levererats|levererades inte)|adressen hittades inte/i,
];

/** … and that it is late, but not given up. */
const LATE =
  /has not yet been delivered|(?:still|will) (?:be )?retr(?:y|ied)|will retry|delivery is delayed|delivery incomplete|delayed mail|transient non-fatal errors|warning message only|försöker (?:igen|fortfarande)|är försenad|leveransen? (?:är|har blivit) försena/i;

const MAILERS =
  /^(?:mailer-daemon|mail-daemon|postmaster|microsoftexchange[0-9a-f]*|mdaemon|maildelivery|mail\.delivery)@/;
const MAILER_NAMES =
  /^(?:mail delivery (?:sub)?system|mailer-daemon|microsoft (?:outlook|exchange)|system administrator|systemadministratör(?:en)?|postmaster|internet mail delivery)$/i;

/**
 * Reads a report that is written for people, as older servers and some gateways send it.
 * @param own our addresses: a report quotes them, and is never about them
 * @returns undefined for what is no such report
 */
export function readPlainReport(
  mail: Mail,
  own: readonly string[],
  original: Original,
): readonly Concerned[] | undefined {
  if (!comesFromMailer(mail)) return undefined;
  const { words } = splitReport(mail.text);
  const said = words.replace(/[ \t]*\r?\n[ \t]*/g, ' ');
  const isLate = LATE.test(said) || LATE.test(mail.subject);
  if (!isLate && !FAILED.some((pattern) => pattern.test(said) || pattern.test(mail.subject))) return undefined;
  const recipients = recipientsOf(mail, words, own, original);
  return recipients.map((address) => ({ address, ...judgementOf(blockOf(words, address), said, isLate) }));
}

function comesFromMailer(mail: Mail): boolean {
  return (
    MAILERS.test(mail.from) ||
    MAILER_NAMES.test(mail.fromName.trim()) ||
    first(mail.fields, 'return-path') === '<>' ||
    mail.fields.has('x-failed-recipients')
  );
}

/** Told in a field; else each address that a line begins with; else the one that the original went to; else any. */
function recipientsOf(mail: Mail, words: string, own: readonly string[], original: Original): string[] {
  const listed = (mail.fields.get('x-failed-recipients') ?? []).flatMap(addressesIn);
  const headlines = words.split(/\r?\n/).flatMap(headline);
  const candidates = [listed, headlines, original.to, addressesIn(words)];
  // Whoever wrote the letter gets the report, and is quoted in it.
  const ours = [...own, mail.from, ...original.from, ...addressesIn(first(mail.fields, 'to'))];
  return candidates.map((each) => without(each, ours)).find((each) => each.length > 0) ?? [];
}

const without = (addresses: readonly string[], ours: readonly string[]): string[] => [
  ...new Set(addresses.filter((address) => !ours.includes(address) && !MAILERS.test(address))),
];

/** How the systems name a recipient: `<a@b>:`, `a@b`, `Name (a@b)`, `Name<mailto:a@b>`, `'a@b' on …`, `… delivered to a@b`. */
function headline(line: string): string[] {
  const shapes = [
    /^\s*<?([^\s<>():;]{1,64}@[^\s<>():;]{1,253})>?:?\s*(?:\(.{0,200})?(?:<mailto:[^>]{0,320}>)?$/,
    /^\s*<([^\s<>]{1,64}@[^\s<>]{1,253})>:? /,
    /^[^@]{1,120}[(<](?:mailto:)?([^\s<>()]{1,64}@[^\s<>()]{1,253})[)>]\s*(?:<mailto:[^>]{0,320}>)?$/,
    /^\s*'([^\s']{1,64}@[^\s']{1,253})' (?:on|den|\d)/,
    /(?:message to|delivered to|levererades inte till|meddelande till|delivering your message to|levererats till) <?([^\s<>]{1,64}@[^\s<>]{1,253})/i,
  ];
  const found = shapes.map((shape) => shape.exec(line)?.[1]).find(Boolean);
  const address = addressIn(found ?? '');
  return address ? [address] : [];
}

/** What is said of one recipient: its lines, from each that names it to the next that names another. */
function blockOf(words: string, address: string): string {
  let isAbout = false;
  return words
    .split(/\r?\n/)
    .filter((line) => {
      const named = headline(line)[0];
      if (named) isAbout = named === address;
      return isAbout;
    })
    .join(' ');
}

function judgementOf(block: string, said: string, isLate: boolean): Judgement {
  const status = statusIn(block) ?? statusIn(said);
  if (isLate) return { hard: false, status, reason: /gr[ae]y ?list/i.test(said) ? 'greylisted' : 'delayed' };
  return judge(status, statusIn(block) ? block : said);
}

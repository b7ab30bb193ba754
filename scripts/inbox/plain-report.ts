import type { Judgement } from '../data/bounces.ts';
import { addressesIn, addressIn } from './addresses.ts';
import { first, type Concerned, type Mail } from './mail.ts';
import { splitReport, type Original } from './original.ts';
import { judge, statusIn } from './verdict.ts';

/** How mail systems say, in English and Swedish, that a mail did not arrive. */
const FAILED = [
  // Exchange, Microsoft 365, Outlook
  /delivery (?:has )?failed|did(?:n['’]t| not) reach/i,
  /(?:could|can|was|were)(?:n['’]t| ?not) be (?:delivered|reached)/i,
  /gick inte att (?:leverera|nå)|(?:kunde|kan|har) inte (?:levereras|levererats|nås)|leverans.{0,120}misslyckades|olevererat|nådde inte/i,
  // Postfix, Exim, sendmail, qmail
  /could not\s+be\s+delivered|undeliver(?:able|ed)|unable to deliver|failed to deliver|returned to sender/i,
  /(?:recipients?|address(?:\(es\)|es)?) (?:has |have )?failed|failed permanently|had permanent fatal errors|wasn['’]t able to deliver/i,
  // Gmail
  /wasn['’]t delivered|(?:message )?not delivered|address not found/i,
  /inte levererats|levererades inte|adressen hittades inte/i,
];

/** … and that it is late, but not given up. */
const LATE =
  /has not yet been delivered|(?:still|will) (?:be )?retr(?:y|ied)|delivery (?:is delayed|incomplete)|delayed mail|transient non-fatal errors|warning message only|\(delay\)|försöker (?:igen|fortfarande)|kommer att försöka|ännu inte levererats|är försenad|leveransen? (?:är|har blivit) försena/i;
const SUBJECT =
  /undeliver|delivery|returned mail|failure notice|could not send|olevere|lever(?:ans|era)|mail (?:system )?error/i;

const MAILERS =
  /^(?:mailer[-_]?daemon|mail-daemon|postmaster|microsoftexchange[0-9a-f]*|mdaemon|mail-?delivery|mail\.delivery|bounces?|administrator)@/;
const MAILER_NAMES =
  /^(?:mail delivery (?:sub)?system|mailer-daemon|microsoft (?:outlook|exchange)|system administrator|systemadministratör(?:en)?|postmaster|internet mail delivery)$/i;

export interface PlainReport {
  recipients: readonly Concerned[];
  /** What is said when no recipient is named. */
  judgement: Judgement;
}

/**
 * Reads a report that is written for people, as older servers and some gateways send it.
 * @param own our addresses: a report quotes them, and is never about them
 * @returns undefined for what is no such report
 */
export function readPlainReport(mail: Mail, own: readonly string[], original: Original): PlainReport | undefined {
  if (!comesFromMailer(mail)) return undefined;
  const { words } = splitReport(mail.text);
  const said = words.replace(/[ \t]*\r?\n[ \t]*/g, ' ');
  const isLate = LATE.test(said) || LATE.test(mail.subject);
  const hasFailed = FAILED.some((pattern) => pattern.test(said) || pattern.test(mail.subject));
  // A mail server that quotes another's refusal needs no words of its own.
  const isRefused = MAILERS.test(mail.from) && /^[45]/.test(statusIn(said) ?? '');
  if (!isLate && !hasFailed && !isRefused) return undefined;
  const recipients = recipientsOf(mail, words, own, original);
  return {
    recipients: recipients.map((address) => ({ address, ...judgementOf(blockOf(words, address), said, isLate) })),
    judgement: judgementOf('', said, isLate),
  };
}

function comesFromMailer(mail: Mail): boolean {
  return (
    MAILERS.test(mail.from) ||
    MAILER_NAMES.test(mail.fromName.trim()) ||
    // An absence comes with an empty return path too.
    (first(mail.fields, 'return-path') === '<>' && SUBJECT.test(mail.subject)) ||
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
    /^\s*(?:[*•-] )?<?([^\s<>():;]{1,64}@[^\s<>():;]{1,253})>?:?\s*(?:\(.{0,200})?(?:<mailto:[^>]{0,320}>)?$/,
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

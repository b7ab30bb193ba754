import type { Judgement } from '../data/bounces.ts';
import { addressesIn } from './addresses-in.ts';
import { judgeWords, statusIn } from '../delivery/verdict.ts';
import { first, type Concerned, type Mail } from './mail.ts';
import { linesAbout, mentioned, recipientsNamed } from './named-recipients.ts';
import { splitReport, type Original } from './original.ts';
import { isMailer, isMailerName, isSubjectOfReport, tellsOfDelay, tellsOfFailure } from './report-words.ts';

export interface PlainReport {
  recipients: readonly Concerned[];
  /** What is said when no recipient is named. */
  judgement: Judgement;
  /** What the server said. */
  said: string;
}

/**
 * Reads a report that is written for people, as older servers and some gateways send it.
 * @param own our addresses: a report quotes them, and is never about them
 * @returns undefined for what is no such report
 */
export function readPlainReport(mail: Mail, own: readonly string[], original: Original): PlainReport | undefined {
  if (!comesFromMailer(mail)) return undefined;
  const { words, quoted } = splitReport(mail.text);
  const said = oneLine(statusIn(words) ? words : `${words}\n${lastWords(quoted)}`);
  const isLate = tellsOfDelay(said) || tellsOfDelay(mail.subject);
  const hasFailed = tellsOfFailure(said) || tellsOfFailure(mail.subject);
  // A mail server that quotes another's refusal needs no words of its own.
  const isRefused = isMailer(mail.from) && /^[45]/.test(statusIn(said) ?? '');
  if (!isLate && !hasFailed && !isRefused) return undefined;
  const recipients = recipientsOf(mail, words, own, original);
  return {
    recipients: recipients.map((address) => ({ address, ...judgementOf(linesAbout(words, address), said, isLate) })),
    judgement: judgementOf('', said, isLate),
    said: wordsWithCode(said),
  };
}

/** A machine that carries mail, by its address, its name, or what only such a machine writes. */
export const isMailSystem = ({ from, fromName, fields }: Mail): boolean =>
  isMailer(from) || isMailerName(fromName) || fields.has('x-failed-recipients');

/** An absence comes with an empty return path too, but not about a delivery. */
const comesFromMailer = (mail: Mail): boolean =>
  isMailSystem(mail) || (first(mail.fields, 'return-path') === '<>' && isSubjectOfReport(mail.subject));

/** Some say what the fault was below the mail that they quote. */
function lastWords(quoted: string): string {
  const last =
    quoted
      .slice(-500)
      .trim()
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  return statusIn(last) ? last : '';
}

const oneLine = (words: string): string =>
  words
    .split('\n')
    .map((line) => line.trim())
    .join(' ');

/** Told in a field; else each address that a line begins with; else the one that the original went to; else any. */
function recipientsOf(mail: Mail, words: string, own: readonly string[], original: Original): string[] {
  const listed = (mail.fields.get('x-failed-recipients') ?? []).flatMap(addressesIn);
  const headlines = recipientsNamed(words);
  const candidates = [listed, headlines, original.to, mentioned(words)];
  // Whoever wrote the letter gets the report, and is quoted in it.
  const ours = [...own, mail.from, ...original.from, ...addressesIn(first(mail.fields, 'to'))];
  return candidates.map((each) => without(each, ours)).find((each) => each.length > 0) ?? [];
}

const without = (addresses: readonly string[], ours: readonly string[]): string[] => [
  ...new Set(addresses.filter((address) => !ours.includes(address) && !isMailer(address) && !isToken(address))),
];

/** What looks like an address and names a mail or a connection. */
const isToken = (address: string): boolean => /^[^@]{0,40}[0-9a-f]{16}|^\d{10,}/.test(address);

/** What stands around the first reply code; else the beginning. */
function wordsWithCode(said: string): string {
  const at = /(?:^|[\s(<#:;])[45]\d\d[ -#]/.exec(said)?.index ?? 0;
  return said.slice(at, at + 300).trim();
}

function judgementOf(block: string, said: string, isLate: boolean): Judgement {
  const status = statusIn(block) ?? statusIn(said);
  if (isLate) return { hard: false, status, reason: /gr[ae]y ?list/i.test(said) ? 'greylisted' : 'delayed' };
  return judgeWords(status, statusIn(block) ? block : said);
}

import type { Judgement, Reason } from '../data/bounces.ts';

const SENDER = /sender (?:address )?(?:rejected|denied|verify|domain)|bad sender|return[- ]path|avsändar/i;
const CONTENT =
  /\b(?:spam|virus|malware|phish\w*|junk)\b|content (?:rejected|filter)|message (?:content )?rejected (?:due|for|as)/i;
const POLICY =
  /spamhaus|spamcop|blocked using|black ?list|block ?list|\bdnsbl|\brbl\b|\bdmarc|\bspf\b|\bdkim|reputation|relay(?:ing)? (?:access )?denied|unable to relay|notauthorized|not (?:authorized|permitted)|banned/i;
const UNKNOWN =
  /user (?:is )?unknown|unknown (?:user|recipient|local|address)|no such (?:user|recipient|address|mailbox)|does(?:n'?t| not) exist|not found|recipnotfound|no mailbox here|(?:couldn|wasn)['’]t (?:be )?found|invalid (?:recipient|mailbox)|mailbox (?:unavailable|not found|disabled)|not a valid (?:recipient|mailbox)|(?:doesn['’]t|does not) have an?|not listed in|hitta(?:de)?s inte|finns inte|kunde inte hittas|okänd (?:mottagare|användare)|bad destination|account (?:is |has been )?(?:disabled|inactive)/i;
const DOMAIN =
  /host (?:or domain name )?(?:not found|unknown)|domain (?:name )?not found|unrouteable|unroutable|no such domain|couldn['’]t find any host|nxdomain|dns domain .{0,60}does not exist|domänen .{0,60}hittades inte|unable to route/i;
const FULL =
  /mailbox (?:is |size )?(?:full|limit|exceeded)|(?:over|exceed\w*) (?:\w+ )?quota|quota ?exceeded|inbox is full|out of storage|storage allocation|(?:postlådan?|brevlådan?|inkorg(?:en)?)\b.{0,40}\bfull\b/i;
const GREY = /gr[ae]y ?list/i;
const LARGE = /too (?:large|big)|size limit|exceeds .{0,30}size|för stort/i;
const EXPIRED =
  /expired|(?:timed? ?out|too long)|retry (?:timeout|limit)|queue too long|gave up|giving up|i['’]m not going to try again|upphörde att gälla/i;
const LOOP = /\bloop|hop count|too many hops/i;

/** Codes of RFC 3463 that name the cause by themselves. Others are judged by class, and by the server's words. */
const BY_CODE: Record<string, Reason> = {
  '1.2': 'unknown-domain',
  '1.7': 'policy',
  '1.8': 'policy',
  '2.2': 'mailbox-full',
  '2.3': 'too-large',
  '3.1': 'mailbox-full',
  '3.4': 'too-large',
  '4.6': 'routing',
  '4.7': 'expired',
  '4.14': 'routing',
  '4.300': 'expired',
  '4.316': 'expired',
  '7.13': 'unknown-address',
};

const HARD = new Set<Reason>(['unknown-address', 'unknown-domain', 'refused']);

/**
 * Hard or soft, and why. 4.x.x is soft, 5.x.x hard, unless the mailbox is full or the fault lies with the letter, its
 * sender or the way there: none of that is the recipient's doing.
 * @param status `5.1.1`, or null when only words are known
 * @param words what the server said
 */
export function judge(status: string | null, words: string): Judgement {
  const said = words.replace(/https?:\/\/\S{1,500}|\S{1,64}@\S{1,253}/g, ' ');
  const reason = reasonOf(status, said);
  return { hard: HARD.has(reason) && !status?.startsWith('4'), status, reason };
}

function reasonOf(status: string | null, said: string): Reason {
  const [, kind = '', detail = ''] = status?.split('.') ?? [];
  const code = `${kind}.${detail}`;
  // The name of a filter in a server's words is no verdict on the letter.
  if (kind === '1' && ['1', '10'].includes(detail) && UNKNOWN.test(said)) return 'unknown-address';
  if (GREY.test(said)) return 'greylisted';
  if (SENDER.test(said)) return 'policy';
  if (CONTENT.test(said) || kind === '6') return 'content';
  if (POLICY.test(said)) return 'policy';
  if (BY_CODE[code]) return BY_CODE[code];
  if (kind === '7') return 'policy';
  if (kind !== '1' && FULL.test(said)) return 'mailbox-full';
  if (LARGE.test(said)) return 'too-large';
  if (kind === '5' && detail !== '0' && !UNKNOWN.test(said)) return 'routing';
  if (kind === '1' && !DOMAIN.test(said)) return status?.startsWith('4') ? 'temporary' : 'unknown-address';
  if (DOMAIN.test(said)) return 'unknown-domain';
  if (status?.startsWith('4')) return EXPIRED.test(said) ? 'expired' : 'temporary';
  if (UNKNOWN.test(said)) return 'unknown-address';
  if (LOOP.test(said)) return 'routing';
  if (EXPIRED.test(said)) return 'expired';
  return status?.startsWith('5') ? 'refused' : 'temporary';
}

/**
 * The most telling status in a server's words: `550 5.1.1` before `#5.1.1` before a bare 550, which gives `5.0.0`.
 * @returns null when there is none
 */
export function statusIn(words: string): string | null {
  const whole = /(?<![\d.])[245]\d\d[ -]{1,3}#?([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/.exec(words);
  const bare = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?!\.?\d)/.exec(words);
  const reply = /(?:^|[\s;'"(<#])([45])\d\d(?=[\s:-]{1,2}[\p{L}<#(*])/mu.exec(words);
  return whole?.[1] ?? bare?.[1] ?? (reply ? `${reply[1]}.0.0` : null);
}

import type { Judgement } from '../data/bounces.ts';
import { BY_WORDS, CERTAIN, PROBABLE, type ServerReason } from './verdict-words.ts';

export type { ServerReason } from './verdict-words.ts';

const HARD: ReadonlySet<ServerReason> = new Set(['unknown-address', 'unknown-domain']);

/** Of whom the server speaks: of the recipient's mailbox, of us and what we send, or of itself and the way there. */
export type About = 'mailbox' | 'us' | 'way';
const ABOUT: Readonly<Record<ServerReason, About>> = {
  'unknown-address': 'mailbox',
  'unknown-domain': 'mailbox',
  'mailbox-full': 'mailbox',
  refused: 'mailbox',
  sender: 'us',
  rate: 'us',
  policy: 'us',
  content: 'us',
  'too-large': 'us',
  greylisted: 'way',
  delayed: 'way',
  expired: 'way',
  routing: 'way',
  system: 'way',
  temporary: 'way',
};

export const aboutOf = (reason: ServerReason): About => ABOUT[reason];

/** More than a server needs, and little enough to be read by every pattern at once. */
const READ = 6000;

/**
 * Judges what a server said, whether it answered us or a report quotes it. Hard is only what is known to mean that there
 * is no such mailbox; what speaks of us, of the letter or of the way there is never the recipient's fault.
 * @param status `5.1.1`, or null when only words are known
 * @param words what the server said
 */
export function judgeWords(status: string | null, words: string): Judgement & { reason: ServerReason } {
  const reason = reasonOf(status, words.slice(0, READ).replace(/\s+/g, ' '));
  return { hard: HARD.has(reason) && !status?.startsWith('4'), status, reason };
}

/** What a filter's page or a server is called says nothing of the cause. */
const PLACES = /https?:\/\/\S{1,500}|\bhost [\w.-]{1,253}\.[\w-]{2,63}(?: ?\[[^\]]{0,50}\])?/g;
const ADDRESS = /\S{1,64}@\S{1,253}/g;

function reasonOf(status: string | null, words: string): ServerReason {
  const [severity, kind = '', detail = ''] = status?.split('.') ?? [];
  const code = `${kind}.${detail}`;
  const said = words.replace(PLACES, ' ').replace(ADDRESS, ' address ').replace(/ +/g, ' ');
  const spoken = BY_WORDS.find((row) => (row.code ?? code) === code && row.words.test(said))?.reason;
  const reason = CERTAIN[code] ? certain(CERTAIN[code], spoken) : (uncertain(spoken, CERTAIN[kind]) ?? PROBABLE[code]);
  if (reason && HARD.has(reason) && severity === '4') return 'temporary';
  return reason ?? PROBABLE[kind] ?? (severity === '5' ? 'refused' : 'temporary');
}

/** An exact code stands, unless the words are about us or about a short wait. */
const certain = (byCode: ServerReason, spoken: ServerReason | undefined): ServerReason =>
  spoken && (spoken === 'greylisted' || aboutOf(spoken) === 'us') ? spoken : byCode;

/** A whole class of codes only says that it is not the mailbox. */
const uncertain = (spoken: ServerReason | undefined, byKind: ServerReason | undefined): ServerReason | undefined =>
  byKind && (!spoken || HARD.has(spoken)) ? byKind : spoken;

const WHOLE = /(?<![\d.])[245]\d\d[ -]{1,3}#?([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/g;
const DETAILED = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?!\.?\d)/g;
const REPLY = /(?:^|[\s;'"(<#])([45])\d\d(?=[\s:-]{1,2}[\p{L}<#(*])/gmu;

/**
 * The most telling status in a server's words: `550 5.1.1` before `#5.1.1` before a bare 550, which gives `5.0.0`.
 * @returns null when there is none
 */
export function statusIn(words: string): string | null {
  const all = (pattern: RegExp, after = '') => [...words.matchAll(pattern)].map(([, found]) => `${found}${after}`);
  return mostTelling(...all(WHOLE), ...all(DETAILED), ...all(REPLY, '.0.0'));
}

/**
 * Of several statuses of one failure the one that says most; of two that say equally much the first. A bare `5.0.0`, which
 * says nothing but that it failed, never makes a softer one hard.
 */
export function mostTelling(...statuses: readonly (string | null)[]): string | null {
  const known = statuses.filter((status) => status !== null);
  const exact = known.find((status) => !status.endsWith('.0.0') && status !== '5.1.0');
  return exact ?? known.find((status) => status.startsWith('4')) ?? known[0] ?? null;
}

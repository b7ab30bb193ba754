import { onTerminal } from './on-terminal.ts';
import type { Read } from './read-waiting.ts';

/** Below this, alike is chance. */
const FEWEST = 10;
const SHARE = 0.05;

/**
 * When reports say the same thing of many recipients at once, the fault is seldom with so many: the relay is blocked, or a
 * server has been moved. Then nothing is done until a person has looked.
 * @param recipients how many are in the register
 * @param about whose letter a report answers; undefined for one that is about nothing of ours
 * @returns what they say and of how many, in Swedish; undefined when there are not so many
 */
export function manyAlike(
  reads: readonly Read[],
  recipients: number,
  about: (read: Read) => string | undefined,
): string | undefined {
  const reports = reads.filter(({ verdict }) => verdict.kind === 'bounce' || verdict.kind === 'complaint');
  const groups = [...Map.groupBy(reports.filter(isFinal), kindOf).values()].map((group) => ({
    words: wordsOf(group),
    number: new Set(group.map(about).filter((address) => address !== undefined)).size,
  }));
  const limit = Math.max(FEWEST, Math.ceil(recipients * SHARE));
  const large = groups.filter(({ number }) => number >= limit);
  if (large.length === 0) return undefined;
  return [
    'Rapporter om många mottagare säger samma sak. Det brukar bero på att vår e-post är spärrad eller att en server har fel, inte på att så många adresser har upphört:',
    ...large.map(({ words, number }) => `  ${number} mottagare: ${words}`),
  ].join('\n');
}

const saidOf = ({ verdict: { recipients, unnamed } }: Read) => recipients[0] ?? unnamed;

/** Mail that is only late comes to most, whenever a server is slow. */
const isFinal = (read: Read): boolean => !['delayed', 'greylisted'].includes(saidOf(read)?.reason ?? '');

const kindOf = (read: Read): string => {
  const said = saidOf(read);
  return `${read.verdict.kind} ${said?.reason} ${said?.status}`;
};

function wordsOf([one]: readonly Read[]): string {
  if (one?.verdict.kind === 'complaint') return 'anmälda som skräppost';
  const words = onTerminal(one?.verdict.said ?? '');
  return words ? `”${words}”` : (one && saidOf(one)?.status) || 'utan förklaring';
}

import { onTerminal } from './on-terminal.ts';
import type { Read } from './read-waiting.ts';

/** Below this, alike is chance. */
const FEWEST = 10;
const SHARE = 0.05;

/**
 * When many reports say the same thing at once, the fault is seldom with so many recipients: the relay is blocked, or a
 * server has been moved. Then nothing is done until a person has looked.
 * @param recipients how many are in the register
 * @returns what they say and how many they are, in Swedish; undefined when there are not so many
 */
export function manyAlike(reads: readonly Read[], recipients: number): string | undefined {
  const reports = reads.filter(({ verdict }) => verdict.kind === 'bounce' || verdict.kind === 'complaint');
  const groups = Map.groupBy(reports.filter(isFinal), kindOf);
  const limit = Math.max(FEWEST, Math.ceil(recipients * SHARE));
  const large = [...groups.values()].filter(({ length }) => length >= limit);
  if (large.length === 0) return undefined;
  const lines = large.map((group) => `  ${group.length} rapporter: ${wordsOf(group)}`);
  return [
    'Många rapporter säger samma sak. Det brukar bero på att vår e-post är spärrad eller att en server har fel, inte på att så många adresser har upphört:',
    ...lines,
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

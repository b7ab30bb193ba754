import { createHash } from 'node:crypto';
import type { FollowUpRound } from './round.ts';

/** One hash of all that a round says, whatever order its fields stand in. What it closed with must be what it has. */
export function roundHash({
  id,
  opened,
  guideline,
  asks,
  units,
  asked,
  answers,
}: Omit<FollowUpRound, 'closed' | 'file'>): string {
  const words = sorted([id, opened, guideline, asks, units, asked, answers]);
  return createHash('sha256').update(JSON.stringify(words)).digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).filter(([, each]) => each !== undefined);
  return fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]);
}

import { createHash } from 'node:crypto';
import type { Question } from './questions.ts';

/** Half of the questions are for tuning. The other half is only ever counted. */
export const isForTuning = ({ query }: Question) => createHash('sha256').update(query).digest()[0]! % 2 === 0;

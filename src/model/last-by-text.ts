import { hash } from 'node:crypto';
import type { RawFile } from './raw.ts';

/** What some rule was asked of one file: the same text in the same context has the same answer. */
interface Asked {
  digest: string;
  context: string;
}

interface Answer extends Asked {
  answer: unknown;
}

/** An answer of an earlier run. */
interface KeptAnswer extends Asked {
  packed: unknown;
  /** The day on which it was last asked for. */
  day: number;
}

interface Memory {
  /** The latest first. */
  known: Map<string, readonly Answer[]>;
  kept: Map<string, KeptAnswer>;
  pack: (answer: never) => unknown;
}

const memories = new Map<string, Memory>();
/** Whether a rule has answered anything that it did not remember. */
let isAnyNew = false;
const asItIs = (answer: unknown) => answer;

/** How a rule remembers. */
interface Manner<T, More extends unknown[], P> {
  /** What else than the file the answer depends on, as a text. */
  context?: (...more: More) => string;
  /** The answer as plain data; undefined for one that is not kept. Without it the answer is such already. */
  pack?: (answer: T) => P | undefined;
  unpack?: (packed: P, file: RawFile) => T;
}

/**
 * A pure function of a file that remembers its last two answers for each path, and gives them again for the same text: the
 * file as it lies there and as somebody is writing it are asked for in turn.
 * Nobody may change what it gives.
 * @param name of the rule, by which its answers are kept from one run to the next
 */
export function lastByText<T, More extends unknown[], P = T>(
  name: string,
  of: (file: RawFile, ...more: More) => T,
  { context = () => '', pack, unpack = asItIs as (packed: P) => T }: Manner<T, More, P> = {},
): (file: RawFile, ...more: More) => T {
  const known: Memory['known'] = new Map();
  const kept: Memory['kept'] = new Map();
  memories.set(name, { known, kept, pack: (pack ?? asItIs) as Memory['pack'] });
  const answerTo = (asked: Asked, file: RawFile, more: More): T => {
    const before = kept.get(file.path);
    if (before && isSame(before, asked)) return unpack(before.packed as P, file);
    kept.delete(file.path);
    isAnyNew = true;
    return of(file, ...more);
  };
  return (file, ...more) => {
    const last = known.get(file.path) ?? [];
    const asked = { digest: digestOf(file), context: context(...more) };
    const latest = last.find((each) => isSame(each, asked)) ?? { ...asked, answer: answerTo(asked, file, more) };
    known.set(file.path, [latest, ...last.filter((each) => each !== latest).slice(0, 1)]);
    return latest.answer as T;
  };
}

const isSame = (one: Asked, other: Asked) => one.digest === other.digest && one.context === other.context;

const digests = new WeakMap<RawFile, string>();

/** Of each letter of a text: two texts with the same are the same. */
function digestOf(file: RawFile): string {
  const known = digests.get(file) ?? hash('sha256', Buffer.from(file.text, 'utf16le'), 'base64');
  digests.set(file, known);
  return known;
}

/** What the rules remember, as plain data: each text and each context once. */
export interface KeptAnswers {
  digests: string[];
  contexts: string[];
  rules: Record<string, [path: string, digest: number, context: number, packed: unknown, day: number][]>;
}

/** Whether there is more to keep than what `unpackAnswers` gave. */
export const hasNewAnswers = () => isAnyNew;

/** What nobody has asked for in so many days is of a text that is gone, and not only of another branch. */
const DAYS = 30;

/** All that the rules remember now. @param today counted in days, from any day */
export function packAnswers(today: number): KeptAnswers {
  const [digests, contexts] = [numbered(), numbered()];
  const rules = Object.fromEntries(
    [...memories].map(([name, { known, kept, pack }]) => [
      name,
      [...new Set([...kept.keys(), ...known.keys()])].flatMap((path): KeptAnswers['rules'][string] => {
        const [latest] = known.get(path) ?? [];
        const { digest, context, packed, day } = kept.get(path) ?? packedAnswer(latest!, pack, today);
        const asked = latest ? today : day;
        if (packed === undefined || asked < today - DAYS) return [];
        return [[path, digests.numberOf(digest), contexts.numberOf(context), packed, asked]];
      }),
    ]),
  );
  return { digests: digests.all, contexts: contexts.all, rules };
}

const packedAnswer = ({ answer, ...asked }: Answer, pack: Memory['pack'], day: number): KeptAnswer => ({
  ...asked,
  packed: pack(answer as never),
  day,
});

/** Remembers what an earlier run of the same code packed. */
export function unpackAnswers({ digests, contexts, rules }: KeptAnswers): void {
  for (const [name, { kept }] of memories)
    for (const [path, digestAt, contextAt, packed, day] of rules[name] ?? [])
      kept.set(path, { digest: digests[digestAt]!, context: contexts[contextAt]!, packed, day });
}

/** Lets go of all answers: a command that has read the content once has no more use for them. */
export function forgetAnswers(): void {
  for (const { known, kept } of memories.values()) {
    known.clear();
    kept.clear();
  }
  isAnyNew = false;
}

function numbered() {
  const numbers = new Map<string, number>();
  const all: string[] = [];
  const numberOf = (text: string) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, all.length);
    return all.push(text) - 1;
  };
  return { all, numberOf };
}

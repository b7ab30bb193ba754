import type { RawFile } from './raw.ts';

/** An answer of some rule about one file: the same text in the same context has the same. */
interface Answer {
  text: string;
  context: string;
  answer: unknown;
}

interface Memory {
  /** The latest first. */
  known: Map<string, readonly Answer[]>;
  pack: (answer: never) => unknown;
  unpack: (packed: never, text: string) => unknown;
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
  unpack?: (packed: P, text: string) => T;
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
  { context = () => '', pack, unpack }: Manner<T, More, P> = {},
): (file: RawFile, ...more: More) => T {
  const known = new Map<string, readonly Answer[]>();
  memories.set(name, {
    known,
    pack: (pack ?? asItIs) as Memory['pack'],
    unpack: (unpack ?? asItIs) as Memory['unpack'],
  });
  return (file, ...more) => {
    const last = known.get(file.path) ?? [];
    const now = context(...more);
    const found = last.find((each) => each.text === file.text && each.context === now);
    if (!found) isAnyNew = true;
    const latest = found ?? { text: file.text, context: now, answer: of(file, ...more) };
    known.set(file.path, [latest, ...last.filter((each) => each !== latest).slice(0, 1)]);
    return latest.answer as T;
  };
}

/** What the rules remember, as plain data: each text and each context once. */
export interface KeptAnswers {
  texts: string[];
  contexts: string[];
  rules: Record<string, [path: string, text: number, context: number, packed: unknown][]>;
}

/** Whether there is more to keep than what `unpackAnswers` gave. */
export const hasNewAnswers = () => isAnyNew;

/** All that the rules remember now. */
export function packAnswers(): KeptAnswers {
  const [texts, contexts] = [numbered(), numbered()];
  const rules = Object.fromEntries(
    [...memories].map(([name, { known, pack }]) => [
      name,
      [...known].flatMap(([path, [latest]]): KeptAnswers['rules'][string] => {
        const { text, context, answer } = latest!;
        const packed = pack(answer as never);
        return packed === undefined ? [] : [[path, texts.numberOf(text), contexts.numberOf(context), packed]];
      }),
    ]),
  );
  return { texts: texts.all, contexts: contexts.all, rules };
}

/** Remembers what an earlier run of the same code packed. */
export function unpackAnswers({ texts, contexts, rules }: KeptAnswers): void {
  for (const [name, { known, unpack }] of memories)
    for (const [path, textAt, contextAt, packed] of rules[name] ?? []) {
      const [text, context] = [texts[textAt]!, contexts[contextAt]!];
      known.set(path, [{ text, context, answer: unpack(packed as never, text) }]);
    }
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

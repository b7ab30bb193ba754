import type { FieldPlace, OpenFile, Value } from '../../api.ts';
import { isList, valueIn, withValueIn } from '../places.ts';
import { wholeLinesOf } from '../told-apart.ts';
import { joinLines } from './join-lines.ts';
import { joinValues } from './join-values.ts';

/** What a form holds: the fields and the text, or the whole file as text. */
export interface FormHeld {
  values: Value | undefined;
  body: string;
  raw: string | undefined;
}

/** One place that two have written differently. */
export interface Collision {
  /** The field; undefined in the text of an article or a file. */
  at?: FieldPlace;
  mine: Value | undefined;
  theirs: Value | undefined;
}

/** What two have made of one file, put together. */
export interface JoinedWork {
  collisions: readonly Collision[];
  /** The whole, with what was chosen in each place where both had written. */
  settled: (chosen: readonly (Value | undefined)[]) => FormHeld;
}

/**
 * Puts what is written in a form together with what has happened to its file meanwhile. A file whose fields cannot be read, or that
 * is written in as text, is put together as text.
 * @param before the file as the form was opened on it
 * @param mine what stands in the form; its `raw` where it is to be joined as text
 * @param now the file as it lies there now
 */
export function joinWork(before: OpenFile, mine: FormHeld, now: OpenFile): JoinedWork {
  if (mine.raw !== undefined) {
    const text = joinText(before.text, mine.raw, now.text);
    return { ...text, settled: (chosen) => ({ ...heldIn(now), raw: text.settled(chosen) }) };
  }
  const fields = joinValues(before.values ?? undefined, mine.values, now.values ?? undefined);
  const body = joinText(before.body ?? '', mine.body, now.body ?? '');
  const count = fields.collisions.length;
  return {
    collisions: [...fields.collisions, ...body.collisions],
    settled: (chosen) => ({
      values: withChosen(fields.values, fields.collisions, chosen),
      body: body.settled(chosen.slice(count)),
      raw: undefined,
    }),
  };
}

/** What a file holds before anybody has written in its form. */
export const heldIn = ({ values, body, text, shape }: OpenFile): FormHeld => ({
  values: values ?? undefined,
  body: body ?? '',
  raw: shape === 'text' ? text : undefined,
});

function joinText(from: string, mine: string, theirs: string) {
  const [a, b, c] = [from, mine, theirs].map(wholeLinesOf) as [string[], string[], string[]];
  const pieces = joinLines(a, b, c);
  const collisions = pieces.flatMap((piece): Collision[] =>
    'lines' in piece ? [] : [{ mine: piece.mine.join(''), theirs: piece.theirs.join('') }],
  );
  const settled = (chosen: readonly (Value | undefined)[]): string => {
    let next = 0;
    const texts = pieces.map((piece, index) => {
      if ('lines' in piece) return piece.lines.join('');
      const text = String(chosen[next++] ?? '');
      const isLast = index === pieces.length - 1;
      return text === '' || text.endsWith('\n') || isLast ? text : `${text}\n`;
    });
    return texts.join('');
  };
  return { collisions, settled };
}

/** The last first, since what is taken out of a list moves those after it. */
function withChosen(
  values: Value | undefined,
  collisions: readonly { at: FieldPlace }[],
  chosen: readonly (Value | undefined)[],
): Value | undefined {
  return collisions.reduceRight<Value | undefined>((now, { at }, index) => {
    const [list, key] = [valueIn(now, at.slice(0, -1)), at.at(-1)];
    if (chosen[index] === undefined && isList(list) && typeof key === 'number')
      return withValueIn(now, at.slice(0, -1), list.toSpliced(key, 1));
    return withValueIn(now, at, chosen[index]);
  }, values);
}

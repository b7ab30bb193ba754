import { isDeepStrictEqual } from 'node:util';
import type { FieldPlace, Value } from '../api.ts';
import { CallError } from '../call.ts';
import { appliedTo, type FieldChange } from './apply-value.ts';
import type { Edit } from './file-text.ts';
import { finerChanges } from './finer-changes.ts';
import { readYaml } from './read-yaml.ts';
import { waysToChange, type OrderOf } from './ways-to-change.ts';

/**
 * The fields of a file after a change, as edits of their text. Each is tried before it is trusted: what the text says
 * after it must be what the change comes to, and nothing else.
 * @throws CallError for a change to what is not there, and where no edit would read back as it should
 */
export function fieldEdits(yaml: string, change: FieldChange, order: OrderOf): Edit[] {
  const edits: Edit[] = [];
  let [text, values] = [yaml, valuesIn(yaml)];
  const wished = appliedTo(values, change);
  for (const step of finerChanges(values, change)) {
    const after = appliedTo(values, step);
    const edit = firstTrue(text, values, after, step, order);
    edits.push(edit);
    [text, values] = [withEdit(text, edit), after];
  }
  if (!isDeepStrictEqual(valuesIn(text), wished)) throw unwritable(change.at);
  return edits;
}

const withEdit = (text: string, edit: Edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to);

function firstTrue(text: string, before: Value, after: Value, step: FieldChange, order: OrderOf): Edit {
  for (const edit of waysToChange(text, before, step, order)) {
    const smallest = trimmed(text, edit);
    if (isDeepStrictEqual(valuesIn(withEdit(text, smallest)), after)) return smallest;
  }
  throw unwritable(step.at);
}

const unwritable = (at: FieldPlace) =>
  new CallError(
    422,
    `Fältet ${at.join('.')} är skrivet så att formuläret inte kan ändra det. Ändra i råtexten i stället.`,
  );

/** Undefined, which no change comes to, where the reader refuses the text. */
function valuesIn(yaml: string): Value {
  const { data, problems } = readYaml(yaml);
  return problems.length > 0 ? (undefined as never) : ((data ?? {}) as Value);
}

/** Without what is the same before and after at both ends. */
function trimmed(yaml: string, { from, to, text }: Edit): Edit {
  const old = yaml.slice(from, to);
  const shortest = Math.min(old.length, text.length);
  let start = 0;
  while (start < shortest && old[start] === text[start]) start++;
  let end = 0;
  while (end < shortest - start && old.at(-1 - end) === text.at(-1 - end)) end++;
  return { from: from + start, to: to - end, text: text.slice(start, text.length - end) };
}

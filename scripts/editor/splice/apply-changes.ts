import { keysAt } from '../../../src/model/schema-keys.ts';
import type { ContentSchema } from '../../schemas/content-schemas.ts';
import type { Change } from '../api.ts';
import { CallError } from '../call.ts';
import { fieldEdits } from './change-fields.ts';
import type { OrderOf } from './ways-to-change.ts';
import { lineEdits } from './change-lines.ts';
import { latestAnswers } from './latest-answers.ts';
import { articleParts, edited, type Edit, type FileText } from './file-text.ts';

/**
 * A file with changes made, in order. Every byte that no change names stays as it was.
 * @throws CallError for a change to what is not there or cannot be written by the form
 */
export function changed(file: FileText, changes: readonly Change[], sort: ContentSchema): FileText {
  return changes.reduce((now, change) => {
    // While somebody writes, all that was done before is asked for again with each letter.
    const steps = stepsFrom(`${sort.name} ${now.raw}`);
    const key = JSON.stringify(change);
    const after = steps.get(key) ?? editsOf(now, change, sort).reduce(edited, now);
    steps.set(key, after);
    return after;
  }, file);
}

const stepsFrom = latestAnswers(100, () => new Map<string, FileText>());

function editsOf({ seen }: FileText, change: Change, { files, schema }: ContentSchema): Edit[] {
  const order: OrderOf = (at) => keysAt(schema, at);
  if (change.do === 'text') return lineEdits(seen, change.text, 0);
  const isArticle = files.endsWith('.mdx');
  const parts = isArticle ? articleParts(seen) : { open: '', head: seen, close: '', body: '' };
  if (!parts) throw new CallError(422, 'Filens huvud går inte att läsa. Ändra i råtexten i stället.');
  if (change.do !== 'body') {
    const start = parts.open.length;
    return fieldEdits(parts.head, change, order).map((edit) => ({
      ...edit,
      from: edit.from + start,
      to: edit.to + start,
    }));
  }
  if (!isArticle) throw new CallError(422, 'Filen har ingen brödtext.');
  const edits = lineEdits(parts.body, change.text, seen.length - parts.body.length);
  // A head that ends the file has no line end for a text to follow.
  const isOpen = parts.body === '' && !parts.close.endsWith('\n');
  return isOpen ? edits.map((edit) => ({ ...edit, text: `\n${edit.text}` })) : edits;
}

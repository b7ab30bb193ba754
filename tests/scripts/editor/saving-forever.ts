import { writeDraft } from '../../../scripts/editor/drafts.ts';
import { contentPlace } from '../../../scripts/editor/content-place.ts';
import { saveChanges } from '../../../scripts/editor/save-changes.ts';
import { bytesHash } from '../../../scripts/editor/splice/file-text.ts';
import { readFileSync } from 'node:fs';

/** Saves one file and its draft over and over, a title in turn, until it is killed. Arguments: the content folder, the file, the titles. */
const [content = '', file = '', ...titles] = process.argv.slice(2);
const place = await contentPlace(content, file);

for (let turn = 0; ; turn++) {
  const bytes = readFileSync(place.file);
  const changes = [{ do: 'set', at: ['title'], value: titles[turn % titles.length]! }] as const;
  writeDraft(content, place, { savedAt: '2026-11-26T12:00:00Z', hash: bytesHash(bytes), from: String(bytes), changes });
  saveChanges(place, bytesHash(bytes), changes, () => undefined);
  if (turn === 0) process.send?.('has saved');
}

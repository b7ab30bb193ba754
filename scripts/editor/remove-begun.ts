import { readFile, unlink } from 'node:fs/promises';
import type { Settings } from '../../src/settings.ts';
import type { RemoveRequest } from './api.ts';
import { CallError } from './call.ts';
import { contentPlace } from './content-place.ts';
import { valueAt } from './splice/apply-value.ts';
import { bytesHash, fileText } from './splice/file-text.ts';
import { readFields } from './splice/read-fields.ts';

/**
 * Takes away a text that is a draft by its own word. What readers may have met is withdrawn
 * instead, so that their links lead somewhere.
 * @throws CallError for what is no draft, and where the file is not as the editor has seen it
 */
export async function removeBegun({ path, hash }: RemoveRequest, { content }: Settings): Promise<object> {
  const place = await contentPlace(content, path);
  const bytes = await readFile(place.file);
  if (!path.endsWith('.mdx') || valueAt(readFields(fileText(bytes).seen, true).values, ['status']) !== 'draft')
    throw new CallError(
      422,
      'Bara utkast kan tas bort här. Välj läget ”Tillbakadragen” för en text som läsare kan ha sett.',
    );
  if (bytesHash(bytes) !== hash)
    throw new CallError(
      422,
      'Filen har ändrats sedan du öppnade den. Inget är borttaget. Ladda om sidan och se efter.',
    );
  await unlink(place.file);
  return {};
}

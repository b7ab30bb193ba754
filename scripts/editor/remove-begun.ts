import { readFile, unlink } from 'node:fs/promises';
import type { Settings } from '../../src/settings.ts';
import type { RemoveRequest } from './api.ts';
import { CallError } from './call.ts';
import { contentPlace } from './content-place.ts';
import { isBegun } from './is-begun.ts';
import { bytesHash, fileText } from './splice/file-text.ts';
import { readFields } from './splice/read-fields.ts';

/**
 * Takes away what nobody but its editor has seen. What readers may have met is withdrawn instead, so that their links lead
 * somewhere.
 * @throws CallError for anything else, and where the file is not as the editor has seen it
 */
export async function removeBegun({ path, hash }: RemoveRequest, { content }: Settings): Promise<object> {
  const place = await contentPlace(content, path);
  const bytes = await readFile(place.file);
  if (!(await isBegun(place, readFields(fileText(bytes).seen, path.endsWith('.mdx')).values, content)))
    throw new CallError(
      422,
      'Bara utkast, och det som inte är inskickat än, kan tas bort här. Välj läget ”Tillbakadragen” för en text som läsare kan ha sett.',
    );
  if (bytesHash(bytes) !== hash)
    throw new CallError(
      422,
      'Filen har ändrats sedan du öppnade den. Inget är borttaget. Ladda om sidan och se efter.',
    );
  await unlink(place.file);
  return {};
}

import { openBody } from 'portal:bodies';
import { unsavedBody } from '../catalog-for-pages.ts';

/** The body of a content file as a component, with its headings; the unsaved one where the editor looks at its own page. */
export async function renderedBody(file: string) {
  return (await unsavedBody(file)) ?? openBody(file);
}

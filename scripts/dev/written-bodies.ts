import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isRunnableDevEnvironment, type Plugin, type ViteDevServer } from 'vite';
import { handBodies, unsavedFile, type OpenBody } from '../../src/catalog-for-pages.ts';

/**
 * A Vite plugin that gives pages `openBody` of `portal:bodies` while somebody writes: each body is compiled of what stands in
 * its file, or in the form of the tab that asks, when it is asked for. To compile one takes some milliseconds, and the
 * system's word of a change is lost now and then when changes follow close on each other: a page must show the last one.
 * @param content the content folder
 */
export function writtenBodies(content: string): Plugin {
  const folder = content.replaceAll(path.sep, '/');
  const texts = new Map<string, string>();
  return {
    name: 'written-bodies',
    apply: 'serve',
    resolveId: (id) => (texts.has(id) ? id : undefined),
    load: (id) => texts.get(id),
    configureServer(server) {
      handBodies((file) => {
        const unsaved = unsavedFile();
        const isUnsaved = unsaved?.path === file;
        // Beside the file, so that its pictures are found; never on the disk. A form's text takes no other reader's place.
        const id = `${folder}/${file}.${isUnsaved ? `utkast-${unsaved.key}` : 'skriven'}.mdx`;
        texts.set(id, isUnsaved ? unsaved.text : textIn(`${folder}/${file}`));
        return compiled(server, id);
      });
    },
  };
}

/** A file that has gone while its page was made has no text: the page is on its way to be loaded anew. */
const textIn = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

async function compiled(server: ViteDevServer, id: string): ReturnType<OpenBody> {
  const environment = server.environments.ssr;
  if (!isRunnableDevEnvironment(environment)) throw new Error('Astro renders pages in a process of its own');
  const before = environment.moduleGraph.getModuleById(id);
  if (before) environment.moduleGraph.invalidateModule(before);
  const { Content, getHeadings } = await environment.runner.import(id);
  return { Content, headings: getHeadings() };
}

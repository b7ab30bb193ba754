import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown, type OutputChunk } from 'rolldown';
import type { EditorPages } from './editor-page.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** What the editor's browser runs, in a few pieces instead of a file for each module. */
export interface PageCode {
  /** By a page's module: the name of the piece that it became. */
  begins: ReadonlyMap<string, string>;
  /** By name, which is another when its text is: a browser may keep a piece for as long as it likes. */
  pieces: ReadonlyMap<string, string>;
}

interface Made extends PageCode {
  files: readonly string[];
  at: number;
}

/**
 * What gives the code of the pages: put together when it is first asked for, and again when one of its files has changed
 * since. Who works on the editor itself reloads the page, and that is all.
 */
export function pageCode(pages: EditorPages): () => Promise<PageCode> {
  let made: Promise<Made> | undefined;
  return async () => {
    const last = await made?.catch(() => undefined);
    if (!last || isChanged(last)) made = putTogether(Object.values(pages).map(({ module }) => module));
    return made!;
  };
}

const isChanged = ({ files, at }: Made) =>
  files.some((file) => (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) >= at);

async function putTogether(modules: readonly string[]): Promise<Made> {
  const at = Date.now();
  const input = Object.fromEntries(modules.map((module) => [pieceName(module), path.join(PROJECT, module)]));
  await using bundle = await rolldown({ cwd: PROJECT, input, platform: 'browser' });
  const names = '[name]-[hash].js';
  const { output } = await bundle.generate({ entryFileNames: names, chunkFileNames: names, sourcemap: 'inline' });
  const chunks = output.filter((each): each is OutputChunk => each.type === 'chunk');
  const begin = (module: string) => chunks.find(({ isEntry, name }) => isEntry && name === pieceName(module))!;
  return {
    begins: new Map(modules.map((module) => [module, begin(module).fileName])),
    pieces: new Map(chunks.map(({ fileName, code }) => [fileName, code])),
    files: chunks.flatMap(({ moduleIds }) => moduleIds),
    at,
  };
}

const pieceName = (module: string) => path.basename(module, '.ts');

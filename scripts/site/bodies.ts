import { readFileSync } from 'node:fs';
import path from 'node:path';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import type { AstroIntegration } from 'astro';
import { init } from 'es-module-lexer';
import { moduleRunnerTransform } from 'rolldown/experimental';
import type { Plugin } from 'vite';
import type { OpenBody } from '../../src/catalog-for-pages.ts';
import { MARKUP_FEATURES } from '../../src/model/body.ts';
import type { LayPicture } from './body-pictures.ts';
import { onlyText } from './content-is-data.ts';

/** How bodies are read and made, also by the server for writing. */
export const MARKDOWN = { processor: satteri({ features: MARKUP_FEATURES }), syntaxHighlight: false } as const;

/** Optimizing writes elements as they lie, past our own components: links and cells must keep theirs. */
export const bodiesAsMdx = (): AstroIntegration => mdx({ optimize: { ignoreElementNames: ['a', 'th', 'td'] } });

/**
 * Gives the bodies of a build: each is made by @astrojs/mdx when a page asks for it, and run as a function. A thousand texts
 * as modules would be a thousand programs to the bundler.
 * @param content the content folder
 * @param layPicture lays a picture that a body shows into the portal
 */
export async function bodyOpener(content: string, layPicture: LayPicture): Promise<OpenBody> {
  const compile = await compiler();
  return async (file, imported) => {
    const { code, needs } = await compile(path.join(content, file));
    const given = new Map<string, object>(Object.entries(imported));
    for (const name of needs.filter((name) => PICTURE.test(name)))
      given.set(name, { default: await layPicture(path.join(content, path.dirname(file), name)) });
    return run(code, given);
  };
}

/** All that a body imports but Astro's own is the pictures that it shows. */
const PICTURE = /^(?!astro[:/])/;

const PROJECT = new URL('../../', import.meta.url);

/** How a body becomes code: by the plugins of @astrojs/mdx alone, which it hands to Astro as any integration does. */
async function compiler() {
  const plugins: Plugin[] = [];
  const config = { root: PROJECT, srcDir: new URL('src/', PROJECT), base: '/', markdown: MARKDOWN };
  const astro = {
    config,
    updateConfig: ({ vite }: { vite: { plugins: Plugin[] } }) => plugins.push(...vite.plugins),
    addPageExtension: ignored,
    addContentEntryType: ignored,
    addRenderer: ignored,
  };
  const { hooks } = bodiesAsMdx();
  await hooks['astro:config:setup']!(astro as never);
  await hooks['astro:config:done']!(astro as never);
  // @astrojs/mdx asks it without waiting.
  await init;
  const steps = plugins.map(handlerOf);
  const bundler = { environment: { name: 'prerender' } };
  return async (place: string): Promise<{ code: string; needs: string[] }> => {
    let module = onlyText(readFileSync(place, 'utf8'));
    for (const step of steps) module = ((await step.call(bundler as never, module, place)) as { code: string }).code;
    // By its name a module would be taken for another language than the one it is in by now.
    const { code, deps, errors } = await moduleRunnerTransform(`${place}.mjs`, module);
    if (errors.length > 0) throw new Error(`${place}: ${errors.map(({ message }) => message).join(', ')}`);
    return { code, needs: deps };
  };
}

const ignored = () => {};

type Transform = Extract<NonNullable<Plugin['transform']>, (...all: never) => unknown>;

function handlerOf({ name, transform }: Plugin): Transform {
  if (typeof transform !== 'object') throw new Error(`@astrojs/mdx no longer compiles by ${name} as it did`);
  return transform.handler;
}

const AsyncFunction = (async () => {}).constructor as FunctionConstructor;

async function run(code: string, imported: ReadonlyMap<string, object>): ReturnType<OpenBody> {
  const module = {} as { Content: never; getHeadings: () => never };
  const body = new AsyncFunction('__vite_ssr_import__', '__vite_ssr_exports__', code);
  // Astro's component for pictures is named by each body that shows one, and never used: pages give their own.
  await body((name: string) => imported.get(name) ?? {}, module);
  return { Content: module.Content, headings: module.getHeadings() };
}

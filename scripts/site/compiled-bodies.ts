import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { moduleRunnerTransform } from 'rolldown/experimental';
import type { Plugin } from 'vite';
import { getCatalog, handBodies, pagesKept, type OpenBody } from '../../src/catalog-for-pages.ts';
import { onlyText } from './content-is-data.ts';

const BODIES = 'portal:bodies';
const CATALOG = fileURLToPath(new URL('../../src/catalog-for-pages.ts', import.meta.url));

/**
 * A Vite plugin that gives pages `openBody` of `portal:bodies`. In a build each body is made by @astrojs/mdx, and then opened
 * without going through the bundler, to which a thousand texts would be a thousand programs: of what they import, pictures,
 * the bundler knows alone. While somebody writes, `scripts/dev/written-bodies` makes them.
 * @param content the content folder
 */
export function compiledBodies(content: string): Plugin {
  const folder = withSlashes(content);
  return {
    name: 'compiled-bodies',
    resolveId: { filter: { id: /^portal:bodies$/ }, handler: () => `\0${BODIES}` },
    load: {
      filter: { id: /^\0portal:bodies$/ },
      async handler() {
        if (this.environment.mode === 'dev') return importing([]);
        const compile = compiler(this as never, this.environment.plugins);
        const compiled = new Map<string, Compiled>();
        for (const file of await bodiesToRender()) compiled.set(file, await compile(`${folder}/${file}`));
        handBodies((file, imported) => run(compiled.get(file)!, imported));
        return importing([...compiled.values()].flatMap(({ needs }) => [...needs.values()]));
      },
    },
  };
}

const withSlashes = (place: string) => place.replaceAll(path.sep, '/');

/** A body as a function body, in the form in which Vite runs modules, and what it imports, by the names that it uses. */
interface Compiled {
  code: string;
  needs: ReadonlyMap<string, string>;
}

/** Just the files of this edition, so that nothing of the others can end up in the output, and of pages that are rendered. */
async function bodiesToRender(): Promise<string[]> {
  const { entries, meetings, pages } = await getCatalog();
  return [...entries, ...meetings, ...pages].map(({ file }) => file).filter((file) => !pagesKept().files.has(file));
}

/** The plugins of @astrojs/mdx, in their order. */
const MDX = ['@mdx-js/rolldown', '@astrojs/mdx-postprocess'];

/** How a body becomes code: by @astrojs/mdx alone. */
function compiler(context: ThisParameterType<Transform>, plugins: readonly Plugin[]) {
  const steps = MDX.map((name) => handlerOf(plugins.find((plugin) => plugin.name === name)));
  return async (id: string): Promise<Compiled> => {
    let module = onlyText(readFileSync(id, 'utf8'));
    for (const step of steps) module = ((await step.call(context, module, id)) as { code: string }).code;
    // Vite's own does the same in JavaScript, with 1.2 ms a text, where this takes 0.06.
    // By its name a module would be taken for another language than the one it is in by now.
    const { code, deps, errors } = await moduleRunnerTransform(`${id}.mjs`, module);
    if (errors.length > 0) throw new Error(`${id}: ${errors.map(({ message }) => message).join(', ')}`);
    const place = (name: string) => (name.startsWith('.') ? path.posix.join(path.posix.dirname(id), name) : name);
    return { code, needs: new Map(deps.map((name) => [name, place(name)])) };
  };
}

type Transform = Extract<NonNullable<Plugin['transform']>, (...all: never) => unknown>;

function handlerOf(plugin: Plugin | undefined): Transform {
  const { transform } = plugin ?? {};
  if (typeof transform !== 'object') throw new Error('@astrojs/mdx no longer compiles with the plugins that it had');
  return transform.handler;
}

const AsyncFunction = (async () => {}).constructor as FunctionConstructor;

async function run({ code, needs }: Compiled, imported: Parameters<OpenBody>[1]): ReturnType<OpenBody> {
  const module = {} as { Content: never; getHeadings: () => never };
  const body = new AsyncFunction('__vite_ssr_import__', '__vite_ssr_exports__', code);
  await body((name: string) => imported[needs.get(name)!], module);
  return { Content: module.Content, headings: module.getHeadings() };
}

/** The module: what the bodies of a build import, once each, through the bundler. */
function importing(sources: readonly string[]): string {
  const unique = [...new Set(sources)];
  return [
    `import { openBody as open } from ${JSON.stringify(withSlashes(CATALOG))};`,
    ...unique.map((source, at) => `import * as $${at} from ${JSON.stringify(source)};`),
    `const imported = { ${unique.map((source, at) => `${JSON.stringify(source)}: $${at}`).join(', ')} };`,
    'export const openBody = (file) => open(file, imported);',
  ].join('\n');
}

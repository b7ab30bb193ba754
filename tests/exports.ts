import path from 'node:path/posix';
import { importsOf, type SourceFile } from './layers.ts';

const EXPORTED = /^export\s+(?:async\s+)?(?:function\*?|const|let|class|enum)\s+([\w$]+)/gm;
const LISTED = /^export\s*(?:const\s*\[([^\]]*)\]\s*=|\{([^}]*)\}\s*;)/gm;

/** Names that are asked for by what is no import. */
const ASKED_FOR: readonly RegExp[] = [
  // Astro calls what pages export.
  /^src\/pages\/.*: (?:getStaticPaths|prerender|GET)$/,
  // The portal is compiled to a bundle that begins with this file, and the bundle is imported by its place.
  /^src\/pages\/_compiled\.ts: openPages$/,
  // Vitest calls it before all tests.
  /^tests\/support\/own-data-folder\.ts: setup$/,
];

/**
 * Values that are exported and that no other file imports, as `file: name`. Types are let be: they describe what others get
 * from a function, whether or not somebody has to name them.
 * @param files all that may import; what is taken in with `* as` or `import()` counts as used whole
 */
export function unusedExports(files: readonly SourceFile[]): string[] {
  const used = new Map<string, Set<string>>();
  for (const file of files)
    for (const { from, names } of importsOf(file.text)) {
      const target = path.join(path.dirname(file.path), from);
      used.set(target, (used.get(target) ?? new Set<string>()).union(new Set(namesIn(names))));
    }
  return files.flatMap(({ path: file, text }) => {
    const own = used.get(file) ?? new Set<string>();
    return own.has('*')
      ? []
      : exportsOf(text)
          .flatMap((name) => (own.has(name) ? [] : [`${file}: ${name}`]))
          .filter((each) => !ASKED_FOR.some((pattern) => pattern.test(each)));
  });
}

const exportsOf = (text: string): string[] => [
  ...[...text.matchAll(EXPORTED)].map(([, name = '']) => name),
  ...[...text.matchAll(LISTED)].flatMap(([, first, list = first]) =>
    (list ?? '').split(',').flatMap((each) => lastWord(each) ?? []),
  ),
];

/** `a, type B as C` → `a`, `B`: as the other file calls them. */
const namesIn = (names: string): string[] =>
  names.includes('*') ? ['*'] : [...names.replace(/\bas\s+[\w$]+/g, '').matchAll(/[\w$]+/g)].map(([name]) => name);

const lastWord = (words: string) => words.trim().split(/\s+/).at(-1) || undefined;

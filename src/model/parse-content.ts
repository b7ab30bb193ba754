import { checkDoublets } from './doublets.ts';
import { emptyContent, type Everything } from './everything.ts';
import { fillNumbers } from './fill-numbers.ts';
import { PAGES } from './page.ts';
import { LISTS, MAY_BE_MISSING, parseFile } from './parse-file.ts';
import type { Problem } from './problem.ts';
import type { RawContent } from './raw.ts';

/** Reads every file and gathers what they hold. */
export function parseContent(raw: RawContent): { everything: Everything; problems: Problem[] } {
  const problems: Problem[] = [];
  const everything = emptyContent();
  for (const file of raw.files) {
    const { into, parsed, problems: found, unfinished = [], named, halfRead } = parseFile(file);
    problems.push(...found);
    everything.unfinished.push(...unfinished);
    everything.named.push({ file: file.path, addresses: named });
    if (halfRead && isList(into)) everything.halfRead.push({ ...halfRead, in: into });
    put(everything, into, parsed);
  }
  problems.push(...missingFiles(raw));
  // An id that stands twice was mostly another one a moment ago: who refers to that one is not blamed.
  everything.faulty = new Set(
    [...raw.problems, ...problems, ...everything.unfinished, ...checkDoublets(everything)].map(({ file }) => file),
  );
  return { everything: fillNumbers(everything), problems };
}

/** The place says what it is: `parseFile` has held it against the schema of that place. */
function put(everything: Everything, into: string | undefined, parsed: readonly { value: unknown }[]): void {
  const [first] = parsed;
  if (!into || !first) return;
  const places = everything as unknown as Record<string, unknown>;
  const list = places[into];
  if (into === 'blockedHosts' || into === 'ownWords') places[into] = first.value;
  else if (Array.isArray(list)) list.push(...parsed);
  else places[into] = first;
}

const isList = (into: string | undefined): into is 'entries' | 'issues' | 'meetings' =>
  into === 'entries' || into === 'issues' || into === 'meetings';

function missingFiles(raw: RawContent): Problem[] {
  const present = new Set([...raw.files.map((file) => file.path), ...raw.problems.map((problem) => problem.file)]);
  return [
    ...Object.keys(LISTS),
    'accessibility.yaml',
    'blocked-hosts.yaml',
    ...Object.keys(PAGES).map((id) => `pages/${id}.mdx`),
  ]
    .filter((path) => !MAY_BE_MISSING.has(path) && !present.has(path))
    .map((path) => ({
      file: path,
      line: 1,
      field: 'fil',
      fault: 'filen saknas',
      remedy: path.endsWith('.mdx')
        ? 'hämta tillbaka den ur historiken'
        : 'hämta tillbaka den ur historiken, eller lägg dit en fil med `[]`',
    }));
}

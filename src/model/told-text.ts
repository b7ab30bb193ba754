import type { Problem } from './problem.ts';
import { FRONT_MATTER, type RawFile } from './raw.ts';
import { parseYaml } from './yaml.ts';

/** What readers take from a text, and the changes that they have been told of. */
interface ToldText {
  said: string;
  changes: string;
}

/**
 * The published guidance whose text is another than when its last change was told, or than when it was published, with no
 * new line under `changes`. Spaces, line breaks, comments and fields that only lists use may change unsaid.
 * @param versions what the file said before, as it was published, the newest first; as many as are known
 */
export function findUntold(now: RawFile, versions: readonly string[]): Problem | undefined {
  const current = toldText(now.text);
  const since = current && versions.findIndex((each) => toldText(each)?.changes !== current.changes);
  const before = versions.slice(0, since === -1 ? undefined : since).at(-1);
  if (!current || before === undefined || toldText(before)?.said === current.said) return undefined;
  return {
    file: now.path,
    line: 1,
    field: 'changes',
    fault: 'den publicerade texten är ändrad utan att det står vad',
    remedy: 'skriv en rad under changes med date och what, och minor: true om läsaren inte behöver veta det',
  };
}

/** Undefined for what is not published, or cannot be read. */
function toldText(text: string): ToldText | undefined {
  const [whole = '', head = ''] = FRONT_MATTER.exec(text) ?? [];
  const { data } = parseYaml(head, '');
  if (typeof data !== 'object' || data === null) return undefined;
  const { status = 'published', points, meaning, changes } = data as Record<string, unknown>;
  if (status !== 'published') return undefined;
  const told = Array.isArray(changes) ? (changes as { date?: unknown; what?: unknown }[]) : [];
  return {
    said: JSON.stringify([wordsOf(text.slice(text.indexOf(whole) + whole.length)), points, meaning]),
    changes: JSON.stringify(told.map(({ date, what }) => [date, what])),
  };
}

const wordsOf = (body: string) =>
  body
    .replace(/\{\s*\/\*[\s\S]*?\*\/\s*\}/g, '')
    .replace(/\s+/g, ' ')
    .trim();

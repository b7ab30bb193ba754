import type { Body } from './body.ts';
import type { Everything } from './everything.ts';
import { lastByText } from './last-by-text.ts';
import { isExpression, lineOf, plainText, walk, type AnyNode } from './markup.ts';
import { parseFile } from './parse-file.ts';
import { fieldPassages } from './passages.ts';
import type { Problem } from './problem.ts';
import { about, type Parsed, type RawFile } from './raw.ts';

/**
 * A place that a template or a draft left to fill, and what people write when they mean to come back, in capitals: ”fyll i
 * blanketten” is a sentence like any other.
 */
const MARK = /\bFYLL I\b:?\s*([^*\n]*)|\b(?:TODO|FIXME|XXX+)\b|\b[Ll]orem ipsum\b/;

/** What every mark has in it. */
const MAY_BE_MARKED = /FYLL|TODO|FIXME|XXX|orem/;

/** What is to be written where somebody marked that something is; one for each piece of text. */
export function unfilledIn(words: string): string[] {
  const match = MAY_BE_MARKED.test(words) ? MARK.exec(words) : null;
  return match ? [(match[1] ?? match[0]).trim()] : [];
}

/** @param mark what stands there, or what is to */
export const unfilled = (file: string, line: number, field: string, mark: string): Problem => ({
  file,
  line,
  field,
  fault: `inte ifyllt${mark && `: ${mark}`}`,
  remedy: field === 'brödtext' ? 'skriv det som ska stå där och ta bort märket' : 'skriv det som ska stå där',
});

/** The same in a text, its comments among it. */
export const unfilledInBody = ({ file, body }: { file: string; body: Body }): Problem[] =>
  [...walk(body.nodes)].flatMap((node) =>
    wordsOf(node).flatMap((words) =>
      unfilledIn(words).map((mark) => ({
        ...unfilled(file, lineOf(node), 'brödtext', mark),
        ...(isExpression(node) && { remedy: 'byt hela märket, från {/* till */}, mot det som ska stå där' }),
      })),
    ),
  );

function wordsOf(node: AnyNode): string[] {
  if (node.type === 'text' || isExpression(node)) return [node.value ?? plainText([node])];
  return [];
}

type Text = Parsed<Everything['entries' | 'meetings' | 'pages'][number]['value']>;

/**
 * What is published and not written: places left to fill, and no text at all. A meeting has its agenda. Letters are
 * judged before they are sent (`newsletter/check/`), drafts when they are no drafts any more.
 */
export function checkUnfilled({ faulty }: Pick<Everything, 'faulty'>, files: readonly RawFile[]): Problem[] {
  return files.flatMap((file) => {
    const { empty, left } = unwritten(file);
    return faulty.has(file.path) ? left : [...empty, ...left];
  });
}

const unwritten = lastByText('unfilled', (file: RawFile): { empty: Problem[]; left: Problem[] } => {
  const texts = publishedIn(file);
  return {
    empty: texts.flatMap(withoutText),
    left: texts.flatMap((item) => [...leftInFields(item), ...unfilledInBody({ ...item, body: item.value.body })]),
  };
});

/** The text of a file, when readers are to have it: with made-up values in place of fields that could not be read. */
function publishedIn(file: RawFile): Text[] {
  const { into, parsed, halfRead } = parseFile(file);
  if (into !== 'entries' && into !== 'meetings' && into !== 'pages') return [];
  const half = halfRead && into !== 'pages' ? [halfRead.parsed] : [];
  return ([...parsed, ...half] as Text[]).filter(({ value }) => !('status' in value) || value.status === 'published');
}

function withoutText(item: Text): Problem[] {
  const { nodes } = item.value.body;
  if ('agenda' in item.value || nodes.some((node) => !isExpression(node))) return [];
  const remedy =
    nodes.length > 0
      ? 'det som står inom {/* och */} syns inte: skriv texten under, eller skriv status: draft tills den är skriven'
      : 'skriv den, eller skriv status: draft tills den är skriven';
  return [about(item)(['title'], 'texten under huvudet är tom', remedy)].map((problem) => ({
    ...problem,
    field: 'brödtext',
  }));
}

function leftInFields({ value, file, lineOf }: Text): Problem[] {
  const fields = Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'body'));
  if (!MAY_BE_MARKED.test(JSON.stringify(fields))) return [];
  return fieldPassages(fields, lineOf).flatMap(({ line, field, text }) =>
    field === 'nyckel' ? [] : unfilledIn(text).map((mark) => unfilled(file, line, field, mark)),
  );
}

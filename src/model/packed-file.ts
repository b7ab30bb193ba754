import { parseBody, type Body } from './body.ts';
import type { Parsed, ParsedFile, Said } from './raw.ts';

/** A file without faults as plain data: lines in a table, and the tree of its text left out, which is made when it is asked for. */
export interface PackedFile {
  into: string;
  parsed: PackedPiece[];
  said: Said | undefined;
}

interface PackedPiece {
  value: unknown;
  file: string;
  /** The line of each place in the value, by its path. */
  lines: Record<string, number>;
  body?: Omit<Body, 'nodes'>;
}

const keyOf = (path: readonly PropertyKey[]) => path.map(String).join('\u0000');

/** Undefined for a file with faults, which is read anew until it has none. */
export function packFile({
  into,
  parsed,
  said,
  problems,
  unfinished = [],
  halfRead,
}: ParsedFile): PackedFile | undefined {
  if (!into || halfRead || problems.length > 0 || unfinished.length > 0) return undefined;
  const passages = said?.passages.map(({ line, field, text }) => ({ line, field, text }));
  return { into, parsed: parsed.map(packPiece), said: said && { ...said, passages: passages ?? [] } };
}

function packPiece({ value, file, lineOf }: Parsed<unknown>): PackedPiece {
  const { body, ...fields } = value as { body?: Body };
  const lines: Record<string, number> = {};
  const walk = (each: unknown, path: readonly PropertyKey[]): void => {
    lines[keyOf(path)] = lineOf(path);
    if (Array.isArray(each)) each.forEach((item, index) => walk(item, [...path, index]));
    else if (each !== null && typeof each === 'object')
      for (const [key, item] of Object.entries(each)) walk(item, [...path, key]);
  };
  if (!body) {
    walk(value, []);
    return { value, file, lines };
  }
  walk(fields, []);
  const { nodes: _, ...rest } = body;
  return { value: fields, file, lines, body: rest };
}

/** @param text of the whole file */
export function unpackFile({ into, parsed, said }: PackedFile, text: string): ParsedFile {
  return { into, parsed: parsed.map((each) => unpackPiece(each, text)), problems: [], ...(said && { said }) };
}

function unpackPiece({ value, file, lines, body }: PackedPiece, text: string): Parsed<unknown> {
  const lineOf = (path: readonly PropertyKey[]): number =>
    lines[keyOf(path)] ?? (path.length > 0 ? lineOf(path.slice(0, -1)) : 1);
  return { value: body ? { ...(value as object), body: withNodes(body, text, file) } : value, file, lineOf };
}

function withNodes(body: Omit<Body, 'nodes'>, text: string, file: string): Body {
  let nodes: Body['nodes'] | undefined;
  return {
    ...body,
    get nodes() {
      return (nodes ??= parseBody(text, file).body.nodes);
    },
  };
}

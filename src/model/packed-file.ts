import { parseMarkup, type Body } from './body.ts';
import { splitList, type Parsed, type ParsedFile, type RawFile } from './raw.ts';
import { lineIn, type YamlPlace } from './yaml-places.ts';

/** A file without faults as plain data: what can be told from its text again, when somebody asks, is left out. */
export interface PackedFile extends Pick<ParsedFile, 'named' | 'isList'> {
  into: string;
  values: PackedValue[];
  places: YamlPlace;
}

interface PackedValue {
  fields: unknown;
  body?: Omit<Body, 'nodes'>;
}

/** Undefined for a file with faults, which is read anew until it has none. */
export function packFile(file: ParsedFile): PackedFile | undefined {
  const { into, isList, parsed, places, named, problems, unfinished = [], halfRead } = file;
  if (!into || places === undefined || halfRead || problems.length > 0 || unfinished.length > 0) return undefined;
  return { into, isList, named, places, values: parsed.map(({ value }) => packValue(value)) };
}

function packValue(value: unknown): PackedValue {
  const { body, ...fields } = value as { body?: Body };
  if (!body) return { fields: value };
  const { nodes: _, ...rest } = body;
  return { fields, body: rest };
}

/** @param read reads the file anew, for what it says */
export function unpackFile(packed: PackedFile, file: RawFile, read: (file: RawFile) => ParsedFile): ParsedFile {
  const { into, isList, named, places, values } = packed;
  const lineOf: Parsed<unknown>['lineOf'] = (path) => lineIn(places, path);
  const all = values.map(({ fields, body }) =>
    body ? { ...(fields as object), body: withNodes(body, file) } : fields,
  );
  const whole = { file: file.path, lineOf };
  return {
    into,
    isList,
    places,
    named,
    parsed: isList ? splitList({ ...whole, value: all }) : all.map((value) => ({ ...whole, value })),
    problems: [],
    get said() {
      return read(file).said;
    },
  };
}

function withNodes(body: Omit<Body, 'nodes'>, { text, path }: RawFile): Body {
  let nodes: Body['nodes'] | undefined;
  return {
    ...body,
    get nodes() {
      return (nodes ??= parseMarkup(text, path).nodes);
    },
  };
}

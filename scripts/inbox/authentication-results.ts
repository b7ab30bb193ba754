// Reads one `Authentication-Results` header, RFC 8601, 2.2. Much in it is written by whoever sent the mail: local parts, names,
// keys. So it is read by its grammar to the letter, and what breaks that is not read at all.

/** What a method found: `dkim=pass header.d=staden.se`. */
export interface Finding {
  /** In lower case, as is the result. */
  method: string;
  result: string;
  /** Values by `type.property` in lower case, with the quotation marks that they stand in. */
  properties: ReadonlyMap<string, string>;
}

/** The name that the server which wrote it gives itself, in lower case; empty when there is none. Read even when the rest cannot be. */
export function serverOf(header: string): string {
  const [head = ''] = split(header).parts;
  return unquoted(FIRST_WORD.exec(head)?.[1] ?? '')
    .toLowerCase()
    .replace(/\.$/, '');
}

/** What each method found; undefined when any of it does not follow the grammar, or is of another version of it. */
export function findingsIn(header: string): readonly Finding[] | undefined {
  const { parts, isWhole } = split(header);
  const [head = '', ...rest] = parts;
  if (!isWhole || !HEAD.test(head)) return undefined;
  const methods = rest.filter((part) => !/^\s*(?:none\s*)?$/i.test(part)).map(findingIn);
  return methods.every((each) => each !== undefined) ? methods : undefined;
}

/** The text of a value that stands in quotation marks as a whole; any other as it is. */
export function unquoted(value: string): string {
  const [, inner] = WHOLLY_QUOTED.exec(value) ?? [];
  return inner === undefined ? value : inner.replace(/\\([^])/g, '$1');
}

const QUOTED = String.raw`"(?:[^"\\]|\\[^])*"`;
const VALUE = String.raw`(?:${QUOTED}|[^\s"])`;
const WHOLLY_QUOTED = /^"((?:[^"\\]|\\[^])*)"$/;
const FIRST_WORD = new RegExp(String.raw`^\s*(${VALUE}+)`);
const HEAD = new RegExp(String.raw`^\s*${VALUE}+(?:\s+1)?\s*$`);
const METHOD = /^\s*([a-z0-9-]+)\s*(?:\/\s*1\s*)?=\s*([a-z0-9-]+)(?=\s|$)/i;
/** `reason=…` too, and what Exchange and Cisco write without a type: `action=none`. */
const PROPERTY = new RegExp(String.raw`\s+([a-z0-9-]+(?:\s*\.\s*[a-z0-9_-]+)?)\s*=\s*(${VALUE}*)(?=\s|$)`, 'iy');

function findingIn(part: string): Finding | undefined {
  const [start, method = '', result = ''] = METHOD.exec(part) ?? [];
  if (start === undefined) return undefined;
  const properties = new Map<string, string>();
  const end = part.trimEnd().length;
  for (PROPERTY.lastIndex = start.length; PROPERTY.lastIndex < end;) {
    const [, written, value = ''] = PROPERTY.exec(part) ?? [];
    const name = written?.replace(/\s/g, '').toLowerCase();
    // Of two values nobody knows which one the result is about.
    if (name === undefined || properties.has(name)) return undefined;
    properties.set(name, value);
  }
  return { method: method.toLowerCase(), result: result.toLowerCase(), properties };
}

/** Escaped characters, runs of ordinary ones, and what means something, one at a time. */
const PIECES = /\\[^]|[^\\"();]+|[^]/g;

/**
 * The parts between semicolons, except those in comments and quotation marks; a comment becomes a blank.
 * @returns not whole when a comment or a quotation ends nowhere, or begins nowhere
 */
function split(header: string): { parts: string[]; isWhole: boolean } {
  const parts = [''];
  let depth = 0;
  let isQuoted = false;
  for (const [piece] of header.matchAll(PIECES)) {
    if (isQuoted) {
      parts.push(parts.pop() + piece);
      isQuoted = piece !== '"';
    } else if (depth > 0) {
      depth += piece === '(' ? 1 : piece === ')' ? -1 : 0;
    } else if (piece === '(') {
      parts.push(`${parts.pop()} `);
      depth = 1;
    } else if (piece === ';') {
      parts.push('');
    } else if (piece === ')' || piece.startsWith('\\')) {
      return { parts, isWhole: false };
    } else {
      parts.push(parts.pop() + piece);
      isQuoted = piece === '"';
    }
  }
  return { parts, isWhole: depth === 0 && !isQuoted };
}

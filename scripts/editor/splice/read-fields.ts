import type { Value } from '../api.ts';
import { articleParts } from './file-text.ts';
import { readYaml } from './read-yaml.ts';

/** What a file says, as editors see it. */
export interface ReadFields {
  /** Null where the fields cannot be read. */
  values: Value;
  body?: string;
  bodyLine?: number;
}

/** @param seen as `FileText.seen` */
export function readFields(seen: string, isArticle: boolean): ReadFields {
  if (!isArticle) return { values: dataOf(seen) };
  const parts = articleParts(seen);
  if (!parts) return { values: null };
  const bodyLine = lines(seen.slice(0, seen.length - parts.body.length));
  return { values: dataOf(parts.head), body: parts.body, bodyLine };
}

/** Undefined is said where the reader refuses the YAML, null where there is nothing at all. */
const dataOf = (yaml: string): Value => {
  const { data, problems } = readYaml(yaml);
  return problems.length > 0 ? null : ((data ?? {}) as Value);
};

const lines = (text: string) => text.split('\n').length;

import { TEMPLATE_COMMENT } from '../../src/model/template-comment.ts';
import type { Sort } from './sorts.ts';
import { fieldLines, type KnownValues } from './template-fields.ts';

const HEAD = [
  '# Fyll i det som står tomt. Text står inom "raka citattecken".',
  '# Rader som börjar med # är förklaringar; de syns inte på sidan och får tas bort.',
];
const OPTIONAL = [
  '',
  '# Resten är valfritt. Ta bort "# " först på raden för att använda ett fält; ta bort det du inte behöver.',
];

/** An article: every kind of entry, and a meeting. @param body its text, where somebody has written it already */
export function articleTemplate(schema: string, known: KnownValues, body?: string): string {
  const { required, optional } = fieldLines(schema, known);
  const text = body === undefined ? ARTICLE_BODY : [body];
  return lines('---', ...HEAD, '', ...required, ...OPTIONAL, ...optional, '---', '', ...text);
}

/** A file of fields only: a unit. */
export function yamlTemplate(schema: string, known: KnownValues): string {
  const { required, optional } = fieldLines(schema, known);
  return lines(...HEAD, '', ...required, ...OPTIONAL, ...optional);
}

/** An item to paste last in a list; indented where the list stands below the head of its file. */
export function itemTemplate({ schema, list }: Pick<Sort, 'schema' | 'list'>, known: KnownValues): string {
  const { required } = fieldLines(schema, known, list);
  const [first = '', ...rest] = required.filter((line) => !line.startsWith('#'));
  const indent = list ? '  ' : '';
  return lines(`${indent}- ${first}`, ...rest.map((line) => `${indent}  ${line}`));
}

const lines = (...all: string[]) => `${all.join('\n')}\n`;

const comment = (...all: string[]) => [`{/* ${all.join('\n    ')} */}`, ''];

const ARTICLE_BODY = comment(...TEMPLATE_COMMENT);

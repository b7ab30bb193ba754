import type { ContentSchema } from '../schemas/content-schemas.ts';
import { toJsonSchema, type JsonSchema } from '../schemas/json-schema.ts';
import { listName } from '../schemas/list-titles.ts';
import type { Control, Form, FormChoice, FormField, Target, Value } from './api.ts';

/** What may be chosen for a reference, where all there is can be shown. */
export type ChoicesOf = (to: Target) => readonly FormChoice[] | undefined;

/** The form of a sort of content: its schema, in its order, with the words that the schema has for editors. */
export function describeForm(sort: ContentSchema, choicesOf: ChoicesOf): Form {
  const json = toJsonSchema(sort);
  const isList = json['type'] === 'array';
  return {
    sort: sort.name,
    sortName: listName(sort.name) ?? sort.title,
    isList,
    hasBody: sort.files.endsWith('.mdx'),
    fields: fieldsOf(isList ? (json.items ?? {}) : json, choicesOf),
  };
}

const fieldsOf = ({ properties = {}, required = [], ...group }: JsonSchema, choicesOf: ChoicesOf): FormField[] =>
  Object.entries(properties).map(([key, json]) => {
    const isRequired = required.includes(key);
    const example = exampleOf(json.examples?.[0]);
    const whenEmpty = emptyValue(json, isRequired);
    return {
      key,
      label: json.title ?? key,
      about: json.description ?? '',
      ...(example !== undefined && { example }),
      isRequired,
      ...(whenEmpty !== undefined && { whenEmpty }),
      isWritten: isWritten(json) || isWritten(group),
      control: controlOf(isWritten(group) ? { ...json, readOnly: true } : json, choicesOf),
    };
  });

/** What a command writes, it writes to the innermost field. */
const isWritten = (json: Omit<JsonSchema, 'properties'>) => json['readOnly'] === true;

/** As it is shown: text, or a text a line. What has fields of its own says it at each of them. */
function exampleOf(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const isLines = Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');
  return isLines ? value.join('\n') : undefined;
}

/** A required field stays, so that the check asks for it; one that may be null says so. */
function emptyValue(json: JsonSchema, isRequired: boolean): Value | undefined {
  if (alternatives(json).some((each) => each['type'] === 'null')) return null;
  if (!isRequired) return undefined;
  if (json['type'] === 'string') return '';
  return json['type'] === 'array' ? [] : undefined;
}

const alternatives = (json: JsonSchema) => (json['anyOf'] as JsonSchema[] | undefined) ?? [];

/** A line is what fits in one; what may be longer gets room. */
const LONGEST_LINE = 140;

function controlOf(json: JsonSchema, choicesOf: ChoicesOf): Control {
  const several = alternatives(json).filter((each) => each['type'] !== 'null');
  if (several.length === 1) return controlOf(several[0]!, choicesOf);
  if (several.length > 1) return { type: 'line', mayBeNumber: several.some(isNumber) };
  const to = json['refersTo'] as Target | undefined;
  if (json.enum) return choiceOf(json, json.enum.map(String));
  switch (json['type']) {
    case 'string':
      return to ? referenceTo(to, choicesOf) : textOf(json);
    case 'integer':
    case 'number':
      return numberOf(json);
    case 'boolean':
      return { type: 'flag' };
    case 'array':
      return listOf(json, to, choicesOf);
    case 'object':
      return objectOf(json, to, choicesOf);
    default:
      return { type: 'raw' };
  }
}

const isNumber = (json: JsonSchema) => json['type'] === 'number' || json['type'] === 'integer';

function textOf(json: JsonSchema): Control {
  const longest = json['maxLength'] as number | undefined;
  const limit = longest !== undefined && { longest };
  const format = (['date', 'uri', 'email'] as const).find((each) => each === json['format']);
  if (format) return { type: 'line', format };
  return { type: longest !== undefined && longest > LONGEST_LINE ? 'lines' : 'line', ...limit };
}

function numberOf(json: JsonSchema): Control {
  const [least, most] = [json['minimum'], json['maximum']] as (number | undefined)[];
  return {
    type: 'number',
    ...(least !== undefined && least > Number.MIN_SAFE_INTEGER && { least }),
    ...(most !== undefined && most < Number.MAX_SAFE_INTEGER && { most }),
    isWhole: json['type'] === 'integer',
  };
}

function choiceOf({ enumDescriptions, ...json }: JsonSchema, ids: readonly string[]): Control {
  const choices = ids.map((id, index) => ({ id, name: enumDescriptions?.[index] ?? id }));
  return { type: 'choice', choices, ...(json['default'] !== undefined && { left: String(json['default']) }) };
}

function referenceTo(to: Target, choicesOf: ChoicesOf): Control {
  const choices = choicesOf(to);
  return { type: 'reference', to, ...(choices && { choices }) };
}

/** What a list says that it refers to, each of its items does. */
function listOf(json: JsonSchema, to: Target | undefined, choicesOf: ChoicesOf): Control {
  const [fewest, most] = [json['minItems'], json['maxItems']] as (number | undefined)[];
  return {
    type: 'list',
    of: to
      ? referenceTo(to, choicesOf)
      : controlOf({ ...json.items, ...(isWritten(json) && { readOnly: true }) }, choicesOf),
    ...(fewest !== undefined && { fewest }),
    ...(most !== undefined && { most }),
  };
}

function objectOf(json: JsonSchema, to: Target | undefined, choicesOf: ChoicesOf): Control {
  if (json.properties) return { type: 'group', fields: fieldsOf(json, choicesOf) };
  const choices = to && choicesOf(to);
  return {
    type: 'map',
    ...(to && { to }),
    ...(choices && { choices }),
    of: controlOf((json['additionalProperties'] as JsonSchema | undefined) ?? {}, choicesOf),
  };
}

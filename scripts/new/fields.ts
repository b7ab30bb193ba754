import { CONTENT_SCHEMAS } from '../schemas/content-schemas.ts';
import { describeField } from '../schemas/descriptions.ts';
import { toJsonSchema, type JsonSchema } from '../schemas/json-schema.ts';

/** What is already known of a new file: `title`, `published`, … Values are plain text or numbers. */
export type Known = Readonly<Record<string, string | number>>;

/**
 * The fields of a sort as commented YAML lines: first those that must be there, filled in when known and otherwise empty
 * so that the check asks for them; then every other field, commented out, with an example that works.
 * @param schema name of the content schema
 */
export function fieldLines(schema: string, known: Known): { required: string[]; optional: string[] } {
  const sort = CONTENT_SCHEMAS.find(({ name }) => name === schema)!;
  const json = toJsonSchema(sort);
  const { properties = {}, required = [] } = json.items ?? json;
  const keys = Object.keys(properties);
  const isActive = (key: string) => required.includes(key) || key in known;
  return {
    required: keys
      .filter(isActive)
      .flatMap((key) => [`# ${says(schema, key)}`, `${key}: ${value(key, properties[key]!, known)}`]),
    optional: keys
      .filter((key) => !isActive(key))
      .flatMap((key) => ['#', `# ${says(schema, key)}`, ...commented(`${key}:${example(schema, key)}`)]),
  };
}

const says = (schema: string, key: string) => describeField(schema, key)!.says;

function value(key: string, field: JsonSchema, known: Known): string {
  if (key in known) return quoted(known[key]!);
  return field['type'] === 'array' ? '[]' : '""';
}

/** Dates, numbers and ids stand as they are; all other text within quotation marks, where a colon is only a colon. */
function quoted(word: string | number): string {
  return /^[a-z0-9-]+$/.test(String(word)) ? String(word) : JSON.stringify(word);
}

function example(schema: string, key: string): string {
  const text = describeField(schema, key)!.example!;
  return text.startsWith('\n') ? text : ` ${text}`;
}

const commented = (yaml: string) => yaml.split('\n').map((line) => `# ${line}`);

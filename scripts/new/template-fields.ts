import { CONTENT_SCHEMAS } from '../schemas/content-schemas.ts';
import { exampleOf, scalar } from '../schemas/example.ts';
import { toJsonSchema, type JsonSchema } from '../schemas/json-schema.ts';

/** What is already known of a new file: `title`, `published`, … Values are plain text or numbers. */
export type KnownValues = Readonly<Record<string, string | number>>;

/**
 * The fields of a sort as commented YAML lines: first those that must be there, filled in when known and otherwise empty
 * so that the check asks for them; then every other field, commented out, with an example that works.
 * @param schema name of the content schema
 * @param list the list whose items are meant, where the file has a head of its own
 */
export function fieldLines(
  schema: string,
  known: KnownValues,
  list?: string,
): { required: string[]; optional: string[] } {
  const sort = CONTENT_SCHEMAS.find(({ name }) => name === schema)!;
  const whole = toJsonSchema(sort);
  const json = (list && whole.properties?.[list]) || whole;
  const { properties = {}, required = [] } = json.items ?? json;
  const isActive = (key: string) => required.includes(key) || key in known;
  const fields = Object.entries(properties);
  return {
    required: fields
      .filter(([key]) => isActive(key))
      .flatMap(([key, field]) => [`# ${field.description}`, `${key}: ${value(key, field, known)}`]),
    optional: fields
      .filter(([key]) => !isActive(key))
      .flatMap(([key, field]) => ['#', `# ${field.description}`, ...commented(`${key}:${exampleOf(field)}`)]),
  };
}

function value(key: string, field: JsonSchema, known: KnownValues): string {
  if (key in known) return scalar(known[key]);
  return field['type'] === 'array' ? '[]' : '""';
}

const commented = (yaml: string) => yaml.split('\n').map((line) => `# ${line}`);

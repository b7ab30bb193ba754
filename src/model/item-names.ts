/** What tells items of the same name apart, the best first: a law has many paragraphs. */
const TELLING = ['paragraph', 'id'] as const;

/** The names of a list's items; those that several have, each with something of its own. */
export function namesApart(names: readonly string[], items: readonly unknown[]): string[] {
  const shared = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return names.map((name, index) => {
    const own = shared.has(name) && ownWord(items[index]);
    return own ? `${name}, ${own}` : name;
  });
}

function ownWord(item: unknown): string | undefined {
  if (item === null || typeof item !== 'object') return undefined;
  const words = TELLING.map((key) => (item as Readonly<Record<string, unknown>>)[key]);
  return words.find((each): each is string => typeof each === 'string' && each !== '');
}

/** Every text in a value. */
export function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(wordsIn);
}

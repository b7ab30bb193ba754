import { UserError } from '../user-error.ts';

/**
 * The one issue that a command was given.
 * @param words what stands after the command's name, options left out
 * @throws UserError for none and for more than one
 */
export function oneIssue(words: readonly string[], command: string): string {
  const [id, ...rest] = words;
  if (!id) throw new UserError(`Skriv vilket brev det gäller, till exempel: npm run newsletter -- ${command} 2026-6`);
  if (rest.length > 0)
    throw new UserError(`Ett brev i taget: ta bort ${rest.map((each) => `”${each}”`).join(' och ')}.`);
  return id.replace(/^.*[\\/]/, '').replace(/\.mdx$/, '');
}

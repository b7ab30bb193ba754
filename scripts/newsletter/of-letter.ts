import type { Issue } from '../../src/model/issue.ts';

/**
 * Whether a letter rests on a file: its own, a list, or a text that it names. What is wrong elsewhere stops the portal's
 * build but no letter.
 * @param file path below the content folder
 * @param issue undefined while its own file has faults
 */
export function isOfLetter(file: string, id: string, issue: Issue | undefined): boolean {
  if (file === `newsletters/${id}.mdx` || file.endsWith('.yaml')) return true;
  const [, name = file] = /([^/]+)\.mdx$/.exec(file) ?? [];
  const { entryIds = [], links = [] } = issue?.body ?? {};
  return (
    entryIds.some(({ target }) => target === name) || links.some(({ target }) => target.split(/[/#?]/).includes(name))
  );
}

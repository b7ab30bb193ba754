import type { Everything } from './everything.ts';
import { nearest } from './nearest.ts';
import { FACTS, PAGES } from './page.ts';
import type { Problem } from './problem.ts';

/** Facts that do not exist, or that stand in a text of another sort, where nobody fills them in. */
export function checkFacts(all: Everything): Problem[] {
  const problem = (file: string, line: number, fault: string, remedy: string): Problem => ({
    file,
    line,
    field: '<Fact>',
    fault,
    remedy,
  });
  const unknown = all.pages.flatMap(({ value, file }) =>
    value.body.factIds
      .filter(({ target }) => !(FACTS as readonly string[]).includes(target))
      .map(({ target, line }) => {
        const guess = nearest(target, FACTS);
        return problem(
          file,
          line,
          `uppgiften ”${target}” finns inte`,
          guess ? `menade du \`${guess}\`?` : `skriv någon av ${FACTS.join(', ')}`,
        );
      }),
  );
  const elsewhere = [...all.entries, ...all.issues, ...all.meetings].flatMap(({ value, file }) =>
    value.body.factIds.map(({ line }) =>
      problem(
        file,
        line,
        '<Fact> används bara på portalens egna sidor (mappen pages)',
        'skriv ut uppgiften, eller ta bort den',
      ),
    ),
  );
  return [...unknown, ...elsewhere];
}

/** Files in `pages/` that belong to no page. */
export function unknownPage(file: string, id: string): Problem {
  const guess = nearest(id, Object.keys(PAGES));
  const names = Object.keys(PAGES).join(', ');
  return {
    file,
    line: 1,
    field: 'filnamn',
    fault: `”${id}” är ingen av portalens egna sidor`,
    remedy: guess ? `menade du ${guess}.mdx?` : `sidorna är ${names}; lägg andra texter bland artiklarna`,
  };
}

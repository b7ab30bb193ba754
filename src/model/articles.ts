import type { Body } from './body.ts';
import type { Everything } from './everything.ts';
import { nearest } from './nearest.ts';
import type { Finding, Problem } from './problem.ts';
import { about, type Parsed } from './raw.ts';

/** Everything that is written as MDX. */
export type Article = Parsed<Everything['entries' | 'issues' | 'meetings'][number]['value']>;

export const articles = (all: Everything): Article[] => [...all.entries, ...all.issues, ...all.meetings];

/** Articles and the portal's own pages: every text with a body. */
export const texts = (all: Everything): Parsed<Everything['pages'][number]['value'] | Article['value']>[] => [
  ...articles(all),
  ...all.pages,
];

/** Faults of a text that is withdrawn without saying why, or says why without being withdrawn. */
export function checkWithdrawal(item: Article): Problem[] {
  const isWithdrawn = item.value.status === 'withdrawn';
  if (isWithdrawn === Boolean(item.value.withdrawn)) return [];
  return isWithdrawn
    ? [
        about(item)(
          ['status'],
          'artikeln är tillbakadragen utan skäl',
          'lägg till `withdrawn: { date: 2026-11-23, reason: … }`',
        ),
      ]
    : [
        about(item)(
          ['withdrawn'],
          'står i en artikel som inte är tillbakadragen',
          'skriv `status: withdrawn` eller ta bort raden',
        ),
      ];
}

/** The file of a picture that an article names, by its path below the content folder. */
export function imageFile(article: string, target: string): string {
  return article.slice(0, article.lastIndexOf('/') + 1) + decoded(target).replace(/^\.\//, '');
}

/** What to do with a picture that browsers do not show. */
export const CONVERT =
  'öppna bilden i datorns bildprogram, spara den som .jpg eller .png och skriv det nya namnet i texten';

/**
 * Faults for pictures in a text that are not among the files beside the texts; those of other sites are not looked for.
 * @param unread paths of files that are there and cannot be used: of a type that no reader gets
 */
export function checkImages(
  item: { file: string; value: { body: Pick<Body, 'images'> } },
  assets: readonly string[],
  unread: ReadonlySet<string>,
): Problem[] {
  return item.value.body.images
    .filter(({ target }) => !/^https?:/.test(target) && !assets.includes(imageFile(item.file, target)))
    .map(({ target, line }) => {
      const [fault, remedy] = whyNoPicture(item.file, target, assets, unread);
      return { file: item.file, line, field: 'bild', fault, remedy };
    });
}

function whyNoPicture(file: string, target: string, assets: readonly string[], unread: ReadonlySet<string>): Finding {
  const place = imageFile(file, target);
  if (unread.has(place)) return [`bilden ”${target}” är i ett format som webbläsare inte visar`, CONVERT];
  const beside = assets.filter((each) => imageFile(file, baseOf(each)) === each).map(baseOf);
  const wanted = baseOf(place);
  if (beside.includes(wanted))
    return [`bilden ”${target}” finns inte`, `den ligger bredvid filen: skriv \`./${wanted}\``];
  const alike = beside.find((each) => each.toLowerCase() === wanted.toLowerCase());
  if (alike) return [`bilden ”${target}” finns inte: stora och små bokstäver är olika tecken`, `skriv \`./${alike}\``];
  const guess = imageFile(file, wanted) === place ? nearest(wanted, beside) : undefined;
  return [
    `bilden ”${target}” finns inte`,
    guess ? `menade du \`./${guess}\`?` : 'lägg den bredvid filen och skriv `./namn.png` exakt',
  ];
}

const baseOf = (place: string) => place.slice(place.lastIndexOf('/') + 1);

/** `%20` as a space; a lone % as it stands. */
function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

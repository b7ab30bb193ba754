import { formatDate, type IsoDate } from '../model/dates.ts';
import { links } from '../model/links.ts';
import type { Site } from '../site.ts';
import { textInline, type Block, type Inline } from './blocks.ts';
import { compileLetter, type Message } from './message.ts';
import { headingOf, linkInline, listOf, paragraphOf, shortLetter } from './short-letter.ts';

/** A text or a law to look at, as the mail says it. */
interface Due {
  by: IsoDate;
  title: string;
  tab: string;
  href: string;
  todo: string;
  isOpen: boolean;
}

/** So many stand in the mail; the rest are counted. */
const SHOWN = 30;

/**
 * The mail to a function about what it should look at. Mail is read outside the house, so what is not open is only counted. Its
 * id is made of the day and of its words: the same things are told once a day.
 */
export async function compileReview(
  owner: string,
  items: readonly Due[],
  { today, until }: { today: IsoDate; until: IsoDate },
  site: Site,
): Promise<Message> {
  const passed = items.filter(({ by }) => by < today);
  const near = items.filter(({ by }) => by >= today);
  const mail = {
    id: 'granska',
    subject: subject(passed.length, near.length),
    preheader: `Till och med ${formatDate(until)}, för ${owner}.`,
    facts: [owner],
    web: { href: links.editors, words: 'Allt att göra i portalen' },
    blocks: [
      paragraphOf(
        textInline(`Det här svarar ${owner} för i ${site.name}. Länkarna leder till sidorna så som de är publicerade.`),
      ),
      ...part('passerat', 'Skulle ha varit gjort', passed),
      ...part('snart', `Senast ${formatDate(until)}`, near),
    ],
    why: `Mejlet går till ${owner}, som står som ansvarig i ${site.name}. Ska det gå till någon annan funktion: svara på mejlet.`,
  };
  const message = await compileLetter(shortLetter(mail, site));
  return { ...message, id: `granska-${today}.${message.hash.slice(0, 12)}` };
}

function subject(passed: number, near: number): string {
  const all = passed + near;
  const things = `${all} ${all === 1 ? 'sak' : 'saker'} att gå igenom i portalen`;
  return passed === 0
    ? things
    : `${things}, ${passed === all ? (all === 1 ? 'den' : 'alla') : passed} har passerat dagen`;
}

/** What is to be done is said once for those that ask the same. */
function part(id: string, heading: string, items: readonly Due[]): Block[] {
  if (items.length === 0) return [];
  const open = items.filter(({ isOpen }) => isOpen);
  const shown = open.slice(0, SHOWN);
  const left = [
    ...(open.length > SHOWN ? [`${open.length - SHOWN} till`] : []),
    ...(items.length > open.length ? [`${items.length - open.length} som inte får stå i ett mejl`] : []),
  ];
  return [
    headingOf(id, heading),
    ...[...Map.groupBy(shown, ({ todo }) => todo)].flatMap(([todo, each]) => [
      paragraphOf(textInline(todo)),
      listOf(each.map(line)),
    ]),
    ...(left.length > 0
      ? [
          paragraphOf(
            textInline(`Och ${left.join(' och ')}. Allt står på sidan `),
            linkInline(links.editors, 'För redaktörer'),
            textInline('.'),
          ),
        ]
      : []),
  ];
}

const line = ({ by, title, tab, href }: Due): Inline[] => [
  linkInline(href, title),
  textInline(`, ${tab.toLocaleLowerCase('sv')}, senast ${formatDate(by)}`),
];

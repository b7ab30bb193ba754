import { formatDate } from '../../../src/model/dates.ts';
import type { Entry } from '../../../src/model/entry.ts';
import { links } from '../../../src/model/links.ts';
import type { Meeting } from '../../../src/model/meeting.ts';
import type { Tip } from '../../../src/model/tip.ts';
import type { Turn } from '../../../src/model/rhythm.ts';
import { hostOf } from '../../../src/model/way-to-source.ts';
import { openField, openPlace } from '../../../src/newsletter/check/open-places.ts';
import type { Candidates } from './candidates.ts';

/** What a proposed letter holds. */
export interface Proposed {
  turn: Omit<Turn, 'state'>;
  today: string;
  owner: string;
  parts: { title: string; cards: Card[] }[];
  /** Tips about what the portal has no text on. */
  outside: Outside[];
  /** What has been changed in texts that readers have met before. */
  changed: Candidates['changed'];
  meetings: readonly Meeting[];
}

/** Something on another site, with what it is called and who has published it, where the tip says. */
export type Outside = Pick<Tip, 'title' | 'publisher' | 'why'> & { address: string };

/** An entry, with the reason of the tip that asked for it. */
export interface Card {
  entry: Entry;
  why: string | undefined;
}

/** The letter as MDX. Every place that the editor is to fill is marked, and stops `check` until it is filled. */
export function proposalText({ turn, today, owner, parts, outside, changed, meetings }: Proposed): string {
  const { year, number, date } = turn;
  const head = {
    title: `Informationsbrev ${number}, ${year}: ${openField('ämnet i några ord')}`,
    summary: openField('en till två meningar om vad brevet handlar om och varför det är värt att läsa.'),
    published: today,
    owner,
    subject: `Informationsbrev ${number}: ${openField('ämnet')}`,
    preheader: openField('det viktigaste i brevet, högst 110 tecken.'),
    planned: date,
  };
  return [
    '---',
    ...Object.entries(head).map(([key, value]) => `${key}: ${/^\d/.test(value) ? value : JSON.stringify(value)}`),
    '---',
    '',
    '## I praktiken',
    '',
    openPlace('tre till fem saker att göra, var och en med den verksamhet först som den gäller'),
    '',
    ...parts.flatMap(({ title, cards }, index) => [
      `## ${title}`,
      '',
      ...(index === 0 ? SITUATION : []),
      ...cards.flatMap(cardLines),
      ...(title === LAST_READING ? outsideLines(outside) : []),
      ...(index > 0 && cards.length === 0 && !(title === LAST_READING && outside.length > 0) ? EMPTY : []),
    ]),
    ...(changed.length > 0 ? ['## Ändrat sedan sist', '', ...changed.map(changeLine), ''] : []),
    '## På gång',
    '',
    ...(meetings.length > 0
      ? [...meetings.map(meetingLine), '']
      : [openPlace('vad som är på gång i nätverket, eller ta bort rubriken'), '']),
  ].join('\n');
}

const LAST_READING = 'Annan läsning';

const SITUATION = [
  openPlace(
    'lägesbilden: vad har hänt sedan förra brevet, enligt vilka öppna källor? Säg också vad ni inte vet. Inget om enskilda personer eller ärenden',
  ),
  '',
];

const EMPTY = [openPlace('inget nytt i portalen sedan förra brevet. Lägg till något eller ta bort rubriken'), ''];

const cardLines = ({ entry, why }: Card) => [
  `<Entry id="${entry.id}">`,
  why
    ? `${asText(why)} ${openPlace('skälet kommer från ett tips. Läs igenom det, säg för vem')}`
    : openPlace(`varför ”${entry.title}” är värd att läsa, och för vem`),
  '</Entry>',
  '',
];

const outsideLines = (outside: Proposed['outside']) => [
  ...outside.map(
    ({ address, title, publisher, why }) =>
      `- [${asText(title ?? hostOf(address))}](<${address.replace(/[<>]/g, encodeURIComponent)}>)${publisher ? ` (${asText(publisher)})` : ''}: ${asText(why)} ${openPlace(title ? 'läs källan, säg för vem den är' : 'sidans titel som länktext. Läs källan och säg vem som har gett ut den')}`,
  ),
  ...(outside.length > 0 ? [''] : []),
];

const changeLine = ({ item, change: { what, action } }: Candidates['changed'][number]) =>
  `- [${asText(item.title)}](${links.entry(item)}): ${asText([what, action].filter(Boolean).join(' '))}`;

function meetingLine({ id, title, date, start, end, place }: Meeting): string {
  const clock = start ? ` klockan ${start}${end ? `–${end}` : ''}` : '';
  return `- **${formatDate(date)}${clock}:** [${asText(title)}](${links.meeting(id)})${place ? `, ${asText(place)}` : ''}`;
}

/** Words that mean what they say: nothing in them is read as markup or code. */
const asText = (words: string) => words.replace(/[\\`*_{}[\]<>#|~!]/g, String.raw`\$&`);

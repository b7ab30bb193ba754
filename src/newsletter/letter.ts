import { formatMonth } from '../model/dates.ts';
import type { Issue } from '../model/issue.ts';
import { absolute, links } from '../model/links.ts';
import type { Site } from '../site.ts';
import { inlineWords, textInline, type Block, type Inline } from './blocks.ts';
import { blockLines, blockWords } from './block-lines.ts';
import { issueContents } from './to-html.ts';

/** A whole letter, what stands around the text included. HTML mail and plain text are rendered from this, in this order. */
export interface Letter {
  id: string;
  subject: string;
  preheader: string;
  /** Name and tagline of the portal. */
  name: string;
  tagline: string;
  logotype: { src: string; alt: string } | undefined;
  accent: string;
  /**
   * Words that change how the rest is read. Never ”Förslag”: that is said by the page around the letter, since what is
   * approved, sent and archived must be one text with one hash.
   */
  badges: string[];
  title: string;
  /** Month and time of reading. */
  facts: string[];
  web: Inline & { type: 'link' };
  contents: { id: string; title: string }[];
  blocks: Block[];
  footer: Inline[][];
  /** Full address of what a link in the text leads to. */
  href: (address: string) => string;
}

/** Puts together what a letter says, in the words that every channel uses. */
export function letter(issue: Issue, blocks: Block[], site: Site): Letter {
  const contents = issueContents(blocks);
  const web: Letter['web'] = {
    type: 'link',
    href: links.issue(issue.id),
    children: [textInline('Läs brevet på webben')],
  };
  return {
    id: issue.id,
    subject: oneLine(issue.subject ?? issue.title),
    preheader: oneLine(issue.preheader ?? issue.summary),
    name: site.name,
    tagline: site.tagline,
    logotype: logotype(site),
    accent: site.colours.accent,
    badges: issue.example ? ['Exempel'] : [],
    title: issue.title,
    facts: [month(issue), readingTime(readingMinutes(blocks))],
    web,
    contents: contents.length > 1 ? contents : [],
    blocks,
    footer: footer(issue, site, web),
    href: (address) => absolute(site.address, address),
  };
}

/** The lines below the masthead of a letter, what stands around the text included. */
export function letterLines(letter: Letter, withHeads = true): string[] {
  const { title, badges, facts, web, contents, blocks, footer } = letter;
  const parts = contents.length > 0 ? ['Innehåll', ...contents.map((each) => each.title)] : [];
  const line = (inlines: readonly Inline[]) => inlineWords(inlines);
  return [title, ...badges, ...facts, line([web]), ...parts, ...blockLines(blocks, withHeads), ...footer.map(line)];
}

/**
 * The date that the letter bears: the day that the editors gave it. The day it was sent is written down afterwards, and
 * must not change a word of what was approved, sent and archived.
 */
export const letterDate = (issue: Issue) => issue.planned ?? issue.published;

/** The day under which a letter is filed: when it was sent, else the one that it bears. */
export const filingDate = (issue: Issue) => issue.sent ?? letterDate(issue);

/** Minutes at 200 words a minute, at least one. */
export function readingMinutes(blocks: readonly Block[]): number {
  return Math.max(1, Math.round(blockWords(blocks).split(' ').length / 200));
}

const NUMBERS = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

/** `6` → `sex minuters läsning`. */
export function readingTime(minutes: number): string {
  return `${NUMBERS[minutes] ?? minutes} ${minutes === 1 ? 'minuts' : 'minuters'} läsning`;
}

const STOP_SUBJECT = 'Avsluta informationsbrevet';

/** Stands where each recipient's own code goes. The compiled letter, and so its hash, is the same for everybody. */
export const STOP_CODE = '0'.repeat(16);

/**
 * Where somebody writes who wants no more letters: the one place, for the footer and for List-Unsubscribe.
 * @param code who asks, so that a letter that was passed on still stops for the right person
 */
export const stopAddress = (site: Site, code = STOP_CODE) =>
  `mailto:${site.sender.email}?subject=${encodeURIComponent(`${STOP_SUBJECT} ${code}`)}`;

/** The line on how to end the letter. */
export const howToEnd = (site: Site): Inline[] => [
  textInline('Vill du inte ha fler brev? '),
  {
    type: 'link',
    href: stopAddress(site),
    children: [textInline(`Skriv till ${site.sender.email} med ämnet ”${STOP_SUBJECT}”`)],
  },
  textInline('.'),
];

function footer(issue: Issue, site: Site, web: Inline): Inline[][] {
  const privacy: Inline = {
    type: 'link',
    href: links.privacy,
    children: [textInline('Så behandlar vi dina uppgifter')],
  };
  return [
    [
      textInline(
        `Du får brevet för att du är kontaktperson eller ersättare i ${site.name}, eller har bett om att få det.`,
      ),
    ],
    howToEnd(site),
    [
      textInline(
        `Ansvarig för brevet: ${site.sender.name}, ${site.city}. Svara på brevet om du har en fråga eller ett tips.`,
      ),
    ],
    ...(issue.diarienummer ? [[textInline(`Diarienummer: ${issue.diarienummer}`)]] : []),
    [web, textInline(' · '), privacy],
  ];
}

/** No mail client of note shows SVG; the word mark stands in its place. */
function logotype({ logotype: own, address }: Site): Letter['logotype'] {
  if (!own || /\.svg$/i.test(own.file)) return undefined;
  return { src: absolute(address, `/${own.file.replace(/^\//, '')}`), alt: own.alt };
}

function month(issue: Issue): string {
  const words = formatMonth(letterDate(issue));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim();

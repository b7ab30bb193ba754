import { stringify } from 'yaml';
import { addMonths } from '../../src/model/dates.ts';
import { KIND_IDS, type Kind } from '../../src/model/kinds.ts';
import { links } from '../../src/model/links.ts';
import type { RawFile } from '../../src/model/raw.ts';
import { kindFields } from './kind-fields.ts';
import { seeded, type Random } from './random.ts';
import type { Words } from './words.ts';

/** A generated article before it has any words: what others need to link to it. */
interface Plan {
  kind: Kind;
  id: string;
  title: string;
  isOpen: boolean;
}

/**
 * As many articles as asked for, in all seven kinds: the same for the same words and count, and without a fault for
 * the content check. One in 25 is internal, since what fewer may read costs the check most.
 */
export function articles(words: Words, count: number): RawFile[] {
  const plans = Array.from({ length: count }, (_, index) => plan(words, index));
  return plans.map((each, index) => ({ path: `${each.kind}/${each.id}.mdx`, text: article(words, plans, index) }));
}

/** An issue that recommends the first open articles, so that the pages of newsletters are there too. */
export function issue(words: Words, files: readonly RawFile[]): RawFile {
  const ids = files.filter(({ text }) => !text.includes('sensitivity:')).slice(0, 8).map(({ path }) => path.replace(/^.*\/|\.mdx$/g, '')); // prettier-ignore
  const front = {
    title: 'Informationsbrev 1, 2026',
    summary: twoSentences(words, seeded(0)),
    published: '2026-11-01',
    owner: words.owner,
  };
  const cards = ids.map((id, index) => `<Entry id="${id}">\n${words.sentences[index]}\n</Entry>`);
  return { path: 'newsletters/2026-1.mdx', text: mdx(front, ['## Rapporter', ...cards].join('\n\n')) };
}

function plan(words: Words, index: number): Plan {
  const random = seeded(2 * index);
  const kind = index < KIND_IDS.length ? KIND_IDS[index]! : random.pick(words.kinds);
  return {
    kind,
    id: `artikel-${index + 1}`,
    title: `${random.pick(words.titles)}, del ${index + 1}`,
    isOpen: index % 25 !== 24,
  };
}

function article(words: Words, plans: readonly Plan[], index: number): string {
  const random = seeded(2 * index + 1);
  const own = plans[index]!;
  const others = random.some(plans, 4).filter((each) => each !== own && (each.isOpen || !own.isOpen));
  return mdx(frontMatter(words, own, others, random), body(words, others, random));
}

const mdx = (front: object, text: string) => `---\n${stringify(front, { lineWidth: 0 })}---\n\n${text}\n`;

function frontMatter(words: Words, { kind, title, isOpen }: Plan, others: readonly Plan[], random: Random): object {
  const published = `${random.between(2019, 2025)}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`;
  const audiences = random.some(words.audiences, random.between(1, 3));
  const hasSource = kind !== 'questions' && random.chance(kind === 'guidance' ? 0.6 : 0.95);
  return {
    title,
    summary: twoSentences(words, random),
    published,
    owner: words.owner,
    reviewBy: addMonths(published, random.between(12, 60)),
    topics: random.some(words.topics, random.between(1, 4)),
    audiences,
    ...(isOpen ? {} : { sensitivity: 'internal' }),
    ...(random.chance(0.7) && { points: random.some(words.sentences, random.between(2, 3)) }),
    ...(random.chance(0.8) && {
      meaning: Object.fromEntries(audiences.map((id) => [id, twoSentences(words, random)])),
    }),
    ...(hasSource && { source: source(words, title, random) }),
    ...(random.chance(0.5) && { related: others.slice(0, 2).map(({ id }) => id) }),
    ...kindFields(kind, words, random),
  };
}

function source(words: Words, title: string, random: Random): object {
  return {
    title,
    publisher: random.pick(words.publishers),
    year: random.between(2005, 2025),
    language: random.chance(0.7) ? 'sv' : 'en',
    address: `https://example.org/kalla/${random.between(1, 1e6)}`,
  };
}

/** 80 to 400 words under headings, with lists and with links to other articles. */
function body(words: Words, others: readonly Plan[], random: Random): string {
  const wanted = random.between(80, 400);
  const parts = [paragraph(words, random)];
  for (let section = 0; countWords(parts) < wanted; section++) {
    if (section % 3 === 0) parts.push(`## ${random.pick(words.headings)}`);
    parts.push(random.chance(0.25) ? list(words, random) : paragraph(words, random));
  }
  return [...parts, ...others.slice(0, 3).map((other) => `Läs också [${other.title}](${links.entry(other)}).`)].join(
    '\n\n',
  );
}

const countWords = (parts: readonly string[]) => parts.join(' ').split(/\s+/).length;
/** One long word in so many is one of the dictionary's. */
const RARE = 0.2;

const sentences = (words: Words, count: number, random: Random) =>
  random.some(words.sentences, count).map((each) => each.replace(/\p{Ll}{6,}/gu, (word) => (random.chance(RARE) ? random.pick(words.rare) : word))); // prettier-ignore

const paragraph = (words: Words, random: Random) => sentences(words, random.between(2, 4), random).join(' ');
const list = (words: Words, random: Random) => sentences(words, random.between(3, 5), random).map((each) => `- ${each}`).join('\n'); // prettier-ignore
const twoSentences = (words: Words, random: Random) => random.some(words.sentences, 2).join(' ');
const twoDigits = (number: number) => String(number).padStart(2, '0');

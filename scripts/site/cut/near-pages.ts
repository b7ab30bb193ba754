import type { NearPage } from '../../../src/search/contents.ts';
import type { Postings } from './postings.ts';

/** So many pages lift each other … */
const NEAREST = 4;

/** … by how like each other they are; a link from one to the other is worth so much likeness. */
const LINKED = 0.15;

/** Less than this is by chance. */
const LEAST = 0.05;

/** Words on more of the pages than this tell nothing of what a page is about, and a word on one page likens it to none. */
const COMMON = 0.1;

/**
 * The pages nearest to each page, by the words that they share (cosine of tf-idf) and the links between them.
 * @param links the pages that each page links to
 */
export function nearPages(postings: Postings, links: readonly ReadonlySet<number>[]): NearPage[][] {
  const count = links.length;
  const words = tellingPostings(postings, count);
  const sizes = new Float64Array(count);
  for (const pages of words) for (const [page, weight] of pages) sizes[page]! += weight * weight;
  const ofPage = Array.from({ length: count }, (): (readonly [pages: Weights, weight: number])[] => []);
  for (const pages of words) for (const [page, weight] of pages) ofPage[page]!.push([pages, weight]);
  const linked = turned(links);
  return ofPage.map((own, page) => {
    const likeness = new Float64Array(count);
    for (const [pages, weight] of own) for (const [other, its] of pages) likeness[other]! += weight * its;
    for (let other = 0; other < count; other++) likeness[other]! /= Math.sqrt(sizes[page]! * sizes[other]!) || 1;
    for (const other of links[page]!) likeness[other]! += LINKED;
    for (const other of linked[page]!) likeness[other]! += LINKED;
    return nearest(likeness, page);
  });
}

type Weights = readonly (readonly [page: number, weight: number])[];

function tellingPostings(postings: Postings, count: number): Weights[] {
  return [...postings.values()].flatMap((found) => {
    const own = [...found.values()].filter(({ way }) => way === 'word');
    if (own.length < 2 || own.length > count * COMMON) return [];
    const tells = Math.log(count / own.length);
    return [own.map(({ page, weight }) => [page, Math.log(1 + weight) * tells] as const)];
  });
}

/** The pages that link to each page. */
function turned(links: readonly ReadonlySet<number>[]): number[][] {
  const linked = links.map((): number[] => []);
  for (const [from, to] of links.entries()) for (const page of to) linked[page]!.push(from);
  return linked;
}

function nearest(likeness: Float64Array, page: number): NearPage[] {
  const like: NearPage[] = [];
  for (const [other, each] of likeness.entries())
    if (each >= LEAST && other !== page) like.push({ page: other, likeness: each });
  return like.sort((a, b) => b.likeness - a.likeness || a.page - b.page).slice(0, NEAREST);
}

import { links } from '../model/links.ts';

/** A chapter of the editors' handbook, as HTML without its heading. */
export interface HandbookChapter {
  /** Part of its address. */
  id: string;
  title: string;
  html: string;
  /** Its sections. */
  sections: readonly { id: string; title: string }[];
}

/** The handbook in chapters, so that none is longer than somebody reads between two meetings. */
export interface Handbook {
  /** What stands before the first chapter. */
  intro: string;
  chapters: readonly HandbookChapter[];
}

const CHAPTER = /<h2 id="([^"]+)">(.*?)<\/h2>/s;
const SECTION = /<h3 id="([^"]+)">(.*?)<\/h3>/gs;

/**
 * Takes the one text apart at its headings. A link within it leads to the chapter that now has its place.
 * @param html of content/README.md, whose own title is the page's
 */
export function handbook(html: string): Handbook {
  const [intro = '', ...rest] = html.replace(/<h1[^>]*>.*?<\/h1>/s, '').split(/(?=<h2 id=)/);
  const written = rest.map((part) => {
    const [heading = '', id = '', title = ''] = CHAPTER.exec(part) ?? [];
    const sections = [...part.matchAll(SECTION)].map(([, section = '', name = '']) => ({
      id: section,
      title: plain(name),
    }));
    return { id: ascii(id), anchor: id, title: plain(title), html: part.slice(heading.length), sections };
  });
  const places = new Map(
    written.flatMap(({ id, anchor, sections }) => [
      [anchor, links.handbookChapter(id)] as const,
      ...sections.map((section) => [section.id, `${links.handbookChapter(id)}#${section.id}`] as const),
    ]),
  );
  const linked = (text: string) =>
    text
      .replace(/href="#([^"]+)"/g, (whole, id: string) => {
        const place = places.get(decodeURIComponent(id));
        return place ? `href="${place}"` : whole;
      })
      // The intranet's address must not reach other sites.
      .replace(/<a (href="https?:)/g, '<a rel="noreferrer noopener" $1')
      .replaceAll('<th>', '<th scope="col">')
      // The chapter's title is the page's, so what stands below it is a step nearer.
      .replace(/(<\/?h)([34])\b/g, (_whole, tag: string, level: string) => `${tag}${Number(level) - 1}`);
  return {
    intro: linked(intro),
    chapters: written.map(({ id, title, html: body, sections }) => ({ id, title, html: linked(body), sections })),
  };
}

const plain = (html: string) => html.replace(/<[^>]+>/g, '').trim();

/** An address is written without å, ä and ö. */
const ascii = (id: string) =>
  id
    .normalize('NFD')
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-+/g, '-');

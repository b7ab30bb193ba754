import { Parser } from 'htmlparser2';
import type { Finding } from '../model/problem.ts';

/**
 * The first thing that keeps a list of feeds from being XML: a bare & or <, a tag that nothing ends. Programs that read
 * feeds refuse the whole list then, and ours would read half of it.
 */
export function notXml(text: string): { line: number; finding: Finding } | undefined {
  const bare = bareSign(text);
  const open = unclosed(text);
  const first = [bare, open].flatMap((each) => each ?? []).toSorted((a, b) => a.at - b.at)[0];
  return first && { line: text.slice(0, first.at).split('\n').length, finding: first.finding };
}

type Found = { at: number; finding: Finding };

const COMMENTS = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g;

function bareSign(text: string): Found | undefined {
  const written = withoutComments(text);
  const and = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(written);
  const tag = [...written.matchAll(TAG)].find(([each]) => !WELL_FORMED.test(each));
  return [
    ...(and ? [{ at: and.index, finding: ['ett & gör att filen inte går att läsa', 'skriv &amp;'] as Finding }] : []),
    ...(tag
      ? [
          {
            at: tag.index,
            finding: [
              'taggen går inte att läsa',
              'skriv varje uppgift som text="…", med ett " före och ett efter, och &lt; i stället för <',
            ] as Finding,
          },
        ]
      : []),
  ].toSorted((a, b) => a.at - b.at)[0];
}

const withoutComments = (text: string) => text.replace(COMMENTS, (match) => match.replace(/[^\n]/g, ' '));
const TAG = /<(?:"[^"]*"|'[^']*'|[^<>"'])*>?/g;
const WELL_FORMED = /^<(?:![A-Z][^>]*|[?/]?[\w:.-]+(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*[/?]?)>$/;

function unclosed(text: string): Found | undefined {
  const open: { name: string; at: number }[] = [];
  let found: Found | undefined;
  const tell = (at: number, name: string) =>
    void (found ??= {
      at,
      finding: [`taggen <${name}> är inte avslutad`, `skriv </${name}> där den slutar, eller /> sist i den`],
    });
  const parser = new Parser(
    {
      onopentag: (name) => void open.push({ name, at: parser.startIndex }),
      onclosetag(name, isImplied) {
        const last = open.pop();
        if (isImplied && text.slice(parser.startIndex, parser.endIndex + 1).at(-2) !== '/') tell(last?.at ?? 0, name);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  const written = withoutComments(text);
  const ends = [...written.matchAll(/<\/([\w:-]+)/g)].length + [...written.matchAll(/\/>/g)].length;
  const begins = [...written.matchAll(/<[a-z][\w:-]*/gi)].length;
  if (!found && ends !== begins)
    return {
      at: 0,
      finding: ['taggarna börjar och slutar inte parvis', 'jämför filen med en som fungerar (Git: Ångra)'],
    };
  return found;
}

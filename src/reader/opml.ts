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

/** The first tag that nothing ends, or end that nothing began: each must end the last one that is open. */
function unclosed(text: string): Found | undefined {
  const open: { name: string; at: number }[] = [];
  for (const { 0: tag, index: at } of withoutComments(text).matchAll(TAG)) {
    const [, end, name] = /^<(\/?)([\w:.-]+)/.exec(tag) ?? [];
    if (name === undefined || tag.endsWith('/>')) continue;
    if (end === '') open.push({ name, at });
    else {
      const last = open.pop();
      if (last?.name !== name) return last ? notEnded(last) : notBegun(name, at);
    }
  }
  const last = open.at(-1);
  return last && notEnded(last);
}

const notEnded = ({ name, at }: { name: string; at: number }): Found => ({
  at,
  finding: [`taggen <${name}> är inte avslutad`, `skriv </${name}> där den slutar, eller /> sist i den`],
});

const notBegun = (name: string, at: number): Found => ({
  at,
  finding: [`</${name}> avslutar en tagg som inte har börjat`, 'ta bort den'],
});

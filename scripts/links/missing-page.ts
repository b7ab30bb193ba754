import { Parser } from 'htmlparser2';

const SAYS_MISSING =
  /^(?:\W*(?:fel|error|http|status)?\W*(?:404|410)\b.{0,40}|.{0,30}\b(?:sidan|sida|dokumentet|filen|artikeln|inneh[åa]llet|adressen|siden|side|page|document|file|article|content)\b.{0,30}\b(?:finns (?:inte|ej)|hittades inte|kunde inte hittas|kan inte hittas|g[åa]r inte att hitta|saknas|[äa]r borttagen|har tagits bort|ikke fundet|findes ikke|finnes ikke|ble ikke funnet|not found|(?:could|can) ?not be found|cannot be found|no longer (?:exists|available)|does(?:n['’]t| not) exist|has been removed).{0,40}|(?:vi )?(?:hittar inte|kan inte hitta|hittade inte) (?:sidan|dokumentet|det du s[öo]ker).{0,40}|(?:page |file )?not found\W*(?:[|–-].*)?|oj[,!. ].{0,30}(?:finns inte|hittar).{0,40})$/i;

/**
 * What a page that was answered as if all were well calls itself, when that is that it is missing; undefined for all others.
 * Only title and first heading are asked: a text may be about what cannot be found.
 */
export function missingPage(html: string): string | undefined {
  const said = { title: '', h1: '' };
  let inside: keyof typeof said | undefined;
  let isTitleRead = false;
  const parser = new Parser({
    onopentagname(tag) {
      if (tag === 'title' && !isTitleRead) inside = 'title';
      if (tag === 'h1' && said.h1 === '') inside = 'h1';
    },
    ontext(text) {
      if (inside && said[inside].length < 300) said[inside] += text;
    },
    onclosetag(tag) {
      if (tag === 'title') isTitleRead = true;
      if (tag === inside) inside = undefined;
    },
  });
  parser.end(html.slice(0, 200_000));
  const titles = [...said.title.split(/\s[|–—-]\s/), said.title, said.h1].map((each) =>
    each.replace(/\s+/g, ' ').trim(),
  );
  return titles.find((each) => each.length <= 120 && SAYS_MISSING.test(each))?.slice(0, 60);
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { safelyDecoded } from '../../src/model/addresses.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { blockedIn, checkBlockedHosts } from '../../src/model/hosts.ts';
import { personalIn } from '../../src/model/privacy.ts';
import type { Finding, Problem } from '../../src/model/problem.ts';
import { decodeEntities } from './html-tags.ts';
import type { KeptParts } from './kept-parts.ts';

const READ = /\.(?:html|xml|txt|json|pf_fragment)$/;

/**
 * The last look before a portal takes the old one's place: everything that was written for readers (pages, feeds, mail,
 * search index) is held against the rules of personal data and blocked hosts, as it reads. The content was held against
 * them before; what is found here came in by a way that the check does not know.
 * @param folder the built portal
 * @param mailbox the sender's, which may stand anywhere
 * @param kept of an earlier build: what was found to be sound is not read again while the rules are the same
 */
export async function checkBuilt(
  folder: string,
  { contacts, blockedHosts }: Pick<Catalog, 'contacts' | 'blockedHosts'>,
  mailbox: string,
  kept?: KeptParts,
): Promise<Problem[]> {
  const vouched = new Set([mailbox, ...contacts.flatMap(({ email }) => email ?? [])].map((each) => each.toLowerCase()));
  const names = (await readdir(folder, { recursive: true })).filter((name) => READ.test(name)).sort();
  const problems: Problem[] = [];
  // Menus and footers stand on every page, and are looked at once.
  const [isNewLine, isNewAddress] = [firstTime(), firstTime()];
  const rules = createHash('sha256').update(JSON.stringify([[...vouched].sort(), blockedHosts]));
  for (const name of names) {
    // Without waiting: for a small file the queue costs more than the reading does.
    const bytes = readFileSync(path.join(folder, name));
    const from = rules.copy().update(path.extname(name)).update(bytes).digest();
    if (kept?.recall(from)) continue;
    lookAt(name, textOf(name, bytes));
    kept?.lay(from, SOUND);
  }
  // Where anything is wrong nothing is kept: the next build looks at all of it.
  if (problems.length === 0) kept?.keep();
  return problems;

  function lookAt(name: string, text: string): void {
    const { lines, addresses } = readAsReader(name, text, isNewLine, isNewAddress);
    const found = [
      ...lines.flatMap((line) => [...personalIn(line, vouched), ...hosts(line, blockedHosts)]),
      ...addresses.flatMap((each) => [...personalIn(each, vouched), ...blockedIn(each, blockedHosts)]),
    ];
    const faults = new Set(found.map(([fault]) => fault));
    problems.push(
      ...[...faults].map((fault) => ({
        file: name.replaceAll(path.sep, '/'),
        line: 1,
        field: 'byggd text',
        fault,
        remedy: REMEDY,
      })),
    );
  }
}

const SOUND = new Uint8Array();

const REMEDY = 'sök upp det i innehållet och ta bort det; säg till den som sköter portalen att kontrollen inte såg det';

const hosts = (line: string, blocked: Catalog['blockedHosts']): Finding[] =>
  checkBlockedHosts(line, '', blocked).map(({ fault, remedy }) => [fault, remedy]);

const textOf = (name: string, bytes: Buffer) =>
  (name.endsWith('.pf_fragment') ? gunzipSync(bytes) : bytes).toString('utf8');

type IsNew = (written: string) => boolean;

/** True for what it has not been asked of before. */
function firstTime(): IsNew {
  const known = new Set<string>();
  return (written) => known.size < known.add(written).size;
}

/**
 * The lines that are shown or read out, and where links lead: those that are new, as they are written. What a feed carries
 * is HTML in its turn.
 */
function readAsReader(
  name: string,
  text: string,
  isNewLine: IsNew,
  isNewAddress: IsNew,
): { lines: string[]; addresses: string[] } {
  if (!/\.(?:html|xml)$/.test(name)) return { lines: text.split('\n'), addresses: [] };
  const html = name.endsWith('.xml') ? `${text}\n${decodeEntities(text)}` : text;
  const lines = piecesOf(html).filter(isNewLine).flatMap(linesOf);
  const addresses: string[] = [];
  for (const [, attribute, value = ''] of html.matchAll(ATTRIBUTES))
    if (attribute !== 'href' && attribute !== 'src') {
      if (isNewLine(value)) lines.push(decodeEntities(value));
    } else if (isNewAddress(value)) addresses.push(safelyDecoded(decodeEntities(value)));
  return { lines, addresses };
}

/** What is read out, and where links lead. The sign that each has is looked for first, and then its name. */
const ATTRIBUTES = /="(?<=\s(alt|title|aria-label|content|value|href|src)=")(?=([^"]*)")/g;

/** Elements within a line part no words; all others begin a new one. */
const WITHIN =
  /<\/?(?:a|abbr|b|button|em|i|mark|q|small|span|strong|sub|sup|time|wbr)\b(?:[^>"]|"[^"]*")*>|<!--[\s\S]*?-->/g;
const OTHERS = /(?:(?:<(?:script|style)\b[\s\S]*?<\/(?:script|style)>|<(?:[^>"]|"[^"]*")*>)\s*)+/;

const piecesOf = (html: string) => html.replace(WITHIN, '').split(OTHERS);

const linesOf = (piece: string) => decodeEntities(piece).split('\n');

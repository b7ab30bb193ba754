import { checkBody } from '../../model/body-rules.ts';
import type { Catalog } from '../../model/catalog.ts';
import { checkBlockedHosts } from '../../model/hosts.ts';
import type { Issue } from '../../model/issue.ts';
import { checkPrivacy } from '../../model/privacy.ts';
import { letterHints } from '../../model/letter-hints.ts';
import { emptyParts } from '../../model/reading/unseen.ts';
import type { Problem } from '../../model/problem.ts';
import type { Site } from '../../site.ts';
import { compileIssue, type Message } from '../message.ts';
import { fillIssue } from '../fill.ts';
import { checkAnchors } from './letter-anchors.ts';
import { checkBalance } from './balance.ts';
import { asFault, asHint, findingsIn, sortFindings, type LetterFinding } from './letter-finding.ts';
import { checkHead } from './head.ts';
import { checkHeadings, checkSize } from './finished-mail.ts';
import { openPlaces } from './open-places.ts';
import { passages } from './letter-passages.ts';
import { checkRepeats } from './repeats.ts';
import { checkAbbreviations, checkSentences } from './plain-language.ts';

/**
 * Everything that is wrong with an issue before anyone sends it: faults that stop it, hints for the editor to judge. Its
 * text is held against the same rules as all content, then read as a letter; then it is compiled, and the finished mail is
 * read as its recipients will. What only our template could break is judged by the tests (`tests/newsletter/template/`).
 * @param source text of the issue's file; with it what concerns the head and personal data gets its line
 * @returns faults and hints together, without doublets, in the order of the file; what concerns the mail as a whole last
 */
export async function checkIssue(issue: Issue, catalog: Catalog, site: Site, source = ''): Promise<LetterFinding[]> {
  const stops = [
    ...checkBody(issue.body.nodes, issue.file),
    ...checkPrivacy(source, issue.file, mailboxes(catalog, site)),
    ...checkBlockedHosts(source, issue.file, catalog.blockedHosts),
  ];
  const unmailable = fillIssue(issue, catalog).problems;
  const written = [...stops, ...unmailable].map(asFault);
  const asLetter = readAsLetter(issue, catalog, source);
  if (unmailable.length > 0 || issue.body.nodes.length === 0) return sortFindings([...written, ...asLetter]);
  const message = await compileIssue(issue, catalog, site);
  return sortFindings([...written, ...asLetter, ...checkMessage(message, issue, catalog, site, stops)]);
}

function readAsLetter(issue: Issue, catalog: Catalog, source: string): LetterFinding[] {
  const say = findingsIn(issue.file);
  const lineOfField = fieldLines(source);
  const read = passages(issue, catalog);
  return [
    ...openPlaces(issue, lineOfField).map(asFault),
    ...checkState(issue, source, lineOfField),
    ...emptyParts(issue.body.nodes).map(({ line, finding }) => say.fault(line, 'rubrik', ...finding)),
    ...letterHints(issue).map(asHint),
    ...checkHead(issue, lineOfField, say),
    ...checkAnchors(issue, catalog, say),
    ...checkRepeats(issue, catalog, say),
    ...checkBalance(issue, catalog, say),
    ...checkSentences(read, issue.accepts, say),
    ...checkAbbreviations(read, catalog.terms, issue.accepts, say),
  ];
}

/** Why it is no letter to send whatever it says: hidden, taken back, or gone out. */
function checkState(issue: Issue, source: string, lineOfField: (key: string) => number | undefined): LetterFinding[] {
  const { fault, hint } = findingsIn(issue.file);
  return [
    ...(isEmpty(issue, source)
      ? [fault(undefined, 'brödtext', 'brevet har ingen text', 'skriv brevet under huvudet')]
      : []),
    ...(issue.status === 'draft'
      ? [
          fault(
            lineOfField('status'),
            'status',
            'brevet är ett utkast',
            'ta bort raden `status: draft` när det är klart',
          ),
        ]
      : []),
    ...(issue.status === 'withdrawn'
      ? [fault(lineOfField('status'), 'status', 'brevet är tillbakadraget', 'skriv ett nytt brev')]
      : []),
    ...(issue.sent
      ? [
          hint(
            lineOfField('sent'),
            'sent',
            `brevet skickades ${issue.sent}`,
            'det som ändras nu når ingen som redan har fått det',
          ),
        ]
      : []),
  ];
}

/** A text that cannot be read is none here, but it is there: the content check says what is wrong with it. */
const isEmpty = ({ body }: Issue, source: string) =>
  body.plain === '' && body.entryIds.length === 0 && source.replace(/^---[\s\S]*?\n---/, '').trim() === '';

/**
 * The finished mail alone.
 * @param known problems of the source: what the mail repeats of them is told once, with its line
 */
function checkMessage(
  message: Message,
  issue: Issue,
  catalog: Catalog,
  site: Site,
  known: readonly Problem[] = [],
): LetterFinding[] {
  const say = findingsIn(issue.file);
  const told = new Set(known.map(({ fault }) => fault));
  const all = [
    ...checkWords(message, issue, mailboxes(catalog, site)),
    ...checkHeadings(message, say),
    ...checkSize(message, say),
  ];
  return all.filter(({ fault }) => !told.has(fault));
}

/** What must never be published, in all that a recipient reads: cards bring words from elsewhere. */
function checkWords(
  { subject, preheader, text }: Message,
  issue: Issue,
  vouched: ReadonlySet<string>,
): LetterFinding[] {
  return checkPrivacy([subject, preheader, text].join('\n'), issue.file, vouched).map((problem) => ({
    ...asFault(problem),
    line: undefined,
    remedy: 'ta bort det ur brevet, eller ur den artikel som kortet hämtar sin text från',
  }));
}

/** Addresses of functions: those of the list of contacts, and the sender's. */
const mailboxes = (catalog: Catalog, site: Site) =>
  new Set([...catalog.contacts.flatMap(({ email }) => email?.toLowerCase() ?? []), site.sender.email.toLowerCase()]);

/** The line of a key in the head of a file. */
export function fieldLines(source: string): (key: string) => number | undefined {
  const head = source.split('\n---')[0]?.split('\n') ?? [];
  const lines = new Map(head.map((line, index) => [/^(\w+):/.exec(line)?.[1], index + 1] as const));
  return (key) => lines.get(key);
}

import { z } from 'zod';
import { accessibilitySchema } from './accessibility.ts';
import { blockedHostsSchema, contactSchema } from './contact.ts';
import { coverageSchema } from './coverage.ts';
import { currentSchema } from './current.ts';
import { domainsSchema } from './domains.ts';
import { entrySchemas } from './entry-schemas.ts';
import { ID_PATTERN } from './fields.ts';
import { guidelineSchema } from './guideline.ts';
import { ISSUE_ID, issueSchema, type Issue } from './issue.ts';
import { KIND_IDS, type Kind } from './kinds.ts';
import { lawSchema } from './law.ts';
import { linkStateSchema } from './link-state.ts';
import { meetingSchema } from './meeting.ts';
import { methodSchema } from './method.ts';
import { partnerSchema, unitSchema } from './network.ts';
import { namedIn } from './named-address.ts';
import { packFile, unpackFile } from './packed-file.ts';
import { PAGES, pageSchema } from './page.ts';
import { unknownPage } from './page-checks.ts';
import { pollSchema } from './poll.ts';
import type { Problem } from './problem.ts';
import { questionCountsSchema, questionTypeSchema } from './question-type.ts';
import {
  parseMdx,
  parseYamlFile,
  splitList,
  type Parsed,
  type ParsedFile,
  type ParseResult,
  type RawFile,
} from './raw.ts';
import { lastByText } from './last-by-text.ts';
import { roundSchema } from './round.ts';
import { backlogSchema, seriesSchema } from './series.ts';
import { tipSchema } from './tip.ts';
import { ownerSchema } from './owner.ts';
import { audienceSchema, ownWordsSchema, searchWordsSchema, termSchema, topicSchema } from './vocabulary.ts';

/** The lists, by their files. All must be there but those that may have nothing to say (`MAY_BE_MISSING`). */
export const LISTS = {
  'topics.yaml': ['topics', topicSchema],
  'audiences.yaml': ['audiences', audienceSchema],
  'glossary.yaml': ['terms', termSchema],
  'search-words.yaml': ['searchWords', searchWordsSchema],
  'contacts.yaml': ['contacts', contactSchema],
  'laws.yaml': ['laws', lawSchema],
  'methods.yaml': ['methods', methodSchema],
  'current.yaml': ['current', currentSchema],
  'owners.yaml': ['owners', ownerSchema],
  'newsletters/tips.yaml': ['tips', tipSchema],
  'links.yaml': ['linkStates', linkStateSchema],
  'network/partners.yaml': ['partners', partnerSchema],
  'network/series.yaml': ['series', seriesSchema],
  'network/backlog.yaml': ['backlog', backlogSchema],
  'network/question-types.yaml': ['questionTypes', questionTypeSchema],
} as const;

export const MAY_BE_MISSING = new Set([
  'search-words.yaml',
  'current.yaml',
  'owners.yaml',
  'laws.yaml',
  'methods.yaml',
  'newsletters/tips.yaml',
  'links.yaml',
  'network/series.yaml',
  'network/backlog.yaml',
  'network/question-types.yaml',
]);

/** Files that are one thing each. */
const ALONE = {
  'accessibility.yaml': ['accessibility', accessibilitySchema],
  'blocked-hosts.yaml': ['blockedHosts', blockedHostsSchema],
  'own-words.yaml': ['ownWords', ownWordsSchema],
  'network/domains.yaml': ['domains', domainsSchema],
  'network/guideline.yaml': ['guideline', guidelineSchema],
  'network/coverage.yaml': ['coverage', coverageSchema],
  'network/question-counts.yaml': ['questionCounts', questionCountsSchema],
} as const;

/** Folders where every file is a thing, its name the id. */
const FOLDERS = {
  'network/units': ['units', unitSchema],
  'network/polls': ['polls', pollSchema],
  'network/rounds': ['rounds', roundSchema],
} as const;

/**
 * Reads one file by its place: the folder tells the kind, the file name the id. What it holds depends on nothing but its
 * path and text, so a file that has not changed is read once, however often the content is (`npm run dev`).
 */
export const parseFile = lastByText('parse', readFile, {
  pack: packFile,
  unpack: (packed, file) => unpackFile(packed, file, readFile),
});

function readFile(file: RawFile): ParsedFile {
  const isList = Object.hasOwn(LISTS, file.path);
  const [into, { parsed, ...rest }] = isList ? parseList(file) : parseInPlace(file);
  return {
    ...(into && { into }),
    ...rest,
    isList,
    parsed: parsed ? (isList ? splitList(parsed as Parsed<unknown[]>) : [parsed]) : [],
    named: rest.said ? namedIn(rest.said.passages, rest.said.links) : [],
  };
}

type Placed = [into: string | undefined, ParseResult<unknown>];

function parseList(file: RawFile): Placed {
  const [into, schema] = LISTS[file.path as keyof typeof LISTS];
  return [into, parseYamlFile(file, z.array(schema as z.ZodType))];
}

function parseInPlace(file: RawFile): Placed {
  const { path } = file;
  if (Object.hasOwn(ALONE, path)) {
    const [into, schema] = ALONE[path as keyof typeof ALONE];
    return [into, parseYamlFile(file, schema as z.ZodType)];
  }
  const { folder, id } = placeOf(path);
  const [into, result] = parseInFolder(file, folder, id);
  const isBadlyNamed = path.includes('/') && folder !== 'newsletters' && !ID_PATTERN.test(id);
  return [into, isBadlyNamed ? { ...result, problems: [...result.problems, badName(file)] } : result];
}

function parseInFolder(file: RawFile, folder: string, id: string): Placed {
  if (Object.hasOwn(FOLDERS, folder)) {
    const [into, schema] = FOLDERS[folder as keyof typeof FOLDERS];
    return [into, withId(parseYamlFile(file, schema as z.ZodType<object>), { id, file: file.path })];
  }
  if (folder === 'network/meetings')
    return ['meetings', withId(parseMdx(file, meetingSchema), { id, file: file.path })];
  if (folder === 'pages') return ['pages', parsePage(file, id)];
  if (folder === 'newsletters') return ['issues', parseIssue(file, id)];
  if (KIND_IDS.includes(folder as Kind)) {
    const schema = entrySchemas[folder as Kind] as z.ZodType<object>;
    return ['entries', withId(parseMdx(file, schema), { kind: folder, id, file: file.path })];
  }
  return [undefined, { problems: [misplaced(file)] }];
}

/** The issue of a file in `newsletters/`. @param id its name without `.mdx` */
export function parseIssue(file: RawFile, id: string): ParseResult<Issue> {
  const match = ISSUE_ID.exec(id);
  if (!match) {
    const problem = {
      file: file.path,
      line: 1,
      field: 'filnamn',
      fault: `”${id}” är inget brevnummer`,
      remedy: 'döp filen efter år och nummer, till exempel `2026-6.mdx`',
    };
    return { problems: [problem] };
  }
  const place = { id, file: file.path, year: Number(match[1]), number: Number(match[2]), sensitivity: 'open' as const };
  return withId(parseMdx(file, issueSchema), place);
}

/** @param id the name of the file without `.mdx`: one of the pages that the portal has */
function parsePage(file: RawFile, id: string): ParseResult<object> {
  if (!Object.hasOwn(PAGES, id)) return { problems: [unknownPage(file.path, id)] };
  return withId(parseMdx(file, pageSchema), { id, file: file.path, sensitivity: 'open' });
}

function withId<T, P>({ parsed, halfRead: half, ...rest }: ParseResult<T>, place: P): ParseResult<T & P> {
  const halfRead = half && {
    ...half,
    parsed: { ...half.parsed, value: { ...half.parsed.value, ...(place as object) } },
  };
  return {
    ...rest,
    ...(halfRead && { halfRead }),
    ...(parsed && { parsed: { ...parsed, value: { ...parsed.value, ...place } } }),
  };
}

const placeOf = (path: string) => ({
  folder: path.slice(0, Math.max(0, path.lastIndexOf('/'))),
  id: path.slice(path.lastIndexOf('/') + 1).replace(/\.(mdx|yaml)$/, ''),
});

function misplaced({ path }: RawFile): Problem {
  const fault = path.endsWith('.mdx')
    ? 'artikeln ligger i en mapp som portalen inte känner'
    : 'filen hör inte till någon lista som portalen känner';
  return {
    file: path,
    line: 1,
    field: 'plats',
    fault,
    remedy: `flytta den till någon av ${KIND_IDS.join(', ')}, newsletters, pages, network/meetings eller network/polls`,
  };
}

function badName({ path }: RawFile): Problem {
  return {
    file: path,
    line: 1,
    field: 'filnamn',
    fault: 'filnamnet blir ingen fungerande adress',
    remedy: 'använd bara a–z, 0–9 och bindestreck, till exempel `risk-och-skydd.mdx`',
  };
}

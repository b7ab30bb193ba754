import { z } from 'zod';
import { accessibilitySchema } from './accessibility.ts';
import { blockedHostsSchema, contactSchema } from './contact.ts';
import { coverageSchema } from './coverage.ts';
import { currentSchema } from './current.ts';
import { domainsSchema } from './domains.ts';
import type { Entry } from './entry.ts';
import { entrySchemas } from './entry-schemas.ts';
import { emptyContent, type Everything } from './everything.ts';
import { fillNumbers } from './fill-numbers.ts';
import { ID_PATTERN } from './fields.ts';
import { guidelineSchema } from './guideline.ts';
import { ISSUE_ID, issueSchema, type Issue } from './issue.ts';
import { KIND_IDS, type Kind } from './kinds.ts';
import { lawSchema } from './law.ts';
import { meetingSchema } from './meeting.ts';
import { methodSchema } from './method.ts';
import { partnerSchema, unitSchema } from './network.ts';
import { PAGES, pageSchema, type Page, type PageId } from './page.ts';
import { unknownPage } from './page-checks.ts';
import { pollSchema } from './poll.ts';
import type { Problem } from './problem.ts';
import { questionCountsSchema, questionTypeSchema } from './question-type.ts';
import { parseMdx, parseYamlFile, type Parsed, type ParseResult, type RawContent, type RawFile } from './raw.ts';
import { roundSchema } from './round.ts';
import { backlogSchema, seriesSchema } from './series.ts';
import { tipSchema } from './tip.ts';
import { audienceSchema, searchWordsSchema, termSchema, topicSchema } from './vocabulary.ts';

/** The lists. All must be there but those that may have nothing to say. */
const LISTS = {
  'topics.yaml': 'topics',
  'audiences.yaml': 'audiences',
  'glossary.yaml': 'terms',
  'search-words.yaml': 'searchWords',
  'contacts.yaml': 'contacts',
  'laws.yaml': 'laws',
  'methods.yaml': 'methods',
  'current.yaml': 'current',
  'newsletters/tips.yaml': 'tips',
  'network/partners.yaml': 'partners',
  'network/series.yaml': 'series',
  'network/backlog.yaml': 'backlog',
  'network/question-types.yaml': 'questionTypes',
} as const;

const MAY_BE_MISSING = new Set([
  'search-words.yaml',
  'current.yaml',
  'laws.yaml',
  'methods.yaml',
  'newsletters/tips.yaml',
  'network/series.yaml',
  'network/backlog.yaml',
  'network/question-types.yaml',
]);

const LIST_SCHEMAS = {
  topics: topicSchema,
  audiences: audienceSchema,
  terms: termSchema,
  searchWords: searchWordsSchema,
  contacts: contactSchema,
  laws: lawSchema,
  methods: methodSchema,
  current: currentSchema,
  tips: tipSchema,
  partners: partnerSchema,
  series: seriesSchema,
  backlog: backlogSchema,
  questionTypes: questionTypeSchema,
};

/** Reads every file by its place: the folder tells the kind, the file name the id. */
export function parseContent(raw: RawContent): { everything: Everything; problems: Problem[] } {
  const problems: Problem[] = [];
  const everything = emptyContent();
  const keep = <T>(
    { parsed, problems: found, unfinished = [], said, halfRead }: ParseResult<T>,
    list?: 'entries' | 'issues' | 'meetings',
  ): Parsed<T>[] => {
    if (halfRead && list) everything.halfRead.push({ ...halfRead, in: list });
    problems.push(...found);
    everything.unfinished.push(...unfinished);
    if (said) everything.said.push(said);
    return parsed ? [parsed] : [];
  };
  for (const file of raw.files) {
    const { folder, id } = place(file.path);
    if (file.path in LISTS) {
      const list = LISTS[file.path as keyof typeof LISTS];
      const parsed = keep(parseYamlFile(file, z.array(LIST_SCHEMAS[list])));
      everything[list].push(...(parsed.flatMap(splitList) as never[]));
    } else if (file.path === 'accessibility.yaml')
      everything.accessibility = keep(parseYamlFile(file, accessibilitySchema))[0];
    else if (file.path === 'blocked-hosts.yaml')
      everything.blockedHosts = keep(parseYamlFile(file, blockedHostsSchema))[0]?.value ?? everything.blockedHosts;
    else if (file.path === 'network/domains.yaml') everything.domains = keep(parseYamlFile(file, domainsSchema))[0];
    else if (file.path === 'network/guideline.yaml')
      everything.guideline = keep(parseYamlFile(file, guidelineSchema))[0];
    else if (file.path === 'network/coverage.yaml') everything.coverage = keep(parseYamlFile(file, coverageSchema))[0];
    else if (file.path === 'network/question-counts.yaml')
      everything.questionCounts = keep(parseYamlFile(file, questionCountsSchema))[0];
    else if (folder === 'network/units')
      everything.units.push(...keep(withId(parseYamlFile(file, unitSchema), { id })));
    else if (folder === 'network/polls')
      everything.polls.push(...keep(withId(parseYamlFile(file, pollSchema), { id, file: file.path })));
    else if (folder === 'network/rounds')
      everything.rounds.push(...keep(withId(parseYamlFile(file, roundSchema), { id, file: file.path })));
    else if (folder === 'network/meetings')
      everything.meetings.push(...keep(withId(parseMdx(file, meetingSchema), { id, file: file.path }), 'meetings'));
    else if (folder === 'pages') everything.pages.push(...keep(parsePage(file, id)));
    else if (folder === 'newsletters') everything.issues.push(...keep(parseIssue(file, id), 'issues'));
    else if (KIND_IDS.includes(folder as Kind))
      everything.entries.push(...keep(parseEntry(file, folder as Kind, id), 'entries'));
    else problems.push(misplaced(file));
    if (isArticle(file.path) && folder !== 'newsletters' && !ID_PATTERN.test(id)) problems.push(badName(file));
  }
  problems.push(...missingFiles(raw));
  everything.faulty = new Set([...raw.problems, ...problems, ...everything.unfinished].map((problem) => problem.file));
  return { everything: fillNumbers(everything), problems };
}

function parseEntry(file: RawFile, kind: Kind, id: string): ParseResult<Entry> {
  const result = parseMdx<z.ZodType<Omit<Entry, 'kind' | 'id' | 'file' | 'body'>>>(file, entrySchemas[kind] as never);
  return withId(result, { kind, id, file: file.path }) as ParseResult<Entry>;
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
function parsePage(file: RawFile, id: string): ParseResult<Page> {
  if (!(id in PAGES)) return { problems: [unknownPage(file.path, id)] };
  return withId(parseMdx(file, pageSchema), { id: id as PageId, file: file.path, sensitivity: 'open' as const });
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

function splitList<T>({ value, file, lineOf }: Parsed<T[]>): Parsed<T>[] {
  return value.map((item, index) => ({ value: item, file, lineOf: (path) => lineOf([index, ...path]) }));
}

const place = (path: string) => ({
  folder: path.slice(0, Math.max(0, path.lastIndexOf('/'))),
  id: path.slice(path.lastIndexOf('/') + 1).replace(/\.(mdx|yaml)$/, ''),
});

const isArticle = (path: string) => path.includes('/') && !(path in LISTS);

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

function missingFiles(raw: RawContent): Problem[] {
  const present = new Set([...raw.files.map((file) => file.path), ...raw.problems.map((problem) => problem.file)]);
  return [
    ...Object.keys(LISTS),
    'accessibility.yaml',
    'blocked-hosts.yaml',
    ...Object.keys(PAGES).map((id) => `pages/${id}.mdx`),
  ]
    .filter((path) => !MAY_BE_MISSING.has(path) && !present.has(path))
    .map((path) => ({
      file: path,
      line: 1,
      field: 'fil',
      fault: 'filen saknas',
      remedy: path.endsWith('.mdx')
        ? 'hämta tillbaka den ur historiken'
        : 'hämta tillbaka den ur historiken, eller lägg dit en fil med `[]`',
    }));
}

import { z } from 'zod';
import { accessibilitySchema } from '../../src/model/accessibility.ts';
import { blockedHostsSchema, contactSchema } from '../../src/model/contact.ts';
import { coverageSchema } from '../../src/model/coverage.ts';
import { currentSchema } from '../../src/model/current.ts';
import { ownerSchema } from '../../src/model/owner.ts';
import { domainsSchema } from '../../src/model/domains.ts';
import { entrySchemas } from '../../src/model/entry-schemas.ts';
import { guidelineSchema } from '../../src/model/guideline.ts';
import { issueSchema } from '../../src/model/issue.ts';
import { KIND_IDS, KINDS } from '../../src/model/kinds.ts';
import { lawSchema } from '../../src/model/law.ts';
import { meetingSchema } from '../../src/model/meeting.ts';
import { methodSchema } from '../../src/model/method.ts';
import { pageSchema } from '../../src/model/page.ts';
import { pollSchema } from '../../src/model/poll.ts';
import { partnerSchema, unitSchema } from '../../src/model/network.ts';
import { roundSchema } from '../../src/model/round.ts';
import { questionCountsSchema, questionTypeSchema } from '../../src/model/question-type.ts';
import { backlogSchema, seriesSchema } from '../../src/model/series.ts';
import { linkStateSchema } from '../../src/model/link-state.ts';
import { tipSchema } from '../../src/model/tip.ts';
import {
  audienceSchema,
  ownWordsSchema,
  searchWordsSchema,
  termSchema,
  topicSchema,
} from '../../src/model/vocabulary.ts';

/** One sort of content file, as an editor and VS Code meet it. */
export interface ContentSchema {
  /** Name of the schema file. */
  name: string;
  /** Swedish, in the singular. */
  title: string;
  /** Which files, below the content folder. */
  files: string;
  schema: z.ZodType;
}

const entries = KIND_IDS.map((kind): ContentSchema => ({
  name: kind,
  title: KINDS[kind].one,
  files: `${kind}/*.mdx`,
  schema: entrySchemas[kind],
}));

/** Every sort of file that may lie in the content folder. */
export const CONTENT_SCHEMAS: readonly ContentSchema[] = [
  ...entries,
  { name: 'newsletters', title: 'Informationsbrev', files: 'newsletters/*.mdx', schema: issueSchema },
  { name: 'meetings', title: 'Möte', files: 'network/meetings/*.mdx', schema: meetingSchema },
  { name: 'polls', title: 'Fråga till nätverket', files: 'network/polls/*.yaml', schema: pollSchema },
  { name: 'pages', title: 'Egen sida', files: 'pages/*.mdx', schema: pageSchema },
  { name: 'units', title: 'Enhet', files: 'network/units/*.yaml', schema: unitSchema },
  { name: 'domains', title: 'Tjänstedomäner', files: 'network/domains.yaml', schema: domainsSchema },
  { name: 'coverage', title: 'Bemanning', files: 'network/coverage.yaml', schema: coverageSchema },
  { name: 'topics', title: 'Ämne', files: 'topics.yaml', schema: z.array(topicSchema) },
  { name: 'audiences', title: 'Målgrupp', files: 'audiences.yaml', schema: z.array(audienceSchema) },
  { name: 'glossary', title: 'Ord', files: 'glossary.yaml', schema: z.array(termSchema) },
  { name: 'search-words', title: 'Sökord', files: 'search-words.yaml', schema: z.array(searchWordsSchema) },
  { name: 'contacts', title: 'Kontaktväg', files: 'contacts.yaml', schema: z.array(contactSchema) },
  { name: 'laws', title: 'Lag', files: 'laws.yaml', schema: z.array(lawSchema) },
  { name: 'methods', title: 'Arbetssätt', files: 'methods.yaml', schema: z.array(methodSchema) },
  { name: 'partners', title: 'Samverkanspart', files: 'network/partners.yaml', schema: z.array(partnerSchema) },
  { name: 'guideline', title: 'Riktlinjen', files: 'network/guideline.yaml', schema: guidelineSchema },
  { name: 'rounds', title: 'Uppföljningsomgång', files: 'network/rounds/*.yaml', schema: roundSchema },
  { name: 'series', title: 'Mötesserie', files: 'network/series.yaml', schema: z.array(seriesSchema) },
  { name: 'backlog', title: 'Föreslagen punkt', files: 'network/backlog.yaml', schema: z.array(backlogSchema) },
  {
    name: 'question-types',
    title: 'Slag av fråga',
    files: 'network/question-types.yaml',
    schema: z.array(questionTypeSchema),
  },
  {
    name: 'question-counts',
    title: 'Räknade frågor',
    files: 'network/question-counts.yaml',
    schema: questionCountsSchema,
  },
  {
    name: 'accessibility',
    title: 'Tillgänglighetsredogörelse',
    files: 'accessibility.yaml',
    schema: accessibilitySchema,
  },
  { name: 'owners', title: 'Ansvariga', files: 'owners.yaml', schema: z.array(ownerSchema) },
  { name: 'current', title: 'Aktuellt', files: 'current.yaml', schema: z.array(currentSchema) },
  { name: 'tips', title: 'Tips', files: 'newsletters/tips.yaml', schema: z.array(tipSchema) },
  { name: 'links', title: 'Länkar som inte är som de ska', files: 'links.yaml', schema: z.array(linkStateSchema) },
  { name: 'own-words', title: 'Egna ord', files: 'own-words.yaml', schema: ownWordsSchema },
  { name: 'blocked-hosts', title: 'Spärrade webbplatser', files: 'blocked-hosts.yaml', schema: blockedHostsSchema },
];

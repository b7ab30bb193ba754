import type { Form, FormField } from '../api.ts';

/** Fields under a heading, in the order of the work. */
export interface FieldGroup {
  /** Without a name: open, at the top. */
  name?: string;
  fields: readonly FormField[];
  /** Where the text of an article comes: after this group. */
  bodyAfter?: boolean;
  /** Folded, since it is seldom needed. */
  isFolded: boolean;
}

/** Of articles: what is asked first, and what lies folded under which name. What is named nowhere stands with the first. */
const GROUPS: readonly { name?: string; keys: readonly string[]; isFolded: boolean }[] = [
  {
    keys: ['title', 'summary', 'format', 'date', 'speakers', 'minutes', 'recording', 'provider', 'asOf'],
    isFolded: false,
  },
  { name: 'Källan', keys: ['source'], isFolded: false },
  { name: 'Ämnen och målgrupper', keys: ['topics', 'audiences'], isFolded: false },
  { name: 'Ansvar och dagar', keys: ['published', 'owner', 'reviewBy', 'status'], isFolded: false },
  { name: 'Det viktigaste i korthet', keys: ['points', 'meaning'], isFolded: true },
  { name: 'Vägar vidare', keys: ['related', 'contacts', 'laws'], isFolded: true },
  { name: 'För sökningen', keys: ['readerWords', 'asks'], isFolded: true },
  { name: 'Granskning', keys: ['reviewed', 'legalReview', 'evidence', 'threatLevel', 'changes'], isFolded: true },
  { name: 'Dra tillbaka', keys: ['withdrawn', 'replacedBy'], isFolded: true },
  {
    name: 'Sällan',
    keys: [
      'sensitivity',
      'language',
      'captions',
      'transcript',
      'updated',
      'attachments',
      'diarienummer',
      'example',
      'accepts',
    ],
    isFolded: true,
  },
];

/** The fields in the order of the work, and which of them lie folded. */
export function groupsOf({ fields, hasBody }: Form): FieldGroup[] {
  const isArticle = hasBody && fields.some(({ key }) => key === 'topics');
  if (!isArticle) return otherGroups(fields);
  const named = new Set(GROUPS.flatMap(({ keys }) => keys));
  const [written, own] = [fields.filter(({ isWritten }) => isWritten), fields.filter(({ isWritten }) => !isWritten)];
  const groups: FieldGroup[] = GROUPS.map(({ name, keys, isFolded }, index) => ({
    ...(name && { name }),
    isFolded,
    bodyAfter: index === 0,
    fields: [
      ...keys.flatMap((key) => own.filter((field) => field.key === key)),
      ...(index === 0 ? own.filter(({ key }) => !named.has(key)) : []),
    ],
  }));
  return [...groups, writtenByCommands(written)].filter((group) => group.fields.length > 0);
}

/** Of everything else: what is needed and what is common as the schema has it; what a command writes lies folded. */
function otherGroups(fields: readonly FormField[]): FieldGroup[] {
  const groups = [
    { isFolded: false, bodyAfter: true, fields: fields.filter(({ isWritten }) => !isWritten) },
    writtenByCommands(fields.filter(({ isWritten }) => isWritten)),
  ];
  return groups.filter((group) => group.fields.length > 0);
}

const writtenByCommands = (fields: readonly FormField[]): FieldGroup => ({
  name: 'Fylls i av portalens kommandon',
  isFolded: true,
  fields,
});

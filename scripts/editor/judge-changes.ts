import { isDeepStrictEqual } from 'node:util';
import { judgeText } from '../../src/load-catalog.ts';
import { fieldName, type Problem } from '../../src/model/problem.ts';
import type { Settings } from '../../src/settings.ts';
import type { Judged, Sentence, Value } from './api.ts';
import type { ContentPlace } from './content-place.ts';
import { fileName } from './list-names.ts';
import { placesOf } from './place-of.ts';
import { readDesk } from './read-desk.ts';
import { sameSource, type SameSource } from './same-source.ts';
import { valueAt } from './splice/apply-value.ts';
import { readFields } from './splice/read-fields.ts';

/**
 * What the check says of a file as it would be.
 * @param seen as `FileText.seen`
 * @param before what its fields said when they were opened, and the whole of it when the form was
 */
export async function judgeSeen(
  { path, sort }: ContentPlace,
  seen: string,
  before: { values: Value; text?: string },
  settings: Settings,
): Promise<Judged> {
  const { content, today } = settings;
  const { values } = readFields(seen, path.endsWith('.mdx'));
  const wanted = { content, today, edition: 'network', isWriting: true } as const;
  const { problems, hints, elsewhere } = await judgeText(path, seen, wanted, before.text);
  // While the file has faults of its own, what others lack by it is no more than a consequence.
  const others = problems.length > 0 ? [] : elsewhere;
  const placed = placesOf(seen, sort);
  const sentences = [
    ...problems.map((each) => placed(each, 'fault')),
    ...(await Promise.all(others.map(async (each) => inAnother(each, await fileName(content, each.file))))),
    ...(await sourceHints(path, values, before.values, settings)),
    ...hints.map((each) => placed(each, 'hint')),
  ];
  return { problems: sentences, text: seen, values };
}

/** Only while somebody writes the source: two texts may well tell of one, and then the check has said so once. */
async function sourceHints(path: string, values: Value, before: Value, settings: Settings): Promise<Sentence[]> {
  const written = valueAt(values, ['source']);
  if (written === undefined || isDeepStrictEqual(written, valueAt(before, ['source']))) return [];
  const same = sameSource(values, path, (await readDesk(settings)).catalog.entries);
  return same ? [inSource(same)] : [];
}

const inSource = ({ key, entry }: SameSource): Sentence => ({
  weight: 'hint',
  at: ['source', key],
  isInBody: false,
  line: 1,
  field: `source.${key}`,
  fault: `den här källan finns redan i ”${entry.title}” (${entry.file})`,
  remedy: 'öppna den och se om den räcker; är det en annan publikation skriver du vidare',
});

/** A fault that another file would get has no place in this form. */
const inAnother = ({ field, fault, remedy }: Problem, elsewhere: string): Sentence => ({
  weight: 'fault',
  at: [],
  elsewhere,
  isInBody: false,
  line: 1,
  field: elsewhere,
  // What begins with the word that is wrong needs no name of its field.
  fault: fault.startsWith('”') ? fault : `${fieldName(field)} ${fault}`,
  remedy,
});

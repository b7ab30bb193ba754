import { judgeText } from '../../src/load-catalog.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Settings } from '../../src/settings.ts';
import type { Judged, Sentence } from './api.ts';
import type { ContentPlace } from './content-place.ts';
import { placesOf } from './place-of.ts';
import { readFields } from './splice/read-fields.ts';

/** What the check says of a file as it would be. @param seen as `FileText.seen` */
export async function judgeSeen(
  { path, sort }: ContentPlace,
  seen: string,
  { content, today }: Settings,
): Promise<Judged> {
  const { problems, hints, elsewhere } = await judgeText(path, seen, {
    content,
    today,
    edition: 'network',
    isWriting: true,
  });
  const placed = placesOf(seen, sort);
  const sentences = [
    ...problems.map((each) => placed(each, 'fault')),
    ...elsewhere.map(inAnother),
    ...hints.map((each) => placed(each, 'hint')),
  ];
  return { problems: sentences, text: seen, values: readFields(seen, path.endsWith('.mdx')).values };
}

/** A fault that another file would get has no place in this form. */
const inAnother = ({ file, line, field, fault, remedy }: Problem): Sentence => ({
  weight: 'fault',
  at: [],
  isInBody: false,
  line: 1,
  field: `${file}, rad ${line}`,
  fault: `${field} ${fault}`,
  remedy,
});

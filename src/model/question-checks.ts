import { suggestId, type KnownIds, noText } from './entry-references.ts';
import type { Everything } from './everything.ts';
import type { Problem } from './problem.ts';
import { about } from './raw.ts';

const TYPES = 'network/question-types.yaml';

/** The page that answers a type of question must be there, and what is counted must be a type that is. */
export function checkQuestions(all: Everything, { ids }: Pick<KnownIds, 'ids'>): Problem[] {
  const answers = all.questionTypes.flatMap((type) => {
    const { answer } = type.value;
    if (!answer || ids.has(answer)) return [];
    return [about(type)(['answer'], ...noText(answer, ids))];
  });
  return [...answers, ...checkCounted(all)];
}

function checkCounted({ questionTypes, questionCounts, faulty }: Everything): Problem[] {
  if (!questionCounts || faulty.has(TYPES)) return [];
  const fault = about(questionCounts);
  const known = new Map(questionTypes.map(({ value }) => [value.id, [value.title]]));
  return questionCounts.value.years.flatMap(({ types }, at) =>
    types.flatMap(({ type }, row) =>
      known.has(type)
        ? []
        : [
            fault(
              ['years', at, 'types', row, 'type'],
              `”${type}” finns inte i ${TYPES}`,
              suggestId(type, known, TYPES),
            ),
          ],
    ),
  );
}

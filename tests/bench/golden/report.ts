import { table } from '../table.ts';
import { HARD_KINDS, recallOf, type Score, type Scores } from './measure.ts';

/** Recall and mean reciprocal rank per kind of question, ours beside plain Pagefind. */
export function goldenReport(ours: Scores, plain: Scores): string {
  const row = (name: string, our: Score, their: Score) => [name, String(our.count), ...figures(our), ...figures(their)];
  const rows = [
    ...Object.keys(ours.kinds).map((kind) => row(kind, ours.kinds[kind]!, plain.kinds[kind]!)),
    row('all', ours.all, plain.all),
    row('  tuning half', ours.tuning, plain.tuning),
    row('  held-out half', ours.heldOut, plain.heldOut),
  ];
  const gain = recallOf(ours, HARD_KINDS) - recallOf(plain, HARD_KINDS);
  return [
    'Golden questions: a right answer among the first five (recall@5), and its mean reciprocal rank',
    table(['', 'questions', 'recall', 'MRR', 'plain recall', 'plain MRR'], rows),
    `Recall above plain Pagefind on ${HARD_KINDS.join(', ')}: ${(gain * 100).toFixed(0)} points (target: at least 30)`,
    'Targets: recall at least 95 %, MRR at least 0.85, and nothing found of what is absent.',
  ].join('\n');
}

const figures = ({ recall, mrr }: Score) => [`${(recall * 100).toFixed(0)} %`, mrr.toFixed(2)];

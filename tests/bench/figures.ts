/** The middle of some numbers; of an even count the mean of the two in the middle. @throws RangeError for none */
export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new RangeError('The median of nothing.');
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}

/** Runs are made in pairs, one beside the other, so each pair has a ratio of its own; a noisy moment hits both. */
export function medianRatio(ours: readonly number[], theirs: readonly number[]): number {
  if (ours.length !== theirs.length) throw new RangeError('Ratios are made of pairs.');
  return median(ours.map((each, index) => each / theirs[index]!));
}

/** How a cost grows: the power `p` in `cost ~ size^p`. 1 is linear, 2 is quadratic; a fixed cost brings it below 1. */
export function growth(from: { size: number; cost: number }, to: { size: number; cost: number }): number {
  return Math.log(to.cost / from.cost) / Math.log(to.size / from.size);
}

/** Numbers that look drawn by chance and are the same on every machine for the same seed (mulberry32). */
export interface Random {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Several, none of them twice; fewer where there are not so many. */
  some<T>(from: readonly T[], count: number): T[];
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(from: readonly T[]) => from[between(0, from.length - 1)]!;
  const some = <T>(from: readonly T[], count: number) => {
    const chosen = new Set<T>();
    for (let tries = 0; chosen.size < count && tries < 20 * count; tries++) chosen.add(pick(from));
    return [...chosen];
  };
  return { next, between, chance: (probability) => next() < probability, pick, some };
}

/**
 * Says what is being done, does it, and says how long it took: `Bygger sidorna … 4,2 s`.
 * @returns what the work gives; a fault passes through, after a line of its own
 */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  console.log(`${what} …`);
  const result = await work();
  console.log(`${what}: klart på ${seconds(performance.now() - began)}.`);
  return result;
}

/** `1234` → `1,2 s`. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`;
}

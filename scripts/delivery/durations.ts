/** `30s`, `5m`, `2h` or `0` → milliseconds; undefined for anything else. */
export function milliseconds(text: string): number | undefined {
  const [, number, unit] = /^(\d{1,5}(?:[.,]\d+)?)\s*(ms|s|m|min|h|t)?$/.exec(text.trim()) ?? [];
  if (number === undefined || (unit === undefined && Number(number) !== 0)) return undefined;
  return Number(number.replace(',', '.')) * (UNITS[unit ?? 's'] ?? 0);
}

const UNITS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000, t: 3_600_000 };

/** `95` → `2 min`: rounded up, for people who wait. */
export function inWords(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.ceil(seconds))} s`;
  if (seconds < 5400) return `${Math.ceil(seconds / 60)} min`;
  return `${Math.ceil(seconds / 360) / 10} h`.replace('.', ',');
}

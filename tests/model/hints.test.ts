import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../src/model/catalog.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { portal } from './small-portal.ts';

const hintsOn = (today: string, files: Record<string, string> = {}) =>
  buildCatalog(portal(files), { edition: 'open', today }).hints.map(formatProblem);

describe('hints', () => {
  it('say nothing while all is fresh', () => {
    expect(hintsOn('2026-11-23')).toEqual([]);
  });

  it('name an assessment older than eleven months, a month before it is too old', () => {
    const statement = portal({}).files.find(({ path }) => path === 'accessibility.yaml')!.text;
    const assessed = { 'accessibility.yaml': statement.replace(/^assessed:.*$/m, 'assessed: 2025-12-20') };
    expect(hintsOn('2026-11-20', assessed)).toEqual([]);
    expect(hintsOn('2026-11-21', assessed)).toEqual([
      expect.stringContaining('assessed – bedömningen av tillgängligheten är snart, eller redan, ett år gammal'),
    ]);
  });
});

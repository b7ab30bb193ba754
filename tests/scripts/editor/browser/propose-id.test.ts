import { expect, test } from 'vitest';
import { idFor } from '../../../../scripts/editor/browser/controls/propose-id.ts';

test('an item of a list gets its id by its name, and never one that another has', () => {
  expect(idFor('Stödlinjen på nätet', [])).toBe('stodlinjen-pa-natet');
  expect(idFor('Polisen', [{ id: 'polisen' }, { id: 'polisen-2' }, {}])).toBe('polisen-3');
  expect(idFor('…', [])).toBe('');
});

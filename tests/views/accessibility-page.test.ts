import { expect, test } from 'vitest';
import { accessibilityPage } from '../../src/views/accessibility-page.ts';
import { catalogOf } from '../model/small-portal.ts';

const data = catalogOf({}).accessibility!;
const page = (assessed: string | null, today = '2026-11-23') => accessibilityPage({ ...data, assessed }, today);

test('an assessment older than twelve months is said to be old, from the day after', () => {
  expect(page('2025-11-22').overdue).toBe(
    'Bedömningen är äldre än tolv månader (22 november 2025). Uppgifterna kan vara inaktuella.',
  );
  expect(page('2025-11-23').overdue).toBeUndefined();
});

test('nobody is said to have assessed the site when nobody has', () => {
  expect(page(null)).toMatchObject({ assessed: 'Ingen bedömning med människor är gjord än.', overdue: undefined });
  expect(page('2026-10-01').assessed).toBe('Tjänsten bedömdes senast 1 oktober 2026.');
});

test('how far the law is met is said in a sentence', () => {
  const said = (conformance: 'full' | 'partial' | 'none') =>
    accessibilityPage({ ...data, conformance }, '2026-11-23').conformance;
  expect(said('full')).toBe('Tjänsten är helt förenlig med lagen.');
  expect(said('partial')).toContain('delvis förenlig');
  expect(said('none')).toContain('inte förenlig');
});

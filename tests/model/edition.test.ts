import { describe, expect, test } from 'vitest';
import { isVisible, mayStandIn, SENSITIVITIES, type Edition, type Sensitivity } from '../../src/model/edition.ts';

const today = '2026-11-23';
const item = { status: 'published' as const, published: '2026-11-01', sensitivity: 'open' as Sensitivity };

describe('an edition shows everything up to its own sensitivity', () => {
  test.each<[Edition, Sensitivity[]]>([
    ['open', ['open']],
    ['internal', ['open', 'internal']],
    ['network', ['open', 'internal', 'network']],
  ])('%s shows %j', (edition, shown) =>
    expect(SENSITIVITIES.filter((each) => mayStandIn(each, edition))).toEqual(shown),
  );
});

describe('whatever the edition', () => {
  test.each(SENSITIVITIES)('%s leaves out drafts and what is dated after today', (edition) => {
    expect(isVisible({ ...item, status: 'draft' }, edition, today)).toBe(false);
    expect(isVisible({ ...item, published: '2026-11-24' }, edition, today)).toBe(false);
  });

  test.each(SENSITIVITIES)('%s shows what is dated today, and keeps the address of what is withdrawn', (edition) => {
    expect(isVisible({ ...item, published: today }, edition, today)).toBe(true);
    expect(isVisible({ ...item, status: 'withdrawn' }, edition, today)).toBe(true);
  });
});

test('a withdrawn entry of the network stays within the network', () => {
  expect(isVisible({ ...item, status: 'withdrawn', sensitivity: 'network' }, 'internal', today)).toBe(false);
});

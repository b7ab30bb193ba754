import { describe, expect, test } from 'vitest';
import { changedOn, changesIn, toldChanges, type TextChange } from '../../src/model/change.ts';
import { article, faults, hints } from './small-portal.ts';

const change = (date: string, what: string, minor = false): TextChange => ({ date, what, minor });

describe('what has been changed', () => {
  const item = {
    changes: [change('2026-11-12', 'Först.'), change('2026-11-20', 'Stavfel.', true), change('2026-11-12', 'Sedan.')],
  };

  test('is told newest first, of one day the one written last, and nothing of what is small', () => {
    expect(toldChanges(item).map(({ what }) => what)).toEqual(['Sedan.', 'Först.']);
    expect(changedOn(item)).toBe('2026-11-12');
    expect(changedOn({ changes: [] })).toBeUndefined();
  });

  test('has an address of its own that stays when more is changed the same day', () => {
    const before = toldChanges({ changes: item.changes.slice(0, 1) })[0]?.anchor;
    expect(toldChanges(item).map(({ anchor }) => anchor)).toEqual(['andring-2026-11-12-2', before]);
  });

  test('of many texts is one list', () => {
    const other = { changes: [change('2026-11-15', 'Däremellan.')] };
    expect(changesIn([item, other]).map((each) => each.change.what)).toEqual(['Däremellan.', 'Sedan.', 'Först.']);
  });
});

describe('the check', () => {
  const file = 'guidance/x.mdx';
  test.each([
    [
      'before the text was published',
      '{ date: 2026-10-01, what: A. }',
      'changes, nummer 1, date – ligger före published',
    ],
    ['tomorrow', '{ date: 2026-11-24, what: A. }', 'changes, nummer 1, date – är inte här än'],
    ['told before it was made', '{ date: 2026-11-20, what: A., noticed: 2026-11-19 }', 'changes, nummer 1, noticed – ligger före ändringen'], // prettier-ignore
    ['small and to be told of by mail', '{ date: 2026-11-20, what: A., minor: true, action: B. }', 'är liten (minor) men ska meddelas'], // prettier-ignore
    ['without words', '{ date: 2026-11-20 }', 'changes, nummer 1, what'],
  ])('finds a change %s', (_, line, fault) => {
    expect(faults({ [file]: article({ changes: `[${line}]` }) }).join()).toContain(fault);
  });

  test('finds a change that names what its readers may not know of', () => {
    const secret = article({ title: 'Planen för den inre cirkeln', sensitivity: 'network' });
    const text = article({ changes: '[{ date: 2026-11-20, what: Se Planen för den inre cirkeln. }]' });
    expect(faults({ [file]: text, 'guidance/y.mdx': secret }).join()).toContain('nämner guidance/y.mdx');
  });

  test('is content with a change made the day the text was published', () => {
    const text = article({ changes: '[{ date: 2026-11-01, what: A. }]', contacts: '[vaxel]' });
    expect(faults({ [file]: text })).toEqual([]);
    expect(hints({ [file]: text }).join()).not.toContain('changes');
  });
});

import { describe, expect, test } from 'vitest';
import { linesBegun, listGoesOn } from '../../../../scripts/editor/browser/body/line-marks.ts';

/** A text with the caret where | stands, or what is chosen between two of them. */
function at(marked: string): [string, readonly [number, number]] {
  const [first = 0, last = first + 1] = [...marked.matchAll(/\|/g)].map(({ index }) => index);
  return [marked.replaceAll('|', ''), [first, last - 1]];
}

function begun(marked: string, mark: string): string {
  const [text, chosen] = at(marked);
  const made = linesBegun(text, chosen, () => mark, 'Rubrik');
  const whole = text.slice(0, made.from) + made.text + text.slice(made.to);
  const [start, end] = made.chosen.map((each) => made.from + each) as [number, number];
  const last = start === end ? '' : '|';
  return `${whole.slice(0, start)}|${whole.slice(start, end)}${last}${whole.slice(end)}`;
}

describe('a button that makes a line a heading, a list or a quotation', () => {
  test.each([
    ['Skolan berättar om frånvaro.|', '## ', '## Skolan berättar om frånvaro.|'],
    ['Skolan |berättar.', '- ', '- Skolan |berättar.'],
    ['|Skolan berättar.', '> ', '> |Skolan berättar.'],
    ['- En sak|', '## ', '## En sak|'],
    ['Ett\n\n|Två\nTre|\n\nFyra', '- ', 'Ett\n\n- Två\n- Tre|\n\nFyra'],
    ['Före\nHär|\nEfter', '## ', 'Före\n\n## Här|\n\nEfter'],
  ])('leaves the words of %j, with the caret in them', (before, mark, after) => {
    expect(begun(before, mark)).toBe(after);
  });

  test('gives an empty line words to write over', () => {
    expect(begun('Ett\n\n|', '## ')).toBe('Ett\n\n## |Rubrik|');
  });
});

describe('Enter', () => {
  const enter = (marked: string) => {
    const [text, [caret]] = at(marked);
    const next = listGoesOn(text, caret);
    return next && text.slice(0, next.from) + next.text + text.slice(next.to);
  };

  test.each([
    ['- Ett|', '- Ett\n- '],
    ['1. Ett\n2. Två|', '1. Ett\n2. Två\n3. '],
    ['> Citat|', '> Citat\n> '],
    ['- Ett\n- |', '- Ett\n'],
    ['Vanlig text|', undefined],
    ['|- Ett', undefined],
  ])('after %j', (before, after) => {
    expect(enter(before)).toBe(after);
  });
});

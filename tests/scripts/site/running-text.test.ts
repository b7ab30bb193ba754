import { expect, test } from 'vitest';
import { runningText } from '../../../scripts/site/running-text.ts';

test('a table of facts is no part of the running text, though Pagefind has put full stops in it', () => {
  expect(
    runningText('Skriften är på engelska. Källan. Titel A Guide. År 2023. Läs mer.', ['Källan Titel A Guide År 2023']),
  ).toBe('Skriften är på engelska. Läs mer.');
});

test('what does not stand so in the text is left alone', () => {
  expect(runningText('Titel. Något annat.', ['Titel A Guide'])).toBe('Titel. Något annat.');
});

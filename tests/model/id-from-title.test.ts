import { expect, test } from 'vitest';
import { idFromTitle } from '../../src/model/id-from-title.ts';
import { ID_PATTERN } from '../../src/model/fields.ts';

test.each([
  ['Vad skyddar unga på nätet?', 'vad-skyddar-unga-pa-natet'],
  ['Ökad oro – åtgärder & ärenden', 'okad-oro-atgarder-arenden'],
  ['Idé och café: Müller, Bjørgo', 'ide-och-cafe-muller-bjorgo'],
  ['”Being at risk” (2024)', 'being-at-risk-2024'],
  ['  ', ''],
])('the title %s becomes the address %s', (title, id) => {
  expect(idFromTitle(title)).toBe(id);
});

test('a long title is cut between words', () => {
  const id = idFromTitle('Hur yrkesverksamma i Norden resonerar om oro för radikalisering i skolan och på fritiden');
  expect(id).toBe('hur-yrkesverksamma-i-norden-resonerar-om-oro-for');
  expect(id).toMatch(ID_PATTERN);
});

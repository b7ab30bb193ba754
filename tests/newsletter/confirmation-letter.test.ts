import { expect, test } from 'vitest';
import { compileConfirmation } from '../../src/newsletter/confirmation-letter.ts';
import { parseSite } from '../../src/site.ts';

const site = parseSite(undefined, 'https://portal.exempelstad.example/vbe/');

test('the confirmation is one mail for everybody, with no address but the sender’s', async () => {
  const message = await compileConfirmation({ year: 2026, half: 2 }, site);
  expect(message.id).toBe('bekrafta-2026-2');
  for (const words of [message.html, message.text]) {
    expect(words).toContain('Har du uppdraget kvar?');
    expect(words).toContain('https://portal.exempelstad.example/vbe/personuppgifter/');
    expect(new Set(words.match(/[\w.+-]+@[\w.-]+\w/g))).toEqual(new Set([site.sender.email]));
  }
  expect((await compileConfirmation({ year: 2026, half: 2 }, site)).hash).toBe(message.hash);
});

test('each half-year has its own', async () => {
  const [spring, autumn] = await Promise.all(
    ([1, 2] as const).map((half) => compileConfirmation({ year: 2026, half }, site)),
  );
  expect(spring?.text).toContain('Våren 2026');
  expect([spring?.id, autumn?.id]).toEqual(['bekrafta-2026-1', 'bekrafta-2026-2']);
  expect(spring?.hash).not.toBe(autumn?.hash);
});

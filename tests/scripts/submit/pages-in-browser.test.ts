import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { axeFaults } from '../../site/axe.ts';
import { launchBrowser } from '../../support/browser.ts';
import { startDev } from '../../support/dev-server.ts';
import { putOnServer, REPORT, runGit, TEXT, twoEditors } from './two-editors.ts';

test('an editor who knows nothing of git sends a text in, meets another’s words in it, and takes an earlier version back', async () => {
  const { server, anna } = twoEditors();
  anna.write(REPORT, TEXT.replace('Första', 'Mitt första'));
  anna.write('topics.yaml', `${anna.read('topics.yaml')}- { id: fel }\n`);
  anna.git('config', '--unset', 'user.name');
  const settings = { PORTAL_CONTENT: anna.settings.content, PORTAL_NOW: '2026-11-26', GIT_CONFIG_GLOBAL: '/dev/null' };
  const dev = await startDev(settings);
  onTestFinished(() => dev.stop());
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
  const page = await context.newPage();
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  const open = (address: string) => page.goto(`http://localhost:${dev.port}/__redigera/${address}`);
  const button = (name: string) => page.getByRole('button', { name });
  /** Where the reader is taken when something has been done: what is said, and no fault of access in the page that says it. */
  const heard = async (heading: string) => {
    await page.locator('h2:focus').filter({ hasText: heading }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
  };

  await open('skicka-in/');
  await page.getByText('Ändrat: ett stycke').waitFor();
  expect(await page.getByRole('checkbox', { name: 'Ämnen' }).isDisabled()).toBe(true);
  await button('Skicka in').click();
  // All that is missing at once, each at its place, and the first is gone to.
  await page.getByText('Fel: skriv vad du har gjort').waitFor();
  await page.getByText('Fel: skriv vilken funktion du har').waitFor();
  await page.getByText('Fel: skriv en e-postadress till funktionen').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.type('Nytt första stycke');
  await page.getByLabel('Din funktion').fill('Redaktionen');
  await page.getByLabel('Funktionens e-postadress').fill('redaktionen@exempelstad.example');
  await page.keyboard.press('Enter');
  await heard('Inskickat');
  expect(runGit(server, ['log', '--format=%s', '--branches=inskickat/*', '--not', 'main'])).toBe('Nytt första stycke');

  putOnServer(server, { [`content/${REPORT}`]: TEXT.replace('Första', 'Deras första') });
  await button('Hämta det andra har gjort').click();
  await heard('Någon annan har ändrat filen');
  expect(await page.locator('main').innerText()).not.toMatch(/<{7}|>{7}|={7}/);
  await button('Ta den andra texten').click();
  await heard('Hämtat');
  expect(anna.read(REPORT)).toContain('Deras första');

  rmSync(path.join(anna.settings.content, REPORT));
  await open('skicka-in/');
  await page.getByRole('checkbox', { name: 'Vad skyddar unga' }).check();
  await page.getByLabel('Vad har du gjort?').fill('Tagit bort rapporten');
  await button('Skicka in').click();
  expect((await page.getByText('Varför ska den bort?').boundingBox())!.width).toBeGreaterThan(150);
  await page.getByText('Fel: skriv varför texten ska bort och inte dras tillbaka').waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'ta tillbaka texten ur Tidigare versioner' }).click();
  await button('versionen ”Början”').waitFor();

  await open(`tidigare/?path=${REPORT}`);
  await button('versionen ”Början”').click();
  await heard('Början');
  await button('Ta tillbaka den här versionen').click();
  await heard('Versionen är tillbaka');
  expect(anna.read(REPORT)).toBe(TEXT);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(thrown).toEqual([]);
});

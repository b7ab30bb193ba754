import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { EXEMPELSTAD, TODAY } from '../../fixtures/exempelstad.ts';
import { axeFaults } from '../../site/axe.ts';
import { launchBrowser } from '../../support/browser.ts';
import { startDev, type DevServer } from '../../support/dev-server.ts';
import { runGit } from '../submit/two-editors.ts';
import { canMount, makeReadOnly } from '../../support/small-disk.ts';

const REPORT = 'reports/arsrapport-exempelstad.mdx';

let content: string;
let dev: DevServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let thrown: string[];

beforeAll(async () => {
  content = path.join(mkdtempSync(path.join(realpathSync(tmpdir()), 'formulär ')), 'content');
  cpSync(EXEMPELSTAD, content, { recursive: true });
  const settings = { PORTAL_CONTENT: content, PORTAL_NOW: TODAY, PORTAL_EDITION: 'network' };
  [dev, browser] = await Promise.all([startDev(settings), launchBrowser()]);
  // An editor's own browser, which has fetched the form before: the form keeps what it must remember by tab, or on the disk.
  context = await browser.newContext();
});

afterAll(async () => {
  await browser.close();
  await dev.stop();
  rmSync(path.dirname(content), { recursive: true });
});

beforeEach(async () => {
  page = await context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  thrown = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
});

afterEach(async () => {
  await page.close();
  // A page that is closed may still be writing its last draft.
  rmSync(path.join(content, '.utkast'), { recursive: true, force: true, maxRetries: 5 });
  expect(thrown).toEqual([]);
});

/** Waits until a check holds: a form may answer late on a busy machine. */
const comes = <T>(check: () => T) => vi.waitFor(check, 120_000);

const written = (file: string) => readFileSync(path.join(content, file), 'utf8');
const open = (query: string) => page.goto(`http://localhost:${dev.port}/__redigera/${query}`);
const openFile = async (file: string) => {
  await open(`?path=${encodeURIComponent(file)}`);
  await page.getByRole('button', { name: 'Spara', exact: true }).waitFor();
};
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const says = (words: string | RegExp) => page.locator('.standing').filter({ hasText: words }).waitFor();
const body = () => page.getByLabel('Brödtext');

/** Goes on with the Tab key until the focus stands where it should, as somebody without a mouse does. */
async function tabTo(name: RegExp): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const now = document.activeElement as HTMLInputElement | null;
      return now?.labels?.[0]?.textContent ?? now?.getAttribute('aria-label') ?? now?.textContent ?? '';
    });
    if (name.test(at)) return;
  }
  throw new Error(`Tab never comes to ${String(name)}`);
}

describe('an editor who knows nothing of git', () => {
  test('writes a new report with its source, saves it, and never touches a mouse', async () => {
    await page.goto(`http://localhost:${dev.port}/rapporter/`);
    await page.getByRole('link', { name: 'Ny: rapport' }).press('Enter');
    await page.getByLabel('Rubrik').waitFor();
    await comes(async () => expect(await page.locator(':focus').getAttribute('id')).toBe('ny-titel'));
    await page.keyboard.type('Cykelvanor i Exempelstad');
    await press('Enter');
    await page.getByRole('button', { name: 'Spara', exact: true }).waitFor();
    await tabTo(/^Sammanfattning/);
    await page.keyboard.type(
      'Rapporten visar hur barn i Exempelstad tar sig till skolan och vad som får fler att cykla.',
    );
    await tabTo(/^Brödtext/);
    await page.keyboard.type('Fler barn cyklar när vägen är säker.');
    await tabTo(/^Källans titel/);
    await page.keyboard.type('Cykelvanor 2026');
    await tabTo(/^Utgivare/);
    await page.keyboard.type('Exempelstads cykelkontor');
    for (const [list, choice] of [
      [/^Välj bland \d+$/, /Grundkunskap/],
      [/^Välj bland \d+$/, /Kontaktperson/],
    ] as const) {
      await tabTo(list);
      await press('Enter');
      await tabTo(choice);
      await press('Space');
    }
    await press('Control+s');
    await says(/^Sparat/);
    const text = written('reports/cykelvanor-i-exempelstad.mdx');
    expect(text).toMatch(/summary: .*Rapporten visar/);
    expect(text).toMatch(/source:\n {2}title: .*Cykelvanor 2026.*\n {2}publisher: .*cykelkontor/);
    expect(text).toContain('\nFler barn cyklar när vägen är säker.');
    await comes(async () => expect(await page.locator('.left').textContent()).toBe(''));
  });

  test('is told of a fault at its field when it is left, goes to it from the summary, and mends it', async () => {
    await openFile(REPORT);
    const summary = page.getByLabel(/^Sammanfattning/);
    const before = await summary.inputValue();
    await summary.fill('Kort.');
    await page.locator('.left').filter({ hasText: 'Sammanfattning' }).waitFor();
    expect(await page.locator('.fault').count()).toBe(0);
    await press('Tab');
    await page.locator('.fault').filter({ hasText: 'kortare än 40 tecken' }).waitFor();
    expect(await summary.getAttribute('aria-invalid')).toBe('true');
    expect(await axeFaults(page)).toEqual([]);
    await press('Control+s');
    await page.locator('.summary:focus').waitFor();
    await page.locator('.summary a').click();
    expect(await summary.evaluate((area) => area === document.activeElement)).toBe(true);
    await summary.fill(before);
    await page.locator('.fault').waitFor({ state: 'detached' });
    await press('Control+s');
    await says(/^Sparat/);
    expect(written(REPORT)).toBe(readFileSync(path.join(EXEMPELSTAD, REPORT), 'utf8'));
  });

  test('is led to a field that lies folded, from the page that says what is missing there', async () => {
    await open(`?path=${encodeURIComponent(REPORT)}&rad=1&falt=changes`);
    await comes(async () =>
      expect(await page.locator(':focus').evaluate((now) => now.closest('.field')?.getAttribute('data-label'))).toBe(
        'Ändringar',
      ),
    );
  });

  test('pastes a summary and an address as Word has them, without what nobody sees', async () => {
    const paste = (field: ReturnType<Page['getByLabel']>, words: string) =>
      field.evaluate((element, text) => {
        (element as HTMLInputElement).focus();
        (element as HTMLInputElement).select();
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, words);
    await openFile(REPORT);
    const [summary, address] = [page.getByLabel(/^Sammanfattning/), page.getByLabel(/^Källans webbadress/)];
    await paste(summary, 'Rapporten visar hur barn\r\ni Exempelstad\u200b tar sig till sko\u00adlan.\u2028');
    expect(await summary.inputValue()).toBe('Rapporten visar hur barn i Exempelstad tar sig till skolan.');
    await paste(address, ' https://exempelstad.example/rapport \n');
    expect(await address.inputValue()).toBe('https://exempelstad.example/rapport');
  });

  test('sees the page as it will look before anything is saved, and nobody else does', async () => {
    await openFile(REPORT);
    await body().press('Control+End');
    await page.keyboard.type('\n\nEn osparad mening om måsar.');
    const shown = page.frameLocator('.stage iframe:not(.coming)');
    await shown.getByText('En osparad mening om måsar.').waitFor();
    const other = await fetch(`http://localhost:${dev.port}/rapporter/arsrapport-exempelstad/`);
    expect(await other.text()).not.toContain('måsar');
    expect(written(REPORT)).not.toContain('måsar');
    await page.getByLabel('Mobil').check();
    expect(
      await page.locator('.stage iframe').evaluate((frame) => (frame as HTMLIFrameElement).contentWindow!.innerWidth),
    ).toBe(390);
    await press('Control+s');
    await says(/^Sparat/);
    expect(written(REPORT)).toContain('En osparad mening om måsar.');
  });

  test('finds everything again after the tab has crashed', async () => {
    await openFile(REPORT);
    await page
      .getByLabel(/^Rubrik/)
      .first()
      .fill('Kraschad rubrik');
    await says('utkast');
    await page.close();
    page = await browser.newPage();
    await open('');
    await page
      .getByRole('link', { name: /årsrapport|Exempelstad/i })
      .first()
      .waitFor();
    await page.locator('.banner a').first().click();
    await page.getByText('och inte sparade').waitFor();
    expect(
      await page
        .getByLabel(/^Rubrik/)
        .first()
        .inputValue(),
    ).toBe('Kraschad rubrik');
    await page.getByRole('button', { name: 'Ångra det osparade' }).last().click();
    await page.getByRole('button', { name: 'Ångra', exact: true }).click();
    await comes(async () =>
      expect(
        await page
          .getByLabel(/^Rubrik/)
          .first()
          .inputValue(),
      ).not.toBe('Kraschad rubrik'),
    );
  });

  test('finds what she was writing in a file that has been taken away meanwhile, and puts it back or lets it be', async () => {
    const file = 'research/klossar-och-samtal.mdx';
    const [place, aside] = [path.join(content, file), path.join(path.dirname(content), 'undan.mdx')];
    for (const choice of ['Behåll min text', 'Låt den vara borttagen']) {
      await openFile(file);
      await body().press('Control+End');
      await page.keyboard.type('Ett ord som inte får försvinna.');
      await says('Ditt utkast är sparat');
      renameSync(place, aside);
      await page.reload();
      await page.locator('h2').filter({ hasText: 'Filen är borttagen eller har bytt namn' }).waitFor();
      await page.waitForLoadState('networkidle');
      await open('');
      await page
        .getByRole('listitem')
        .filter({ hasText: 'Filen har tagits bort eller bytt namn' })
        .locator('a')
        .click();
      await page.getByLabel('Din text').filter({ hasText: 'Ett ord som inte får försvinna.' }).first().waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.getByRole('button', { name: choice }).click();
      if (choice === 'Behåll min text') {
        await comes(() => expect(written(file)).toContain('Ett ord som inte får försvinna.'));
        await says(/^Sparat/);
      } else {
        await page.getByText('Ändra något som finns').waitFor();
        expect(await page.getByText('Fortsätt där du var').count()).toBe(0);
      }
      renameSync(aside, place);
    }
  });

  test.runIf(canMount())('is warned before she leaves what could be kept nowhere, and told to copy it', async () => {
    await openFile(REPORT);
    mkdirSync(path.join(content, '.utkast'), { recursive: true });
    const writable = makeReadOnly(path.join(content, '.utkast'));
    await body().press('Control+End');
    await page.keyboard.type('Ord utan hem.');
    await says(/^Disken går inte att skriva på\. Filen är inte sparad\..* Kopiera det du har skrivit/);
    let warnings = 0;
    page.on('dialog', (dialog) => {
      warnings += 1;
      void dialog.dismiss();
    });
    await page.getByRole('link', { name: 'Kontaktnätet' }).first().click();
    await comes(() => expect(warnings).toBe(1));
    expect(await body().inputValue()).toContain('Ord utan hem.');
    writable();
    await body().press('Control+End');
    await page.keyboard.type(' Och ett till.');
    await says('Ditt utkast är sparat');
    expect(await page.getByText('Disken går inte').isVisible()).toBe(false);
  });

  test.runIf(canMount())(
    'is told why a file could not be saved until it can be, also when the draft is kept',
    async () => {
      await openFile(REPORT);
      const writable = makeReadOnly(path.join(content, 'reports'));
      await body().press('Control+End');
      await page.keyboard.type('Ännu osparat.');
      await press('Control+s');
      await says('Disken går inte att skriva på. Filen är inte sparad.');
      await says('Ditt utkast är sparat');
      await page.keyboard.type(' Och mer.');
      await says('Ditt utkast är sparat');
      expect(await page.getByText('Disken går inte att skriva på. Filen är inte sparad.').isVisible()).toBe(true);
      writable();
      await press('Control+s');
      await says(/^Sparat/);
      expect(await page.getByText('Disken går inte').isVisible()).toBe(false);
      expect(written(REPORT)).toContain('Ännu osparat. Och mer.');
    },
  );

  test('writes of a picture that is not there: the page beside waits, and the form says why', async () => {
    const before = dev.said().length;
    await openFile('research/flamingostudien.mdx');
    await body().press('Control+End');
    await page.keyboard.type('\n\n![En flamingo](./finns-inte.png)');
    await page.getByText('bilden ”./finns-inte.png” finns inte').first().waitFor();
    await page.getByText('när felet i texten är rättat').waitFor();
    // Who writes has the terminal in sight.
    expect(dev.said().slice(before)).not.toMatch(/\[ERROR\]|^\s+at /m);
  });

  test('has an open page shown anew when its file is saved by another program', async () => {
    await page.goto(`http://localhost:${dev.port}/rapporter/arsrapport-exempelstad/`);
    // Now and then the system does not tell of a change: then the next one tells.
    await comes(async () => {
      appendFileSync(path.join(content, REPORT), '\nSparat i ett annat program.\n');
      await page.getByText('Sparat i ett annat program.').first().waitFor({ timeout: 3000 });
    });
  });

  test('goes on writing when the server has been started anew, and has handed out another token', async () => {
    await openFile(REPORT);
    await page.locator('meta[name="redigera-nyckel"]').evaluate((meta) => meta.setAttribute('content', 'gammal'));
    await page
      .getByLabel(/^Rubrik/)
      .first()
      .fill('Skrivet över en omstart');
    await page.getByText('och inte sparade').waitFor();
    expect(
      await page
        .getByLabel(/^Rubrik/)
        .first()
        .inputValue(),
    ).toBe('Skrivet över en omstart');
    await says('Ditt utkast är sparat');
  });

  test('has what somebody else saved meanwhile put together with hers, and is asked only where both have written', async () => {
    await openFile(REPORT);
    await page
      .getByLabel(/^Rubrik/)
      .first()
      .fill('Min rubrik');
    appendFileSync(path.join(content, REPORT), '\nDeras första ord.\n');
    await press('Control+s');
    await says(/^Sparat kl.*av någon annan är också med/);
    expect(written(REPORT)).toMatch(/title: Min rubrik[^]*Deras första ord\.\n$/);
    expect(await body().inputValue()).toContain('Deras första ord.');

    await body().press('Control+End');
    await page.keyboard.type('Mina ord.');
    appendFileSync(path.join(content, REPORT), 'Deras ord.\n');
    await press('Control+s');
    await page.locator('h2:focus').filter({ hasText: 'Två texter på samma ställe' }).waitFor();
    expect(await page.locator('.both mark').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('Mina'), expect.stringContaining('Deras')]),
    );
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tillbaka till formuläret' }).click();
    await says('Filen har ändrats på annat håll');
    await press('Control+s');
    await page.getByLabel('Jag skriver ihop dem.').check();
    expect(await page.getByLabel('Brödtext, så som det ska stå').inputValue()).toBe('Mina ord.\nDeras ord.');
    await page.getByRole('button', { name: 'Spara med det jag valt' }).click();
    await says(/^Sparat/);
    expect(written(REPORT)).toMatch(/title: Min rubrik[^]*Mina ord\.\nDeras ord\.\n$/);
  });

  test('goes on writing while the file is saved, and has that in a draft', async () => {
    await openFile(REPORT);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/api/save', async (route) => {
      await held;
      await route.continue();
    });
    await body().press('Control+End');
    await page.keyboard.type('Sparat ord.');
    await press('Control+s');
    await says('Sparar …');
    await page.keyboard.type(' Nytt ord.');
    await says('utkast');
    release();
    await comes(() => expect(written(REPORT)).toContain('Sparat ord.'));
    expect(written(REPORT)).not.toContain('Nytt ord.');
    const drafted = () => {
      const [name = ''] = readdirSync(path.join(content, '.utkast')).filter((each) => each.endsWith('.json'));
      return JSON.parse(readFileSync(path.join(content, '.utkast', name), 'utf8')) as { from: string; changes: object };
    };
    // Begun anew from what was saved.
    await comes(() => expect(drafted().from).toContain('Sparat ord.'));
    expect(JSON.stringify(drafted().changes)).toContain('Nytt ord.');
    await says('utkast');
  });

  test('is not told of a draft that comes to the disk after the file', async () => {
    await openFile(REPORT);
    let drafts = 0;
    let release = () => {};
    const saved = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/api/draft', async (route) => {
      drafts += 1;
      if (drafts === 2) await saved;
      await route.continue();
    });
    await page.route('**/api/save', async (route) => {
      await comes(() => expect(drafts).toBe(2));
      await route.continue();
    });
    await body().press('Control+End');
    await page.keyboard.type('Sista ord.');
    await press('Control+s');
    await says(/^Sparat/);
    const late = page.waitForResponse('**/api/draft');
    release();
    await late;
    await comes(() =>
      expect(readdirSync(path.join(content, '.utkast')).filter((name) => name.endsWith('.json'))).toEqual([]),
    );
    await says(/^Sparat/);
  });

  test('is asked before she takes away what other texts use, and can have it back', async () => {
    await open('?path=topics.yaml&id=risk-och-skydd');
    await page.getByRole('heading', { name: 'Ämnen', exact: true, level: 1 }).waitFor();
    await page.getByRole('button', { name: /^Ta bort Risk/ }).click();
    await page
      .getByRole('dialog')
      .getByText(/används på \d+ ställen/)
      .waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const posts = page.locator('summary').filter({ hasText: 'poster' });
    const before = await posts.textContent();
    await page.getByRole('button', { name: 'Ta bort ändå' }).click();
    await comes(async () => expect(await posts.textContent()).not.toBe(before));
    await page
      .locator('.left')
      .filter({ hasText: /^Kvar: \d+ andra texter\.$/ })
      .waitFor();
    await page.locator('.taken-away').getByRole('button', { name: 'Ångra' }).waitFor();
    await press('Control+z');
    await comes(async () => expect(await posts.textContent()).toBe(before));
    await page.locator('.summary').waitFor({ state: 'hidden' });
  });

  test('begins something new: is told what comes of it, and of nothing that is wrong before she has written', async () => {
    await open('?ny=units');
    await page.getByText('Det har inget utkastläge').waitFor();
    await page.getByLabel('Vad', { exact: true }).selectOption('Rapport');
    await page.getByText('Den är ett utkast tills du ändrar läget').waitFor();
    await page.getByLabel('Vad', { exact: true }).selectOption('Ämne');
    await page.getByText('i listan först när du har sparat').waitFor();
    await page.getByLabel('Namn', { exact: true }).fill('Ett nytt ämne');
    await press('Enter');
    await page.getByRole('heading', { name: 'Ett nytt ämne' }).waitFor();
    await page.locator('.left').filter({ hasText: 'Kvar' }).waitFor();
    expect(await page.getByText('och inte sparade').count()).toBe(0);
    expect(await page.locator('.fault').count()).toBe(0);
    await page.reload();
    await page.getByText('och inte sparade').waitFor();
    await page.getByRole('button', { name: 'Ångra det osparade' }).last().click();
    await page.getByRole('button', { name: 'Ångra', exact: true }).click();
    await says('Inget är ändrat');
  });

  test('takes away again what she began, a unit as well, until she has sent it in', async () => {
    runGit(content, ['init', '--quiet']);
    await open('?ny=units');
    await page.getByText('går att ta bort igen i formuläret tills du har skickat in det').waitFor();
    await page.getByLabel('Namn').fill('Nya nämnden');
    await press('Enter');
    await page.getByRole('button', { name: 'Spara', exact: true }).waitFor();
    expect(existsSync(path.join(content, 'network/units/nya-namnden.yaml'))).toBe(true);
    await page.getByRole('button', { name: 'Ta bort det påbörjade' }).click();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ta bort', exact: true }).click();
    await page.getByRole('heading', { name: 'Skriv något nytt' }).waitFor();
    expect(existsSync(path.join(content, 'network/units/nya-namnden.yaml'))).toBe(false);
    rmSync(path.join(content, '.git'), { recursive: true });
  });

  test('is told that nothing is chosen where a choice is left to make', async () => {
    const file = 'talks/nytt-foredrag.mdx';
    await open('?ny=talks');
    await page.getByLabel('Rubrik').fill('Nytt föredrag');
    await press('Enter');
    await page.getByRole('radiogroup', { name: 'Vad är det?' }).waitFor();
    await page.getByLabel('Publicerad', { exact: true }).first().check();
    await says('Ditt utkast är sparat');
    await press('Control+s');
    await says(/^Sparat/);
    await page.locator('.fault').filter({ hasText: 'inget är valt – välj ett av svaren' }).first().waitFor();
    expect(await page.getByText('har ett svar som inte finns').count()).toBe(0);
    rmSync(path.join(content, file));
  });

  test('takes back a choice that may be left out; a button to search with is called what it says', async () => {
    await openFile(REPORT);
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
    const strength = page.getByRole('radiogroup', { name: 'Underlagets styrka' });
    await strength.getByLabel('Gott').check();
    await says('Ditt utkast är sparat');
    await strength.getByLabel('Inget valt').check();
    await says('Inget är ändrat');
    await page.getByRole('button', { name: 'Sök och välj Ersatt av' }).waitFor();
  });

  test('is taken to each of several numbers in a paragraph, and to nothing else of it', async () => {
    await openFile(REPORT);
    await body().press('Control+End');
    await page.keyboard.type('\n\nRing 070-123 45 67, 073-987 65 43 eller 076-111 22 33 vid frågor.');
    await page.getByRole('button', { name: 'Gå till 073-987 65 43' }).click();
    const chosen = () =>
      body().evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
    expect(await chosen()).toBe('073-987 65 43');
    await page.getByRole('button', { name: 'Gå till 076-111 22 33' }).click();
    expect(await chosen()).toBe('076-111 22 33');
    await page.keyboard.type('växeln');
    await page.getByRole('button', { name: 'Gå till 076-111 22 33' }).waitFor({ state: 'detached' });
    expect(await body().inputValue()).toContain('073-987 65 43 eller växeln vid frågor.');
  });

  test('puts in a box and a link by buttons, and takes them back with Ctrl-Z', async () => {
    await openFile(REPORT);
    await body().press('Control+End');
    const before = await body().inputValue();
    await page.getByRole('button', { name: 'Fler', exact: true }).click();
    await page.getByRole('button', { name: 'Ruta' }).click();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.type('Tänk på');
    await press('Tab');
    await page.keyboard.type('En sak.');
    await page.getByRole('button', { name: 'Infoga' }).click();
    await comes(async () => expect(await body().inputValue()).toContain('<Note title="Tänk på">En sak.</Note>'));
    await press('Control+z');
    expect(await body().inputValue()).toBe(before);
    await page.getByRole('button', { name: 'Länk i portalen' }).click();
    await page.getByLabel('Skriv ett ord ur namnet').fill('lampan');
    await page.locator('.found-one').filter({ hasText: 'lampan' }).first().click();
    await comes(async () => expect(await body().inputValue()).toContain('](/fragor/vem-byter-lampan/)'));
    await press('Control+z');
    expect(await body().inputValue()).toBe(before);
  });

  test('pastes a table and bold words from Word as Markdown, takes it back with Ctrl-Z, and may paste the words alone', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const copy = (html: string, plain: string) =>
      page.evaluate(
        ([marked, words]) => {
          const asCopied = (event: ClipboardEvent) => {
            event.clipboardData!.setData('text/html', marked);
            event.clipboardData!.setData('text/plain', words);
            event.preventDefault();
          };
          document.addEventListener('copy', asCopied, { once: true });
          document.execCommand('copy');
        },
        [html, plain] as const,
      );
    await openFile(REPORT);
    const before = await body().inputValue();
    await body().press('Control+End');
    const table = '<tr><td>Stad</td><td>Antal</td></tr><tr><td>Exempelstad</td><td>3</td></tr>';
    await copy(`<p>Viktigt: <b>ring</b>.<img src="x.png"></p><table>${table}</table>`, 'Viktigt: ring.');
    await press('Control+v');
    const pasted = 'Viktigt: **ring**.\n\n| Stad | Antal |\n| --- | --- |\n| Exempelstad | 3   |';
    await comes(async () => expect(await body().inputValue()).toContain(pasted));
    await page.getByText('en bild vid ”Viktigt: ring.”').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await press('Control+z');
    expect(await body().inputValue()).toBe(before);
    await press('Control+Shift+v');
    await comes(async () => expect(await body().inputValue()).toMatch(/Viktigt: ring\.$/));
    await press('Control+z');
    await body().press('Control+End');
    await copy('<i>Se</i> <a href="https://www.bra.se/x">här</a>', 'Se här');
    await press('Control+v');
    await comes(async () => expect(await body().inputValue()).toMatch(/\*Se\* \[här\]\(https:\/\/www\.bra\.se\/x\)$/));
    await press('Control+z');
    expect(await body().inputValue()).toBe(before);
    expect(await page.locator('[data-body]').getByText('Se efter i det').isVisible()).toBe(false);
  });

  test('is shown what is wrong with code in the text; it never runs, saved or not', async () => {
    await openFile(REPORT);
    await body().press('Control+Home');
    await page.keyboard.insertText('import os from "node:os"\n\nSumma {6*7} på {os.platform()}.\n\n');
    const shown = page.frameLocator('.stage iframe:not(.coming)');
    await shown.getByText('har något som kan köras som kod').waitFor();
    expect(await shown.locator('body').textContent()).not.toMatch(/Summa 42|linux|win32|darwin/);
    await press('Control+s');
    await says(/^Sparat/);
    const answer = await page.request.get(`http://localhost:${dev.port}/rapporter/arsrapport-exempelstad/`);
    expect(await answer.text()).not.toMatch(/Summa 42/);
  });

  test.each([
    ['all files', ''],
    ['an article', '?path=guidance%2Foro-for-en-elev.mdx'],
    ['an item of a list', '?path=topics.yaml&item=0'],
  ])('%s has no fault that axe can find, fits 320 pixels, and lets nothing run over its edge', async (_, query) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(query);
    await page.locator('main :is(.bar, .file-groups, .banner)').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });
});

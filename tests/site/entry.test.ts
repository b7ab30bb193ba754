import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedAt, readBuilt } from './documents.ts';
import { PAGE_TYPES } from './page-types.ts';
import { filesOf } from './portal.ts';
import { hears, visit, withContext, withOwnPage, withPage, type Visit } from './visit.ts';

let portal: Visit;
beforeAll(async () => {
  portal = await visit('internal');
});
afterAll(() => portal.close());

const ENTRY = PAGE_TYPES['entry with all fields'];

describe('an entry', () => {
  test('shows the card of its source, with the reference as text and for reference managers', async () => {
    await withPage(portal.browser, {}, async (page) => {
      await page.goto(portal.at(ENTRY));
      const card = page.locator('section', { has: page.locator('#kallan') });
      expect(await card.innerText()).toContain('Exempla Påhittsson, Testa Övning-Ström');
      expect(await card.innerText()).toContain('Källan har flyttat. Till den nya adressen');
      await card.getByText('Som referens').click();
      expect(await card.locator('.reference').innerText()).toMatch(
        /^Påhittsson, E\. & Övning-Ström, T\. \(2024\)\. What makes a street calm\? A made-up review\. Exempelförlaget \(påhittad\)\. https:/,
      );
      const ris = page.waitForEvent('download');
      await card.getByRole('link', { name: /RIS/ }).click();
      expect((await ris).suggestedFilename()).toMatch(/\.ris$/);
    });
  });

  test.each(['real', 'internal'] as const)(
    'has a reference that follows RIS: known tags, a type first, an end last, CRLF (%s)',
    async (name) => {
      const entries = (await filesOf(name)).filter((file) => /^(rapporter|forskning)\/[^/]+\/index\.html$/.test(file));
      const pages = await Promise.all(entries.map(async (file) => (await readBuilt(name, file)).toString('utf8')));
      const found = pages.flatMap(
        (html) => /href="data:application\/x-research-info-systems;charset=utf-8,([^"]*)"/.exec(html)?.[1] ?? [],
      );
      expect(found.length).toBeGreaterThan(3);
      for (const ris of found)
        expect(decodeURIComponent(ris.replaceAll('&#39;', "'"))).toMatch(
          /^TY {2}- [A-Z]+\r\n(?:(?:TI|AU|PB|PY|LA|DO|SN|UR) {2}- [^\r\n]+\r\n)+ER {2}- \r\n$/,
        );
    },
  );

  test('of our own can be taken away as a Word file, as large as its link says; what others wrote cannot', async () => {
    const files = (await filesOf('internal')).filter((file) => file.endsWith('.docx'));
    expect(files).toContain('vagledning/oro-for-en-elev/oro-for-en-elev.docx');
    expect(files.filter((file) => !/^(?:vagledning|fragor)\/([^/]+)\/\1\.docx$/.test(file))).toEqual([]);
    for (const file of files) {
      const bytes = await readBuilt('internal', file);
      const page = (await readBuilt('internal', file.replace(/[^/]+$/, 'index.html'))).toString('utf8');
      expect(page).toContain(`/${file}" download>Ladda ner som Word (${Math.ceil(bytes.length / 1000)} kB)</a>`);
    }
  });

  test('puts the audience that the reader has chosen first', async () => {
    await withPage(portal.browser, {}, async (page) => {
      const audiences = () => page.locator('.meaning h3').allInnerTexts();
      await page.goto(portal.at(ENTRY));
      expect(await audiences()).toEqual(['Kontaktpersoner (påhittad)', 'Skola & förskola (påhittad)']);
      await page.goto(portal.at('kakor/'));
      await page.getByLabel('Målgrupp som visas först').selectOption('skola');
      await page.getByRole('button', { name: 'Spara mina val' }).click();
      await page.goto(portal.at(ENTRY));
      expect(await audiences()).toEqual(['Skola & förskola (påhittad)', 'Kontaktpersoner (påhittad)']);
    });
  });
});

describe('the audience that stands first', () => {
  test('is chosen where it is read, at once, and said beside the button', async () => {
    await withPage(portal.browser, {}, async (page) => {
      const audiences = () => page.locator('.meaning h3').allInnerTexts();
      await page.goto(portal.at(ENTRY));
      await page.getByText('Välj vilken målgrupp som står först').click();
      const form = page.locator('.audience-choice form');
      await form.getByLabel('Målgrupp').selectOption('skola');
      await form.getByRole('button', { name: 'Spara' }).click();
      await hears(form, 'Skola & förskola (påhittad) står först i den här webbläsaren.');
      const [button, status] = [
        (await form.getByRole('button').boundingBox())!,
        (await form.getByRole('status').boundingBox())!,
      ];
      expect(Math.abs(status.y - button.y)).toBeLessThan(60);
      expect((await audiences())[0]).toBe('Skola & förskola (påhittad)');
      await page.reload();
      expect((await audiences())[0]).toBe('Skola & förskola (påhittad)');
      expect(await form.locator('select').inputValue()).toBe('skola');
    });
  });
});

describe('the text to pass on', () => {
  const copy = async (page: Page, answer: string) => {
    await page.goto(portal.at(ENTRY));
    const part = page.locator('.ready').first();
    await part.getByRole('button', { name: 'Kopiera texten' }).click();
    await hears(part, answer);
    return (await part.locator('pre').textContent())!;
  };

  test('is copied by its button', async () => {
    await withContext(portal.browser, { permissions: ['clipboard-read', 'clipboard-write'] }, async (context) => {
      const page = await context.newPage();
      const text = await copy(page, 'Texten är kopierad.');
      expect((await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\r\n', '\n')).toBe(text);
      expect(text).toContain(`${publishedAt('internal')}${ENTRY}`);
    });
  });

  test('is marked, ready to be copied by hand, where the browser does not let pages copy', async () => {
    await withOwnPage(portal.browser, {}, async (page) => {
      await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      const text = await copy(page, 'Texten är markerad. Tryck Ctrl+C för att kopiera.');
      expect((await page.evaluate(() => String(getSelection()))).trim()).toBe(text.trim());
    });
  });
});

describe('on paper', () => {
  test('an entry has no menu and nothing to press, but its reference and where it was taken from', async () => {
    await withPage(portal.browser, {}, async (page) => {
      await page.goto(portal.at(ENTRY));
      await page.emulateMedia({ media: 'print' });
      for (const part of ['[aria-label="Huvudmeny"]', '.crumbs', '.site-foot', '.skip', '.ready', '.related .card'])
        expect(await page.locator(part).first().isVisible(), part).toBe(false);
      const printed = await page.locator('main').innerText();
      expect(printed).toContain('https://doi.org/10.5555/exempel.2024.001');
      expect(printed).toContain(`${publishedAt('internal')}${ENTRY}`);
      await page.emulateMedia({ media: 'screen' });
      expect(await page.locator('.print-only').isVisible()).toBe(false);
    });
  });

  test('a short entry needs no more than one sheet', async () => {
    await withPage(portal.browser, {}, async (page) => {
      await page.goto(portal.at(PAGE_TYPES.talk));
      const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)!;
      expect(sheets.length).toBe(1);
    });
  });
});

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findSort } from '../../../scripts/new/sorts.ts';
import { runScript } from '../../support/run-script.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { docx, paragraph } from '../word/written-in-word.ts';

const EXEMPELSTAD = fileURLToPath(new URL('../../fixtures/exempelstad', import.meta.url));
const SUMMARY = 'En sammanfattning som säger vad det är och varför det är värt att läsa.';

function contentCopy() {
  const content = path.join(temporaryFolder(), 'innehåll');
  cpSync(EXEMPELSTAD, content, { recursive: true });
  const env = { PORTAL_CONTENT: content, PORTAL_NOW: '2026-11-23' };
  return {
    content,
    make: (...args: string[]) => runScript('new.ts', args, env),
    check: () => runScript('check.ts', [], env),
    fill: (file: string, changes: [string, string][]) => {
      const place = path.join(content, file);
      writeFileSync(
        place,
        changes.reduce((text, [from, to]) => text.replaceAll(from, to), readFileSync(place, 'utf8')),
      );
    },
    read: (file: string) => readFileSync(path.join(content, file), 'utf8'),
  };
}

const idsOf = (list: string) => [...list.matchAll(/^- id: (\S+)/gm)].map(([, id]) => id!);

describe('npm run new', () => {
  test('makes a file that the check accepts once it is filled in, and not before', () => {
    const portal = contentCopy();
    const made = portal.make('report', 'Vad skyddar unga på nätet: en översikt');
    const file = 'reports/vad-skyddar-unga-pa-natet-en-oversikt.mdx';
    expect(made.said).toContain(path.join(portal.content, file));
    expect(portal.check().said).toMatch(/summary – är tom/);
    portal.fill(file, [
      ['summary: ""', `summary: "${SUMMARY}"`],
      ['topics: []', `topics: [${idsOf(portal.read('topics.yaml'))[0]}]`],
      ['audiences: []', `audiences: [${idsOf(portal.read('audiences.yaml'))[0]}]`],
    ]);
    expect(portal.check()).toMatchObject({ code: 0, said: expect.stringContaining('Innehållet är utan fel.\n') });
    expect(portal.read(file)).toContain('reviewBy: 2027-11-23');
  });

  test('makes the letter that newsletter draft proposes, without a fault from the start', () => {
    const [portal, other] = [contentCopy(), contentCopy()];
    const made = portal.make('brev');
    expect(made.said).toContain(path.join('newsletters', '2026-4.mdx'));
    expect(made.said).toContain('npm run newsletter -- check 2026-4');
    runScript('newsletter.ts', ['draft'], { PORTAL_CONTENT: other.content, PORTAL_NOW: '2026-11-23' });
    expect(portal.read('newsletters/2026-4.mdx')).toBe(other.read('newsletters/2026-4.mdx'));
    expect(portal.check()).toMatchObject({ code: 0, said: expect.stringContaining('Innehållet är utan fel.\n') });
  });

  test('takes the text of a draft in Word, and makes nothing of a file that is none', () => {
    const portal = contentCopy();
    const draft = path.join(portal.content, '..', 'utkast.docx');
    writeFileSync(
      draft,
      docx([paragraph('Lugna gator', 'Rubrik'), paragraph('Bakgrund', 'Rubrik1'), paragraph('Så var det.')]),
    );
    expect(portal.make('rapport', '--from', draft)).toMatchObject({
      code: 0,
      said: expect.stringContaining('lugna-gator.mdx'),
    });
    expect(portal.read('reports/lugna-gator.mdx')).toMatch(
      /^title: "?Lugna gator"?$[^]*\n---\n\n## Bakgrund\n\nSå var det\.\n$/m,
    );
    writeFileSync(draft, 'Hej');
    const refused = portal.make('rapport', 'En annan titel', '--from', draft);
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('ingen Word-fil') });
    expect(refused.said).not.toContain('mdx');
  });

  test('overwrites nothing, and takes no address that another kind has', () => {
    const portal = contentCopy();
    const before = portal.read('talks/blomsterpodden.mdx');
    for (const kind of ['podd', 'report']) {
      const again = portal.make(kind, 'Blomsterpodden');
      expect(again.code).toBe(1);
      expect(again.said).toBe(
        `Filen finns redan: ${path.join(portal.content, 'talks', 'blomsterpodden.mdx')}. Inget är ändrat. Öppna den, eller välj en annan titel.\n`,
      );
    }
    expect(portal.read('talks/blomsterpodden.mdx')).toBe(before);
  });

  test('knows a podcast from a talk', () => {
    const portal = contentCopy();
    portal.make('podd', 'Ny podd');
    portal.make('föredrag', 'Nytt föredrag');
    expect(portal.read('talks/ny-podd.mdx')).toContain('\nformat: podcast\n');
    expect(portal.read('talks/nytt-foredrag.mdx')).toContain('\nformat: ""\n');
  });

  test('prints what to paste into a list', () => {
    const portal = contentCopy();
    const { code, said } = portal.make('ämne', 'Våld och hot');
    expect(code).toBe(0);
    expect(said).toContain('- id: vald-och-hot\n  name: "Våld och hot"\n  description: ""\n');
  });

  test('lists the sorts for a word that it does not know, and asks for a title', () => {
    const portal = contentCopy();
    const unknown = portal.make('rapprt', 'Titel');
    expect(unknown.code).toBe(1);
    expect(unknown.said).toContain('”rapprt” är ingen sort som portalen har (menade du rapport?).');
    expect(unknown.said).toContain('vägledning   guidance');
    expect(portal.make('rapport')).toEqual({
      code: 1,
      said: 'Skriv en titel också, till exempel: npm run new -- rapport "Vad skyddar unga?"\n',
    });
  });
});

test.each([
  ['research', 'research'], ['forskning', 'research'], ['Rapport', 'reports'], ['reports', 'reports'], ['talk', 'talks'], ['föredrag', 'talks'],
  ['podd', 'talks'], ['guidance', 'guidance'], ['vägledning', 'guidance'], ['outlook', 'outlook'], ['omvärld', 'outlook'], ['training', 'training'],
  ['utbildning', 'training'], ['question', 'questions'], ['frågor', 'questions'], ['issue', 'newsletters'], ['brev', 'newsletters'],
  ['meeting', 'meetings'], ['möte', 'meetings'], ['unit', 'units'], ['enhet', 'units'], ['term', 'glossary'],
])('”%s” means %s', (word, schema) => {
  expect(findSort(word)?.schema).toBe(schema);
}); // prettier-ignore

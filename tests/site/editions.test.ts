import { gunzipSync, strFromU8, strToU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { ATTACHED, HIDDEN, HIDDEN_STEMS } from '../fixtures/exempelstad.ts';
import { readBuilt } from './documents.ts';
import { filesOf, type PortalName } from './portal.ts';

const EDITIONS = ['open', 'internal', 'network'] as const;

/** What an output file says, in small letters, its name included; Pagefind's files unpacked. */
interface Output {
  file: string;
  text: string;
}

const outputs = new Map<PortalName, Output[]>();
beforeAll(async () => {
  for (const edition of EDITIONS)
    outputs.set(edition, await Promise.all((await filesOf(edition)).map((file) => readOutput(edition, file))));
});

async function readOutput(edition: PortalName, file: string): Promise<Output> {
  const bytes = new Uint8Array(await readBuilt(edition, file));
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  // A calendar breaks its lines wherever they are long, in the middle of a word too.
  const plain = isPacked
    ? gunzipSync(bytes)
    : file.endsWith('.ics')
      ? strToU8(strFromU8(bytes).replaceAll('\r\n ', ''))
      : bytes;
  // Latin-1 keeps every byte of what is no text; UTF-8 gives å, ä and ö.
  return { file, text: `${file}\n${strFromU8(plain)}\n${strFromU8(plain, true)}`.toLowerCase() };
}

const filesWith = (edition: PortalName, word: string) =>
  outputs
    .get(edition)!
    .filter(({ text }) => text.includes(word.toLowerCase()))
    .map(({ file }) => file);
const textOf = (edition: PortalName, file: string) =>
  outputs.get(edition)!.find((output) => output.file === file)?.text;

describe('the search through every file', () => {
  test('reads inside of Pagefind’s packed fragments and PDFs', () => {
    for (const edition of EDITIONS) {
      expect(filesWith(edition, 'klossar').some((file) => file.endsWith('.pf_fragment'))).toBe(true);
      expect(filesWith(edition, ATTACHED.word)).toContain('bilagor/arsrapport-2025.pdf');
    }
  });
});

describe.each(EDITIONS)('the edition %s', (edition) => {
  test.each(['__redigera', 'x-redigera', 'scripts/editor'])(
    'knows nothing of the form on the writer’s own machine: %s',
    (word) => {
      expect(filesWith(edition, word)).toEqual([]);
    },
  );

  test.each(HIDDEN_STEMS.filter(({ editions }) => !editions.includes(edition)))(
    'has no trace of $stem in any file',
    ({ stem }) => {
      expect(filesWith(edition, stem)).toEqual([]);
    },
  );

  test.each(HIDDEN.filter(({ editions }) => !editions.includes(edition)))(
    'does not say ”$word”, the $place of $file',
    ({ word }) => {
      expect(filesWith(edition, word)).toEqual([]);
    },
  );

  test.each(
    HIDDEN.filter(
      ({ editions, place }) =>
        editions.includes(edition) && !['attachment', 'image-name', 'attachment-name'].includes(place),
    ),
  )('shows ”$word”, the $place of $file, on its page', ({ word }) => {
    expect(filesWith(edition, word).some((file) => file.endsWith('index.html'))).toBe(true);
  });

  test.each(
    HIDDEN.filter(
      ({ editions, place }) => editions.includes(edition) && ['attachment', 'attachment-name'].includes(place),
    ),
  )('has the attachment with ”$word”', ({ word }) => {
    expect(filesWith(edition, word).some((file) => file.endsWith('.pdf'))).toBe(true);
  });
});

describe('a withdrawn entry', () => {
  const PAGE = 'rapporter/indragen-rapport/index.html';

  test.each(EDITIONS)('keeps its address and says when and why (%s)', (edition) => {
    expect(textOf(edition, PAGE)).toContain('tillbakadragen 1 februari 2026. siffrorna om lamporna var fel');
  });

  test.each(EDITIONS)('is in no list, no feed and not in the search (%s)', (edition) => {
    expect(filesWith(edition, 'indragen-rapport').filter((file) => !file.startsWith('sitemap'))).toEqual([PAGE]);
    expect(filesWith(edition, 'Indragen rapport om lampor')).toEqual([PAGE]);
  });
});

describe('a proposal for a newsletter', () => {
  test.each(EDITIONS)('has its page and says that it is a proposal (%s)', (edition) => {
    expect(textOf(edition, 'informationsbrev/2026-2/index.html')).toContain(
      'det här är ett förslag till brev. det har inte skickats.',
    );
  });

  test.each(EDITIONS)('is in no feed (%s)', (edition) => {
    const feeds = filesWith(edition, 'informationsbrev/2026-2').filter((file) => file.endsWith('rss.xml'));
    expect(feeds).toEqual([]);
    expect(filesWith(edition, 'informationsbrev/2026-1').filter((file) => file.endsWith('rss.xml'))).toEqual([
      'informationsbrev/rss.xml',
    ]);
  });
});

describe('what units say in the follow-up', () => {
  const PAGE = 'natverket/uppfoljning/index.html';

  test('is read unit by unit in the edition of the network, each with its own words on its page', () => {
    const page = textOf('network', PAGE);
    for (const words of ['omgång 2026-2, öppen', 'samordnaren har sett: på gång', 'inte frågat', 'har inte ansvaret'])
      expect(page).toContain(words);
    expect(textOf('network', 'natverket/enheter/exempelbostader-ab/index.html')).toContain(
      'vi har en kontaktperson och en ersättare (påhittat svar).',
    );
    const closed = textOf('network', 'natverket/uppfoljning/2026-1/index.html');
    for (const words of ['riktlinjens lista har ändrats', 'inte svarat']) expect(closed).toContain(words);
  });

  test.each(['open', 'internal'] as const)('is sums of closed rounds alone in the edition %s', (edition) => {
    const page = textOf(edition, PAGE);
    expect(page).toContain('omgång 2026-1, 2 februari 2026 till 31 mars 2026');
    expect(page).toContain('visas inte');
    expect(page).not.toMatch(/exempelbost|exempelstadshus|övningsförv|trygghetskontoret/);
    for (const trace of ['påhittat svar', '2026-2, öppen', 'samordnaren har sett'])
      expect(filesWith(edition, trace), trace).toEqual([]);
  });
});

describe('who has nobody in the network', () => {
  const PAGE = 'natverket/bemanning/index.html';

  test('is read in the edition of the network', () => {
    const page = textOf('network', PAGE);
    for (const words of ['saknar kontaktperson', 'exempelbostäder ab', 'har bara ersättare', 'övningsförvaltningen'])
      expect(page).toContain(words);
    expect(filesWith('network', '97 dagar')).toContain('natverket/enheter/exempelbostader-ab/index.html');
  });

  test('is found by the search of that edition', () => {
    const found = filesWith('network', 'natverket/enheter/trygghetskontoret');
    expect(found.some((file) => file.endsWith('.pf_fragment'))).toBe(true);
  });

  test.each(['open', 'internal'] as const)('leaves no trace in the edition %s', (edition) => {
    expect(textOf(edition, PAGE)).toContain('för få för att antalet ska visas');
    expect(textOf(edition, PAGE)).not.toMatch(/exempelbost|exempelstadshus|övningsförv|trygghetskontoret/);
    expect(filesWith(edition, 'saknar kontaktperson')).toEqual([]);
    expect(filesWith(edition, 'har bara ersättare')).toEqual([]);
    // Neither a unit's own page, nor how it was, nor a unit that has ended.
    for (const word of [
      'natverket/enheter',
      'ingen räkning',
      'gamla-vaktmasteriet',
      '97 dagar',
      '2026-08-18',
      '18 augusti 2026',
    ])
      expect([word, filesWith(edition, word)]).toEqual([word, []]);
  });
});

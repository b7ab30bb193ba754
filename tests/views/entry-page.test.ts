import { describe, expect, test } from 'vitest';
import { parseSite } from '../../src/site.ts';
import { entryPage } from '../../src/views/entry-page.ts';
import { article, catalogOf } from '../model/small-portal.ts';

const site = parseSite(undefined, 'https://portal.exempelstad.example/vbe/');

/** The page of `<folder>/artikeln` in a portal of these files. */
function pageOf(
  folder: string,
  fields: Record<string, string> = {},
  { body = 'Text.', others = {} as Record<string, string> } = {},
) {
  const catalog = catalogOf({ [`${folder}/artikeln.mdx`]: article(fields, body), ...others });
  return entryPage(
    catalog,
    site,
    catalog.entries.find(({ id }) => id === 'artikeln')!,
  );
}

const bannerTexts = (page: ReturnType<typeof pageOf>) => page.banners.map(({ text }) => text);

describe('banners', () => {
  test('a sound entry has none', () => {
    expect(pageOf('reports').banners).toEqual([]);
  });

  test('an entry past its review says so from the day after, with the date', () => {
    expect(bannerTexts(pageOf('reports', { reviewBy: '2026-11-22' }))).toEqual([
      'Texten skulle ha granskats senast 22 november 2026. Kontrollera uppgifterna mot källan.',
    ]);
    expect(pageOf('reports', { reviewBy: '2026-11-23' }).banners).toEqual([]);
  });

  test('guidance that a lawyer has read says when and by whom', () => {
    const reviewed = pageOf('guidance', { legalReview: '{ by: Stadsjuristen, date: 2026-11-14 }' });
    expect(reviewed.review).toContain('Juridiskt granskad 14 november 2026 av Stadsjuristen.');
  });

  test('a withdrawn entry says when and why, and nothing of an overdue review', () => {
    const fields = {
      published: '2025-05-01',
      status: 'withdrawn',
      withdrawn: '{ date: 2026-02-01, reason: Siffrorna var fel. }',
      reviewBy: '2026-03-01',
    };
    expect(bannerTexts(pageOf('reports', fields))).toEqual(['Tillbakadragen 1 februari 2026. Siffrorna var fel.']);
  });

  test('what has been replaced leads to the new', () => {
    const others = { 'research/nya.mdx': article({ title: 'Den nya studien' }) };
    expect(pageOf('reports', { replacedBy: 'nya' }, { others }).banners).toEqual([
      { text: 'Det finns något nyare:', link: { name: 'Den nya studien', href: '/forskning/nya/' } },
    ]);
  });

  test('what is withdrawn and replaced says both at once', () => {
    const fields = {
      status: 'withdrawn',
      withdrawn: '{ date: 2026-11-02, reason: Den nya är bättre. }',
      replacedBy: 'nya',
    };
    const others = { 'research/nya.mdx': article({ title: 'Den nya studien' }) };
    const page = pageOf('reports', fields, { others });
    expect(page.banners).toEqual([
      {
        text: 'Tillbakadragen 2 november 2026. Den nya är bättre. Läs i stället:',
        link: { name: 'Den nya studien', href: '/forskning/nya/' },
      },
    ]);
    expect(page.passOn).toBeUndefined();
  });

  test('what is made up says so', () => {
    expect(bannerTexts(pageOf('reports', { example: 'true' }))).toEqual([
      'Det här är ett påhittat exempel som visar hur en sida ser ut.',
    ]);
  });
});

describe('the page', () => {
  test('stands under knowledge and its kind', () => {
    expect(pageOf('talks', { format: 'talk' }).crumbs).toEqual([
      { name: 'Kunskap', href: '/kunskap/' },
      { name: 'Föredrag och poddar', href: '/foredrag/' },
    ]);
  });

  test('begins with the text when it is our own, and with the point when it tells of a publication', () => {
    expect(pageOf('guidance').bodyFirst).toBe(true);
    expect(pageOf('reports', { source: '{ title: Titel, publisher: Exempelmyndigheten }' }).bodyFirst).toBe(false);
  });

  test('puts a heading over the text of a publication only when something stands before it', () => {
    const source = '{ title: Titel, publisher: Exempelmyndigheten }';
    expect(pageOf('research', { source }).bodyTitle).toBeUndefined();
    expect(pageOf('research', { source, points: '[En punkt.]' }).bodyTitle).toBe('Om studien');
    expect(
      pageOf('research', { source, points: '[En punkt.]' }, { body: '## Egen rubrik\n\nText.' }).bodyTitle,
    ).toBeUndefined();
  });

  test('tells what it means under the names of the audiences', () => {
    expect(
      pageOf('reports', { audiences: '[skola, chef]', meaning: '{ skola: För er i skolan., chef: För er som leder. }' })
        .meanings,
    ).toEqual([
      { id: 'skola', name: 'Skola', text: 'För er i skolan.' },
      { id: 'chef', name: 'Chef', text: 'För er som leder.' },
    ]);
  });

  test('shows of the evidence only what is known', () => {
    const evidence = '{ question: Vad?, method: Översikt., certainty: Låg. }';
    expect(pageOf('research', { evidence }).evidence).toEqual([
      { term: 'Fråga', text: 'Vad?' },
      { term: 'Metod', text: 'Översikt.' },
      { term: 'Hur säkert är det?', text: 'Låg.' },
    ]);
  });

  test('shows with bars how far the evidence carries, when the editor has said it', () => {
    const evidence = '{ question: Vad?, method: Översikt., certainty: Låg., strength: weak }';
    expect(pageOf('research', { evidence }).evidence).toContainEqual({
      term: 'Hur säkert är det?',
      text: 'Låg.',
      strength: 'weak',
    });
  });

  test('has no points where steps say the same', () => {
    expect(pageOf('guidance', { points: '[En punkt.]' }).points).toEqual([]);
    expect(pageOf('guidance', { points: '[En punkt.]', source: '{ title: T, publisher: P }' }).points).toHaveLength(1);
  });

  test('says who answers for it and when it is to be reviewed', () => {
    expect(pageOf('reports').review).toBe(
      'Publicerad 1 november 2026. Ska granskas senast november 2027. Ansvarig: Exempelstad.',
    );
    expect(pageOf('reports', { reviewed: '2026-11-20' }).review).toMatch(/^Granskad november 2026\./);
  });

  test('names topics, audiences and attachments with their addresses', () => {
    const page = pageOf('reports', { topics: '[lokaler]', audiences: '[chef]' });
    expect(page.topics).toEqual([{ name: 'Lokaler', href: '/amnen/lokaler/' }]);
    expect(page.audiences).toEqual([{ name: 'Chef', href: '/malgrupper/chef/' }]);
  });
});

describe('the source card', () => {
  test('an entry of our own has none', () => {
    expect(pageOf('questions').source).toBeUndefined();
  });

  test('marks a foreign title with its language and leads to the publisher', () => {
    const source =
      '{ title: A title, publisher: Exempelförlaget, authors: [Exempla Påhittsson], year: 2024, language: en, address: "https://www.exempelforlaget.example/a" }';
    const card = pageOf('research', { source }).source!;
    expect(card.facts).toEqual([
      { term: 'Titel', text: 'A title', lang: 'en' },
      { term: 'Av', text: 'Exempla Påhittsson' },
      { term: 'Utgivare', text: 'Exempelförlaget' },
      { term: 'År', text: '2024' },
      { term: 'Språk', text: 'engelska' },
    ]);
    expect(card.way).toEqual({
      href: 'https://www.exempelforlaget.example/a',
      words: 'Till källan (exempelforlaget.example)',
    });
  });

  test('says nothing of what is not known', () => {
    const terms = pageOf('talks', { format: 'talk', source: '{ title: Titel, publisher: P }' }).source!.facts;
    expect(terms.map(({ term }) => term)).toEqual(['Titel', 'Utgivare', 'Språk']);
  });

  test('lies under the lead when the text is short or the numbers stand beside it', () => {
    const source = '{ title: Titel, publisher: P }';
    const long = { body: 'Ord som fyller ut. '.repeat(40) };
    expect(pageOf('reports', { source }).sourceAsStrip).toBe(true);
    expect(pageOf('reports', { source }, long).sourceAsStrip).toBe(false);
    expect(pageOf('reports', {}).sourceAsStrip).toBe(false);
  });

  test('links DOI and URN to where they are resolved', () => {
    const facts = pageOf('research', {
      source: '{ title: Titel, publisher: P, doi: 10.5555/x.1, urn: "urn:nbn:se:x-1" }',
    }).source!.facts;
    expect(facts.filter(({ href }) => href)).toEqual([
      { term: 'DOI', text: '10.5555/x.1', href: 'https://doi.org/10.5555/x.1' },
      { term: 'URN', text: 'urn:nbn:se:x-1', href: 'https://urn.kb.se/resolve?urn=urn:nbn:se:x-1' },
    ]);
  });

  test('tells of a talk who speaks, how long, and whether it can be read', () => {
    const fields = {
      format: 'webinar',
      speakers: '[Talia Exempelqvist]',
      minutes: '42',
      captions: 'no',
      date: '2023-04-05',
      source: '{ title: T, publisher: P }',
    };
    expect(pageOf('talks', fields).source!.facts.slice(3)).toEqual([
      { term: 'Medverkande', text: 'Talia Exempelqvist' },
      { term: 'Datum', text: '5 april 2023' },
      { term: 'Längd', text: '42 minuter' },
      { term: 'Textad', text: 'Nej' },
    ]);
  });

  test('does not ask whether a podcast has captions', () => {
    const { facts } = pageOf('talks', { format: 'podcast', source: '{ title: T, publisher: P }' }).source!;
    expect(facts.map(({ term }) => term)).not.toContain('Textad');
  });
});

describe('related entries', () => {
  const others = {
    'reports/samma-amne.mdx': article({ title: 'Samma ämne', topics: '[natet]' }),
    'research/samma-amne-annan-sort.mdx': article({ title: 'Samma ämne, annan sort', topics: '[natet]' }),
    'reports/annat-amne.mdx': article({ title: 'Annat ämne', topics: '[lokaler]' }),
    'reports/indragen.mdx': article({
      title: 'Indragen',
      topics: '[natet]',
      status: 'withdrawn',
      withdrawn: '{ date: 2026-11-02, reason: Fel. }',
    }),
  };
  const relatedIds = (fields: Record<string, string> = {}) =>
    pageOf('reports', fields, { others }).related.map(({ id }) => id);

  test('share a topic, other kinds first', () => {
    expect(relatedIds()).toEqual(['samma-amne-annan-sort', 'samma-amne']);
  });

  test('begin with what the editor has named', () => {
    expect(relatedIds({ related: '[annat-amne]' })).toEqual(['annat-amne', 'samma-amne-annan-sort', 'samma-amne']);
  });

  test('are never withdrawn, not even when the editor has named them', () => {
    expect(relatedIds({ related: '[indragen]' })).toEqual(['samma-amne-annan-sort', 'samma-amne']);
  });

  test('are not what the text leads to already', () => {
    const body = 'Läs [den andra studien](/forskning/samma-amne-annan-sort/).';
    expect(
      pageOf('reports', { related: '[samma-amne-annan-sort]' }, { others, body }).related.map(({ id }) => id),
    ).toEqual(['samma-amne']);
  });

  test('of a guide of our own begin with other guides that share a topic, the editor’s first, and leave room for more', () => {
    const guides = {
      'guidance/stegen-a.mdx': article({ title: 'Stegen A', topics: '[lokaler, natet]' }),
      'guidance/stegen-b.mdx': article({ title: 'Stegen B', topics: '[natet]' }),
      'guidance/stegen-c.mdx': article({ title: 'Stegen C', topics: '[lokaler]' }),
      'guidance/andras.mdx': article({ title: 'Andras', topics: '[natet]', source: '{ title: T, publisher: P }' }),
    };
    const ids = (fields: Record<string, string> = {}) =>
      pageOf('guidance', fields, { others: { ...others, ...guides } }).related.map(({ id }) => id);
    expect(ids().slice(0, 2)).toEqual(['stegen-b', 'stegen-a']);
    expect(ids()).toHaveLength(4);
    expect(ids({ related: '[annat-amne, stegen-c]' }).slice(0, 3)).toEqual(['stegen-c', 'stegen-b', 'annat-amne']);
  });

  test('are at most four', () => {
    const many = Object.fromEntries(
      Array.from({ length: 6 }, (_, n) => [`reports/nummer-${n}.mdx`, article({ title: `Nummer ${n}` })]),
    );
    expect(pageOf('reports', {}, { others: many }).related).toHaveLength(4);
  });

  test('that are published later are not pointed at before', () => {
    const later = { 'reports/senare.mdx': article({ title: 'Senare', published: '2026-12-24' }) };
    expect(pageOf('reports', { related: '[senare]' }, { others: later }).related).toEqual([]);
  });
});

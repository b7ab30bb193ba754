import { ofKind } from '../../model/catalog.ts';
import type { Entry } from '../../model/entry.ts';
import { KIND_IDS } from '../../model/kinds.ts';
import { links } from '../../model/links.ts';
import { mayStandIn } from '../../model/edition.ts';
import { figuresFrom, type Counted } from '../figure.ts';
import { isInYear, type YearFacts } from '../year-facts.ts';

/** What has come to the portal during the year, and what stands there at its end, by kind and by topic. */
export function countTexts(facts: YearFacts): Counted {
  const { catalog, through } = facts;
  const came = catalog.entries.filter(({ published }) => isInYear(facts, published));
  const stand = catalog.entries.filter((entry) => isStanding(entry, through));
  const figure = figuresFrom('content, raderna published, status och withdrawn', through);
  const topics = catalog.topics.filter(({ id }) => came.some((entry) => entry.topics.includes(id)));
  return {
    figures: [
      figure('texts.published', came.length, 'Texter som publicerades under året.'),
      figure('texts.standing', stand.length, 'Texter som fanns i portalen den sista räknade dagen.'),
      figure(
        'texts.withdrawn',
        catalog.entries.filter(({ withdrawn }) => isInYear(facts, withdrawn?.date)).length,
        'Texter som drogs tillbaka under året.',
      ),
      ...KIND_IDS.flatMap((kind) => [
        figure(
          `texts.${kind}.published`,
          came.filter((entry) => entry.kind === kind).length,
          'Texter av varje sort som publicerades under året.',
        ),
        figure(
          `texts.${kind}.standing`,
          stand.filter((entry) => entry.kind === kind).length,
          'Texter av varje sort som fanns i portalen den sista räknade dagen.',
        ),
      ]),
      ...topics.map(({ id }) =>
        figure(
          `topic.${id}.published`,
          came.filter((entry) => entry.topics.includes(id)).length,
          'Texter i varje ämne som publicerades under året. En text kan höra till flera ämnen.',
        ),
      ),
    ],
    rows: topics.map(({ id, name }) => ({ id, name, href: links.topic(id) })),
  };
}

/** Courses and course material: the city’s office has to provide a basic training (guideline, section 2.2 of the report for 2022). */
export function countTraining(facts: YearFacts): Counted {
  const { catalog, through, year } = facts;
  const stand = ofKind(catalog, 'training').filter((entry) => isStanding(entry, through));
  const came = stand.filter(({ published }) => isInYear(facts, published));
  const figure = figuresFrom('content/training', through);
  return {
    figures: [
      figure('training.standing', stand.length, 'Utbildningar i portalen den sista räknade dagen.'),
      figure(
        'training.published',
        came.length,
        'Utbildningar som publicerades under året och fanns kvar den sista räknade dagen.',
      ),
      figure(
        'training.updated',
        stand.filter(({ updated }) => String(updated ?? '').startsWith(String(year))).length,
        'Utbildningar som enligt den som ger dem uppdaterades under året.',
      ),
    ],
    rows: came
      .filter(({ sensitivity }) => mayStandIn(sensitivity, 'internal'))
      .map((entry) => ({
        id: entry.id,
        name: entry.title,
        day: entry.published,
        href: links.entry(entry),
        facts: [entry.provider ?? entry.source?.publisher ?? ''],
      })),
  };
}

const isStanding = ({ published, withdrawn }: Entry, day: string) =>
  published <= day && !(withdrawn && withdrawn.date <= day);

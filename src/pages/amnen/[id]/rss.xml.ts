import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { getCatalog } from '../../../catalog-for-pages.ts';
import { readSettings } from '../../../settings.ts';
import { listed } from '../../../model/catalog.ts';
import { links } from '../../../model/links.ts';
import type { Topic } from '../../../model/vocabulary.ts';
import { entryItems, feed } from '../../../views/feed.ts';

export async function getStaticPaths() {
  const { topics } = await getCatalog();
  return topics.map((topic) => ({ params: { id: topic.id }, props: { topic } }));
}

export async function GET({ props }: APIContext) {
  const topic = props['topic'] as Topic;
  const { site } = readSettings();
  const entries = listed((await getCatalog()).entries).filter((entry) => entry.topics.includes(topic.id));
  return rss(feed(site, links.topic(topic.id), topic.name, topic.description, entryItems(site, entries)));
}

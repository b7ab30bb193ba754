import { describe, expect, test } from 'vitest';
import { toldChanges } from '../../src/model/change.ts';
import { findEntry } from '../../src/model/catalog.ts';
import { STOP_CODE } from '../../src/newsletter/letter.ts';
import { compileLetter } from '../../src/newsletter/message.ts';
import { noticeId, noticeLetter } from '../../src/newsletter/notice-letter.ts';
import { compileReview } from '../../src/newsletter/review-letter.ts';
import { channelDifferences, isSame } from '../../src/newsletter/same-words.ts';
import { article, catalogOf } from '../model/small-portal.ts';
import { site } from './made-up.ts';
import { lacks, unlisted } from './template/client-support.ts';
import { parseMail } from './template/mail-tree.ts';

/** The notice of a guidance with these fields. */
function noticeOf(fields: Record<string, string> = {}) {
  const changes = '[{ date: 2026-11-20, what: Numret är <nytt>., action: Byt lappen. }]';
  const entry = findEntry(catalogOf({ 'guidance/hot.mdx': article({ title: 'Vid hot', changes, ...fields }) }), 'hot')!;
  return noticeLetter({ entry, change: toldChanges(entry)[0]!, heir: undefined }, site);
}

describe('a notice', () => {
  test('has the same words as HTML and as text, and nothing that classic Outlook and the others lack', async () => {
    const letter = noticeOf();
    const message = await compileLetter(letter);
    expect(channelDifferences(letter, message).every(isSame)).toBe(true);
    expect(unlisted(lacks(message.html, parseMail(message.html)))).toEqual([]);
    expect(message.html).toContain('Numret är &lt;nytt&gt;.');
    expect(message.html).toContain(STOP_CODE);
  });

  test('is the same mail after it was noted that it has gone out', async () => {
    const before = await compileLetter(noticeOf());
    const changes = '[{ date: 2026-11-20, what: Numret är <nytt>., action: Byt lappen., noticed: 2026-11-21 }]';
    expect((await compileLetter(noticeOf({ changes }))).hash).toBe(before.hash);
  });

  test('has a name of its own for each change and text, however long the text’s name is', () => {
    const change = { anchor: 'andring-2026-11-20' };
    expect(noticeId({ id: 'hot' }, change)).toBe('notis-2026-11-20.hot');
    const [one, other] = ['a', 'b'].map((end) => noticeId({ id: `${'lang-'.repeat(20)}${end}` }, change));
    expect(one).toHaveLength(64);
    expect(one).not.toBe(other);
  });
});

describe('a reminder', () => {
  const item = {
    by: '2026-11-02',
    title: 'Vid hot',
    tab: 'Vägledning',
    href: '/vagledning/hot/',
    todo: 'Läs.',
    isOpen: true,
  };
  const days = { today: '2026-11-23', until: '2027-01-22' };
  const remind = (count: number) =>
    compileReview(
      'Kontoret',
      Array.from({ length: count }, () => item),
      days,
      site,
    );

  test('holds thirty of what is due and counts the rest, and is no letter of the list', async () => {
    const { text, html } = await remind(42);
    expect(text.match(/Vid hot/g)).toHaveLength(30);
    expect(text).toContain('Och 12 till.');
    expect(text).not.toContain(STOP_CODE);
    expect(unlisted(lacks(html, parseMail(html)))).toEqual([]);
  });

  test('is named by its day and its words', async () => {
    const [one, same, other] = [await remind(1), await remind(1), await remind(2)];
    expect(one.id).toMatch(/^granska-2026-11-23\.[\da-f]{12}$/);
    expect(same.id).toBe(one.id);
    expect(other.id).not.toBe(one.id);
    expect(one.subject).toBe('1 sak att gå igenom i portalen, den har passerat dagen');
  });
});

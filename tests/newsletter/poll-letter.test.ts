import { describe, expect, test } from 'vitest';
import type { Poll } from '../../src/model/poll.ts';
import { compilePoll } from '../../src/newsletter/poll-letter.ts';
import { parseSite } from '../../src/site.ts';
import { lacks, unlisted } from './template/client-support.ts';
import { parseMail } from './template/mail-tree.ts';
import { readable } from './words.ts';

const site = parseSite(undefined, 'https://portal.exempelstad.example/vbe/');
const poll: Poll = {
  id: 'dag',
  file: 'network/polls/dag.yaml',
  question: 'Vilken dag passar & räcker?',
  why: 'Vi väljer den dag som <passar> flest.',
  kind: 'choice',
  answers: ['Tisdag', 'Torsdag', 'Ingen'],
  deputies: false,
  closes: '2026-12-11',
};

describe('the mail of a question', () => {
  test('is one for everybody: the question, its answers and how to answer, with no address but the sender’s', async () => {
    const message = await compilePoll(poll, site);
    expect([message.id, message.subject]).toEqual(['fraga-dag', 'Vilken dag passar & räcker?']);
    expect(message.preheader).toBe('Svara bara med 1, 2 eller 3. Senast 11 december 2026.');
    for (const words of [readable(message.html), message.text.replace(/\s+/g, ' ')]) {
      expect(words).toContain('Svara bara med 1, 2 eller 3.');
      expect(words).toContain('Vi väljer den dag som <passar> flest.');
      expect(words).toContain('i tre månader efter att frågan har stängts');
      expect(words).not.toMatch(/@/);
    }
    expect(message.text).toContain('1. Tisdag\n2. Torsdag\n3. Ingen\n');
  });

  test('says the same after it was sent and counted, so that what was approved and sent is one text', async () => {
    const { hash } = await compilePoll(poll, site);
    expect((await compilePoll({ ...poll, sent: '2026-12-01', outcome: { closed: '2026-12-12' } }, site)).hash).toBe(
      hash,
    );
    expect((await compilePoll({ ...poll, closes: '2026-12-12' }, site)).hash).not.toBe(hash);
  });

  test('reminds under another name, with the same question', async () => {
    const message = await compilePoll(poll, site, { isReminder: true });
    expect([message.id, message.subject]).toEqual(['fraga-dag.paminnelse', 'Påminnelse: Vilken dag passar & räcker?']);
    expect(message.text).toContain('Vi har inte sett något svar från dig än.');
  });

  test('asks for a number without answers to choose from, and for one of two with ”eller”', async () => {
    expect((await compilePoll({ ...poll, kind: 'number', answers: [] }, site)).text).toContain(
      'Svara bara med ett tal',
    );
    expect((await compilePoll({ ...poll, answers: ['Ja', 'Nej'] }, site)).preheader).toContain(
      'Svara bara med 1 eller 2.',
    );
  });

  test('uses nothing that a mail program lacks', async () => {
    const { html } = await compilePoll(poll, site);
    expect(unlisted(lacks(html, parseMail(html)))).toEqual([]);
  });
});

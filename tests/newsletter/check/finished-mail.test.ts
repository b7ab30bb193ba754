import { describe, expect, test } from 'vitest';
import { findingsIn, type LetterFinding } from '../../../src/newsletter/check/letter-finding.ts';
import { checkHeadings, checkSize } from '../../../src/newsletter/check/finished-mail.ts';
import { compileIssue } from '../../../src/newsletter/message.ts';
import { portal, site } from '../made-up.ts';

const say = findingsIn('brev');
const faults = (found: readonly LetterFinding[]) => found.map(({ fault }) => fault);
const { issue, catalog } = portal();
const { html } = await compileIssue(issue, catalog, site);

describe('the finished mail', () => {
  test('has one heading of the first degree and leaves no step out', () => {
    const headings = (mail: string) => faults(checkHeadings({ html: mail }, say));
    expect(headings(html)).toEqual([]);
    expect(headings('<h1>A</h1><h3 class="x"><a href="#">C</a></h3>')).toEqual(['rubriken ”C” hoppar över en nivå']);
    expect(headings('<h2>B</h2><h1>A</h1><h1>A</h1>')).toContain('mejlet har 2 rubriker av nivå 1');
  });

  test('is a fault over Gmail’s limit and a hint over what a letter should be', () => {
    const size = (bytes: number) => checkSize({ html: 'x'.repeat(bytes) }, say).map(({ severity }) => severity);
    expect(size(102 * 1024 + 1)).toEqual(['fault']);
    expect(size(102 * 1024)).toEqual(['hint']);
    expect(size(60 * 1024)).toEqual([]);
    expect(checkSize({ html: 'å'.repeat(60 * 1024) }, say)[0]?.severity).toBe('fault');
  });
});

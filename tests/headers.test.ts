import { describe, expect, test } from 'vitest';
import {
  cacheControl,
  CONTENT_SECURITY_POLICY,
  contentType,
  MAIL_SECURITY_POLICY,
  securityHeaders,
} from '../src/headers.ts';

const policyOf = (path: string) => securityHeaders(path, { indexing: false })['Content-Security-Policy'];

describe('headers', () => {
  test('no policy names another host, and no page may run inline scripts or styles', () => {
    expect(CONTENT_SECURITY_POLICY + MAIL_SECURITY_POLICY).not.toMatch(/https?:|\*|data:/);
    expect(CONTENT_SECURITY_POLICY).not.toContain("'unsafe-inline'");
    expect(MAIL_SECURITY_POLICY).not.toContain('script-src');
  });

  test('only a mail has the policy of mails', () => {
    expect(policyOf('/informationsbrev/2026-6/epost.html')).toBe(MAIL_SECURITY_POLICY);
    expect(policyOf('/informationsbrev/2026-6/')).toBe(CONTENT_SECURITY_POLICY);
    expect(policyOf('/rapporter/epost.html')).toBe(CONTENT_SECURITY_POLICY);
  });

  test('search engines are told to stay away unless the portal lets them in', () => {
    expect(securityHeaders('/', { indexing: false })).toHaveProperty('X-Robots-Tag', 'noindex');
    expect(securityHeaders('/', { indexing: true })).not.toHaveProperty('X-Robots-Tag');
  });

  test('a browser keeps only files whose names change with what they say', () => {
    expect(cacheControl('/_astro/style.B1x2.css')).toContain('immutable');
    expect(cacheControl('/pagefind/fragment/sv_2b6ab82.pf_fragment')).toContain('immutable');
    for (const path of ['/', '/sok/', '/pagefind/innehall.pf_meta', '/pagefind/ord.txt', '/bilagor/a.pdf'])
      expect(cacheControl(path)).toBe('no-cache');
  });

  test('feeds are feeds, other XML is XML, and HTML is left to the server', () => {
    expect(contentType('/rapporter/rss.xml')).toBe('application/rss+xml; charset=utf-8');
    expect(contentType('/sitemap-0.xml')).toBe('application/xml; charset=utf-8');
    expect(contentType('/sok/')).toBeUndefined();
  });
});

/**
 * What the web server says of every file: the same words from `npm start`, in the package for IIS, nginx and Apache,
 * and (the policy) in each page. Nothing here reads files; a path is an address below the portal's base, `/sok/`.
 */

/**
 * Policy of every page, as header and as `<meta http-equiv>`: one string, since a header cannot carry a hash per page.
 * The frame is the preview of a newsletter's `epost.html`.
 * `frame-ancestors` is not allowed in a meta element: X-Frame-Options says it instead.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

/** Policy of `epost.html`: a mail carries its styles in itself, and nothing else may happen there. */
export const MAIL_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/** Headers of every file but the policy. No referrer: the intranet's address is nobody else's business. */
const EVERYWHERE = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'SAMEORIGIN',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
} as const;

/** File types that web servers do not know, know by another name, or send without saying that they are UTF-8. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.pf_meta': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_fragment': 'application/octet-stream',
  '.pf_filter': 'application/octet-stream',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.ics': 'text/calendar; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export const FEED_TYPE = 'application/rss+xml; charset=utf-8';

/** The name of a file that an RSS reader fetches, wherever it stands. */
export const FEED_NAME = 'rss.xml';

/** The mail of an issue, as it is sent: the only page with inline styles. */
export const MAIL_PAGE = /\/informationsbrev\/[^/]+\/epost\.html$/;

/**
 * Folders where a name holds a hash of what the file says, or of all that the build says, so that a browser may keep it:
 * Astro's, and the pages, pieces and filters of the search's index. Its list of contents keeps its name.
 */
export const HASHED_FOLDERS = ['_astro', 'pagefind/fragment', 'pagefind/index', 'pagefind/filter'] as const;

export const KEEP = 'public, max-age=31536000, immutable';
export const ASK_FIRST = 'no-cache';

/** All headers of a security kind for a path: `{ 'Content-Security-Policy': …, 'X-Frame-Options': … }`. */
export function securityHeaders(path: string, { indexing }: { indexing: boolean }): Record<string, string> {
  return {
    'Content-Security-Policy': MAIL_PAGE.test(path) ? MAIL_SECURITY_POLICY : CONTENT_SECURITY_POLICY,
    ...EVERYWHERE,
    // A PDF has no meta element that says so.
    ...(indexing ? {} : { 'X-Robots-Tag': 'noindex' }),
  };
}

/** How long a browser may keep a file without asking. */
export function cacheControl(path: string): string {
  return HASHED_FOLDERS.some((folder) => path.startsWith(`/${folder}/`)) ? KEEP : ASK_FIRST;
}

/** The type to send when it is not the one that every server knows; undefined for html, images, PDF. */
export function contentType(path: string): string | undefined {
  if (path.endsWith(`/${FEED_NAME}`)) return FEED_TYPE;
  return CONTENT_TYPES[/\.[^./]+$/.exec(path)?.[0] ?? ''];
}

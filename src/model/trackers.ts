type Rule = (url: URL) => string | undefined;

const param =
  (...names: string[]): Rule =>
  ({ searchParams }) =>
    names.map((name) => searchParams.get(name)).find((value) => value && isWeb(value)) ?? undefined;

/** Systems that say in the address where it leads, each in its own way. What reads one must know its host. */
const KNOWN: readonly (readonly [host: RegExp, rule: Rule])[] = [
  [/\.safelinks\.protection\.outlook\.com$/, param('url')],
  [/^statics\.teams\.cdn\.office\.net$/, param('url')],
  [/^urldefense(?:\.proofpoint)?\.com$/, (url) => proofpoint(url)],
  [
    /(?:^|\.)google\.[a-z.]{2,6}$/,
    (url) => (/^\/(?:url|imgres)$/.test(url.pathname) ? param('q', 'url', 'imgrefurl')(url) : undefined),
  ],
  [
    /^(?:lm?|www|m)\.facebook\.com$/,
    (url) => (url.pathname === '/l.php' || url.pathname === '/flx/warn/' ? param('u')(url) : undefined),
  ],
  [/^l\.instagram\.com$/, param('u')],
  [
    /(?:^|\.)linkedin\.com$/,
    (url) => (/^\/(?:redir\/|safety\/go|slink)/.test(url.pathname) ? param('url')(url) : undefined),
  ],
  [/(?:^|\.)youtube\.com$/, (url) => (url.pathname === '/redirect' ? param('q')(url) : undefined)],
  [
    /(?:^|\.)bing\.com$/,
    (url) => (url.pathname.startsWith('/ck/') ? decoded((url.searchParams.get('u') ?? '').slice(2)) : undefined),
  ],
  [/^(?:out|away)\.[a-z]+\.[a-z]+$/, param('url', 'to', 'u')],
  [/^vk\.com$/, (url) => (url.pathname === '/away.php' ? param('to')(url) : undefined)],
];

/** Words of a path that somebody passes through on the way to somewhere else. */
const PASSAGE =
  /(?:^|\/)(?:click\w*|cl\d*|clk|redir\w*|redirect\w*|track\w*|trk|link\w*|lnk|out\w*|goto|go|url|ls|wf|l0|t|r|e|c|lt|mk|ct|openurl)(?:[/.]|$)/i;

/** Where a tracker leads by what stands in its address; undefined for an address that leads to itself. */
export function goalOf(url: URL): string | undefined {
  const host = url.hostname.toLowerCase();
  for (const [pattern, rule] of KNOWN) if (pattern.test(host)) return rule(url);
  if (isShareOrLogin(url)) return undefined;
  return inParameter(url) ?? inPath(url) ?? inBase64(url);
}

/** A share button or a login carries an address too, but leads to itself. */
const isShareOrLogin = ({ pathname }: URL) =>
  /(?:share|intent|login|logga|sign-?in|oauth|authorize|saml|validator|translate|resolve|proxy|wayback|archive|^\/web\/\d)/i.test(
    pathname,
  );

/** `https://track.example/click?url=https%3A%2F%2F…`: a parameter that is a whole address, where the path says passage. */
function inParameter(url: URL): string | undefined {
  if (
    !PASSAGE.test(url.pathname) &&
    !/^(?:click|track|link|links|email|r|go|lnks?|redirect|t)\d*\./i.test(url.hostname)
  )
    return undefined;
  return [...url.searchParams.values()].find(isWeb);
}

/** `…/CL0/https:%2F%2Fwww.example.se%2Frapport/1/01…` (GovDelivery, Amazon SES), `secure-web.cisco.com/1ab…/https%3A%2F%2F…`. */
function inPath(url: URL): string | undefined {
  const [, goal] = /\/(https?(?:%3A|:)%2F%2F[^/?#]+)/i.exec(url.pathname) ?? [];
  return goal && safelyDecoded(goal);
}

/** Mailjet, Substack, GovDelivery, Sophos and others: base64 of an address, or of JSON that has one. */
function inBase64(url: URL): string | undefined {
  const parts = [...url.pathname.split(/[/.]/), ...url.searchParams.values()];
  return parts
    .filter((part) => part.length >= 16 && /^[\w+/=-]+$/.test(part))
    .map(decoded)
    .find(Boolean);
}

function decoded(part: string): string | undefined {
  const text = Buffer.from(part, 'base64').toString('utf8');
  if (/[\u0000-\u001f\u007f\ufffd]/.test(text)) return undefined;
  if (isWeb(text)) return text;
  const [, goal] = /^\{.*"(?:e|u|url|link|href|target)":"(https?:(?:\\?\/){2}[^"]+)"/.exec(text) ?? [];
  return goal?.replaceAll('\\/', '/');
}

/** Proofpoint v1 and v2 (a parameter with its own signs for % and /) and v3 (between two underscores). */
function proofpoint(url: URL): string | undefined {
  const [, version] = /^\/(v[123])\//.exec(url.pathname) ?? [];
  const given = url.searchParams.get('u') ?? '';
  if (version === 'v1') return given;
  if (version === 'v2') return safelyDecoded(given.replaceAll('-', '%').replaceAll('_', '/'));
  const [, goal, signs = ''] = /\/v3\/__(.+?)__;([\w-]*)(?:!|$)/.exec(url.href) ?? [];
  // An asterisk stands for a sign that is told after the address, in base64.
  const letters = [...Buffer.from(signs, 'base64').toString('utf8')];
  return goal?.replace(/^(https?:)\/(?!\/)/, '$1//').replace(/\*(?!\*)/g, (sign) => letters.shift() ?? sign);
}

const isWeb = (text: string) => /^https?:\/\/[^\s/]+\.[^\s/]/i.test(text) && URL.canParse(text);

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Systems whose links only they can read. Their pages to read in a browser are none of these. */
const OPAQUE: readonly RegExp[] = [
  /(?:^|\.)list-manage\d*\.com\/track\//,
  /(?:^|\.)(?:sendgrid\.net|ct\.sendgrid\.net)\//,
  /\/(?:ls|wf|ss)\/(?:click|c)\b/,
  /(?:^|\.)(?:anpdm|apsis(?:one)?|gansub|getanewsletter|ungapped|ungpd|rule|paloma|mailgun|createsend\d*|cmail\d+|mjt|mlsend\d*|mlsnd|sendibm\d|sibautomation|hubspotlinks|hs-sites|awstrack|exct|sparkpostmail\d*|mandrillapp|rs\d|acemlna\w*|lt\.acemlnd|beehiiv|ctrk|klclick\d*|lnks|mailerlite|mktoweb|emlnk\d*|cision|ne\.cision|mynewsdesk)\.(?:com|net|se|io|me|gd|lu|es)\/(?:\w\/|t\/|l\/|c\/|click|track|link|redirect|ls|lnk|r\/|e\d?\/|ss\/)/i,
  /(?:^|\.)(?:lnkd\.in|t\.co|bit\.ly|buff\.ly|ow\.ly|tinyurl\.com|mailchi\.mp\/[\w-]+\/r\/|eepurl\.com|lnks\.gd|trib\.al|dlvr\.it|shorturl\.at)\//,
  /^(?:click|clicks|track|tracking|trk|ct|email|links?|url\d*|r)\.[^/]+\/(?:[A-Za-z0-9_-]{16,}|(?:ls|wf|c|t|l|e|f|r|u)\/)/,
];

/** Whether an address only tells its tracker where it leads. */
export function isOpaqueTracker({ hostname, pathname }: URL): boolean {
  const place = hostname.toLowerCase() + pathname;
  return OPAQUE.some((pattern) => pattern.test(place));
}

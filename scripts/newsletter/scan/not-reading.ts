/** Hosts where people are, not texts; a video at YouTube is one to hear and see. */
const SOCIAL =
  /(?:^|\.)(?:facebook|instagram|linkedin|twitter|x|threads|tiktok|pinterest|snapchat|whatsapp|telegram|bsky|mastodon|flickr)\.(?:com|net|org|app|me|social)$|^(?:t|wa)\.me$/i;
const CHANNEL = /(?:^|\.)youtube\.com$/i;

/** Who made the newsletter's tool. */
const MAKERS =
  /(?:^|\.)(?:mailchimp|campaign-archive\d*|getanewsletter|ungapped|apsis|rule|paloma|mailerlite|mynewsdesk|brevo|sendinblue|list-manage\d*|constantcontact|hubspot)\.(?:com|se|io)$/i;
const MAKERS_READING = /^\/(?:se\/)?[\w-]+\/(?:pressreleases|news|blog_posts|documents)\//;

/** What stands around the reading in every newsletter. Short words alone: a report may be about any of this. */
const AROUND =
  /avregistrer|avprenumer|avanm[äa]l|(?:avsluta|s[äa]g upp|hantera|[äa]ndra|uppdatera).{0,20}(?:prenumeration|uppgifter|inst[äa]llning|profil)|^prenumerera|unsubscri|subscri(?:be|ption)|opt.?out|(?:visa|l[äa]s|se|[öo]ppna|view|read|open).{0,40}(?:webbl[äa]sare|webbversion|online|browser)|webbversion|web version|view as web|problem.{0,20}l[äa]sa|(?:update|manage|edit).{0,15}(?:profile|preferences)|forward to|vidarebefordra|tipsa en (?:v[äa]n|kollega)|^(?:dela|share|tweet|gilla|f[öo]lj)\b/i;
const MENU =
  /^(?:om oss|om (?:webbplatsen|kakor|cookies|nyhetsbrevet)|kontakt(?:a oss)?|hem|start(?:sida)?|press(?:rum)?|lediga jobb|jobba hos oss|kakor|cookies?|integritet\w*|personuppgift\w*|s[åa] (?:h[äa]r )?(?:hanterar|behandlar) vi .*|dataskydd\w*|tillg[äa]nglighets\w*|privacy(?: policy)?|legal notice|terms.*|about(?: us)?|contact(?: us)?|home|facebook|instagram|linkedin|twitter|x|youtube|rss|nyhetsbrev|webbplats|hemsida|logotyp|logo|in english|english|donate|support us|st[öo]d oss|ge en g[åa]va|bli medlem|careers|jobs)$/i;
const ROOT = /^\/(?:(?:sv|en|se|no|da|fi|sv-se|en-gb|start|hem|home|index|default)(?:\.\w+)?\/?)?$/i;
/** Some systems have all their pages at the root, by number. */
const NUMBERED = /[?&](?:p|page_?id|id|post|article|item_?id)=\w/i;
const LEAVES =
  /(?:unsubscribe|avregistrera|avprenumerera|avanmal|optout|opt-out|preferences|webbversion|webversion|view-?in-?browser|manage-?subscription|\/vcard|\/ical|subscribe)(?:[/?.]|$)/i;

/**
 * Whether a link of a newsletter leads to something to read. The rest is what stands around it: to unsubscribe, to share, the
 * sender's start page behind a logotype.
 * @param text what the link says: all that a tracker's address lets one judge by
 */
export function isReading({ address, isOpaque }: { address: string; isOpaque: boolean }, text: string): boolean {
  const words = text.replace(/[\s.:»›→>|]+/g, ' ').trim();
  if (MENU.test(words) || (words.length <= 60 && AROUND.test(words))) return false;
  return isOpaque ? !LEAVES.test(address) : leadsToReading(new URL(address));
}

function leadsToReading({ hostname, pathname, search }: URL): boolean {
  if (SOCIAL.test(hostname)) return false;
  if (CHANNEL.test(hostname) && !/^\/(?:watch|live|playlist|shorts)/.test(pathname)) return false;
  if (MAKERS.test(hostname) && !MAKERS_READING.test(pathname)) return false;
  if (ROOT.test(pathname) && !NUMBERED.test(search)) return false;
  return !LEAVES.test(pathname + search) && !/\.(?:png|jpe?g|gif|svg|webp|css|ics|vcf)$/i.test(pathname);
}

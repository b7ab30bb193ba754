import type { Reason } from '../data/bounces.ts';

/** Why a server does not take a mail. */
export type ServerReason = Exclude<Reason, 'complaint' | 'own-wish'>;

/** One kind of words, in the languages that our recipients' servers speak. */
const any = (...patterns: readonly RegExp[]) =>
  new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), 'iu');

/** `anna … finns inte`: what is named, and what is said of it, within one sentence. */
const of = (what: string, said: string) => new RegExp(`\\b(?:${what})[^.;:]{0,60}?(?:${said})`);

const SENDER = any(
  /(?:bad|invalid|unknown|unverified|unauthori[sz]ed|forged|spoofed|fake|illegal|blocked|reject\w*|verif\w+) (?:outbound |envelope |header )?sender|(?:return|reverse)[- ]?path[^.]{0,40}(?:reject|invalid|not )|\byour (?:\p{L}+ ){0,2}account/u,
  /sender(?:['’]s)? (?:e-?mail )?(?:address |domain |ip )?(?:is |was |has been |not |could not be )?(?:rejected|denied|refused|blocked|verif\w+|unknown|invalid|allowed|permitted|authori[sz]ed|domain|(?:does|did) not)/,
  /domain of sender|senders? domain|sender ?(?:policy|id|score)|sender ?not ?auth\w*/,
  /\bmail ?from\b.{0,40}(?:reject|denied|invalid|refus|not allowed|must|does(?:n['’]t| not))|from (?:address|header).{0,40}(?:reject|denied|invalid|verif|not )/,
  /send ?as (?:denied|this)|on behalf of|(?:allowed|permitted|authori[sz]ed) to send|submit messages|authentication (?:is )?required|not (?:been )?authenticated|authenticate first|log ?in first/,
  /avsändar(?:e|en|ens|adress|adressen)? (?:\p{L}+ ){0,4}(?:nekad|avvisad|spärrad|blockerad|ogiltig|okänd|saknar|får inte|finns inte|är inte)|(?:nekad|ogiltig|okänd|spärrad|blockerad|ej tillåten|inte tillåten|tillåtet för) avsändar/u,
  /absender(?:adresse|domain)? (?:\p{L}+ ){0,3}(?:abgelehnt|ungültig|unbekannt|nicht|gesperrt|blockiert)|expéditeur (?:\p{L}+ ){0,3}(?:refusé|rejeté|invalide|inconnu)|lähettäj\p{L}+ (?:\p{L}+ ){0,3}(?:hylätty|estetty|tuntematon)/u,
);

const RATE = any(
  /(?:daily|hourly|sending|outbound|outgoing|submission) (?:\p{L}+ ){0,3}(?:limits?|quotas?)|(?:limit|quota) (?:for|of|on) (?:message )?(?:recipients|messages|sending)/u,
  /(?:message|recipient|connection|delivery|receiv\w+|receive|per hour)[- ](?:\p{L}+ ){0,2}(?:rate|limit)\b|recipientlimit/u,
  /too many (?:\p{L}+ ){0,2}(?:messages|recipients|mails|e-?mails|connections|sessions|errors|hits|requests)|rate[- ]?limit|throttl|too (?:quickly|fast)|at a rate that|concurren|exceeded (?:the |your )?(?:max\w* |allowed )?(?:rate|number of)/u,
  /för många (?:brev|meddelanden|mottagare|anslutningar|förbindelser)|zu viele (?:nachrichten|verbindungen|empfänger)|trop de (?:messages|connexions|destinataires)|liian monta/,
);

const BLOCKED = any(
  /spamhaus|spamcop|sorbs|uceprotect|barracuda reputation|senderscore|\b(?:dns)?[rsxpd]bl\b|dnsbl|black[- ]?list|block[- ]?list|deny[- ]?list|reputation/,
  /blocked (?:using|by|from|due|because|for|at|-|senders?)|(?:ip|host|address|message|mail|connection|network) (?:\[?[\d.:a-f]+\]? )?(?:is |was |has been )?(?:blocked|banned|listed)|:blocked\b|^[\s\d.-]*blocked\b/,
  /relay(?:ing)? (?:access )?(?:to \S+ )?(?:is )?(?:denied|not|prohibited|forbidden)|(?:unable|refuse\w*|not) (?:allowed |permitted )?to relay|not relay|no relay|use me as a relay|rcpthosts|open relay/,
  /\bptr\b|reverse (?:dns|hostname|lookup|name)|\br?dns (?:record|entry|check)|no (?:valid )?reverse|client host rejected|hostname (?:rejected|mismatch)|cannot find your/,
  /(?:dmarc|spf|dkim)\b[^.;]{0,30}(?:fail|reject|not pass|required|unauth)|(?:fail\w*|due to|because of) (?:\p{L}+ ){0,3}(?:dmarc|spf|dkim)|unauthenticated|traffic not accepted|banned/u,
  /svartlist|blocklist|spärrlist|(?:är|blev|har) (?:\p{L}+ )?(?:blockerad|spärrad)|sperrliste|gesperrt wegen|liste noire|estolist/u,
);

const FULL = any(
  /(?:mail ?box|inbox|mail ?drop|mail folder|e-?mail account|account|user|recipient|address|mailfolder)[^.;]{0,80}(?:\bfull\b|over(?:[- ]?quota| (?:its |the |storage |disk )*(?:quota|limit))|(?:quota|size|storage|space)[^.;]{0,30}exceed|exceed[^.;]{0,40}(?:quota|size|storage|space|limit))/,
  /\bfull (?:mail ?box|inbox)|over ?quota|quota ?(?:has been |is |was )?exceeded|exceed\w* (?:\p{L}+ ){0,3}(?:quota|storage allocation)|quota (?:violation|full|limit)|out of storage|storage (?:allocation|quota|full)|insufficient (?:mailbox|user) (?:storage|space)|mailbox (?:size )?limit|not enough (?:storage )?space in/u,
  /(?:post|brev|e-post)låd\p{L}*[^.;]{0,60}(?:\bfull|överskrid|utrymme)|inkorg\p{L}*[^.;]{0,40}\bfull|kvot\p{L}* (?:\p{L}+ ){0,2}överskrid/u,
  /(?:postfach|mailbox|briefkasten)[^.;]{0,60}(?:\bvoll|überfüllt|überschritten|kapazität)|quota überschritten|speicherplatz|postilaatikko[^.;]{0,40}täynnä|kiintiö|bo[iî]te[^.;]{0,60}pleine|quota dépassé|buz[oó]n[^.;]{0,20}lleno|casella[^.;]{0,20}piena|postvak[^.;]{0,20}vol\b|post(?:kasse|boks)\p{L}*[^.;]{0,40}ful[dl]/u,
);

const FOR_A_TIME = any(
  /(?:temporar\w+|currently) (?:disabled|suspended|unavailable|blocked|locked|deactivated|rejected|deferred|inactive|out of|over|not)|(?:disabled|suspended|locked|unavailable|rejected|deactivated|failure) \(?(?:temporarily|for a (?:time|while))|(?:account|mailbox|user|address)[^.;]{0,30}(?:suspended|locked|on hold|frozen)|temporary (?:failure|error|problem|lookup|local)/,
  /tillfällig|vorübergehend|väliaikaises|temporairement|tijdelijk|midlertidig|temporalmente|temporaneamente/,
);

const DOMAIN = any(
  /host (?:or domain name )?(?:not found|unknown)|unknown (?:host|domain)|(?:domain|host)(?: name)? (?:is |was |could |can )?(?:not|cannot)(?: be)? (?:found|exist|resolved?)|no such (?:domain|host)|couldn['’]t find any host|nxdomain|domain\b.{0,60}does(?:n['’]t| not) exist|null ?mx|no (?:valid )?(?:mx|route to (?:host|domain))|does(?:n['’]t| not) accept (?:any )?mail|no mail (?:hosts|exchanger)/,
  /unrout(?:e)?able|unable to route/,
  /domän(?:en)?\b.{0,60}(?:hittades inte|finns inte|existerar inte)|domain\b.{0,60}(?:existiert nicht|nicht gefunden)|domaine\b.{0,60}(?:n['’]existe pas|introuvable)|verkkotunnus\p{L}*.{0,40}ei löydy/u,
);

const PERSON = 'user|mail ?box|recipient|account|address|addressee|person|alias|e-?mail|customer|local ?part';
const UNKNOWN = any(
  of(
    PERSON,
    "(?:is )?unknown|does(?:n['’]?t| not) exist|not exists?\\b|(?:is |was |are )?not (?:found|known|valid|recogni[sz]ed|listed|local\\b|here\\b|active|a known|a valid|an active|on (?:this|our))|no longer|could(?:n['’]t| not) be found|(?:wasn|isn|aren)['’]?t (?:be )?(?:found|valid|known|a )|is invalid|unavailable|undeliverable: ?no",
  ),
  /unknown (?:or (?:illegal|invalid) )?(?:user|recipient|mail ?box|account|address|local|e-?mail|virtual|alias)|no such (?:user|recipient|address|mail ?box|person|account|e-?mail|alias|local|mail drop|name|customer)|no (?:mail ?box|user|account|one) (?:here|by|with|found|named|for)/,
  /(?:invalid|illegal|bad|nonexistent|non-existent) (?:destination )?(?:recipient|mail ?box|user|address|e-?mail (?:address|account)|account|local part)|recip(?:ient)?notfound|user ?not ?found|(?:doesn['’]t|does not) have an? \S{0,60} ?(?:account|mail ?box)|(?:couldn|wasn)['’]t (?:be )?found|not listed in|not our customer|not a (?:valid|known) (?:recipient|mail ?box|user|address|e-?mail|account)|undeliverable address/,
  /(?:account|mail ?box|user|address|e-?mail)[^.;:]{0,30}(?:disabled|inactive|closed|deactivated|deleted|removed|terminated|discontinued|retired|abandoned)|has (?:left|moved|retired)|no longer (?:works|employed|accepts?|accepting|in use|here|with)/,
  /okänd (?:mottagare|användare|adress|brevlåda|postlåda)|hitta(?:de|t)?s? inte|(?:kunde|går|gick) inte (?:att )?hitta|finns inte|(?:ingen|inget) såda[nt]|ogiltig (?:mottagare|adress)|(?:mottagar|adress|användar|brevlåd|postlåd|konto|e-post)\p{L}*[^.;]{0,60}(?:är okänd|är ogiltig|upphört|stängd|borttag|existerar inte|avslutat|inaktiv)/u,
  /(?:empfänger|benutzer|postfach|adresse|konto|teilnehmer|nutzer)\p{L}*[^.;]{0,60}(?:unbekannt|existiert nicht|nicht (?:gefunden|vorhanden|bekannt|verfügbar)|ungültig|gibt es nicht|gelöscht|deaktiviert)|unbekannte[rs]? (?:empfänger|benutzer|adresse)|kein(?:e|en)? (?:solche\p{L}* )?(?:benutzer|postfach|empfänger|mailbox)/u,
  /(?:vastaanottaja|käyttäjä|osoite|postilaatikko)\p{L}*[^.;]{0,60}(?:ei löydy|ei löytynyt|tuntematon|ei ole olemassa)|tuntematon (?:vastaanottaja|käyttäjä|osoite)/u,
  /(?:utilisateur|destinataire|adresse|bo[iî]te|compte)[^.;]{0,60}(?:inconnue?|n['’]existe (?:pas|plus)|introuvable|invalide|inexistant)/,
  /(?:usuario|destinatario|buz[oó]n|cuenta|direcci[oó]n)[^.;]{0,60}(?:desconocid|no existe|no encontrad|inexistente)|(?:utente|destinatario|casella|indirizzo)[^.;]{0,60}(?:sconosciut|inesistente|non esiste|non trovat)/,
  /(?:gebruiker|ontvanger|adres|postbus)\p{L}*[^.;]{0,60}(?:onbekend|bestaat niet|niet gevonden)|(?:modtager|mottaker|bruger|bruker|adresse|postkasse|postboks)\p{L}*[^.;]{0,60}(?:ukendt|ukjent|findes ikke|finnes ikke|eksisterer ikke|ikke fund|ikke funn)|uk(?:endt|jent) (?:modtager|mottaker|bruger|bruker)/u,
  /u[żz]ytkownik\p{L}*[^.;]{0,40}nie istnieje|nie ma takiego|nieznany (?:odbiorca|u[żz]ytkownik)|пользователь не найден|unrouteable address/u,
);

const CONTENT = any(
  /\b(?:spam|virus|malware|phish\w*|junk|ransomware)\b|content (?:rejected|filter|denied|not)|rejected (?:due to|for|as|because of) (?:its |the )?(?:content|spam|junk)|attachment|suspicious|bare ?(?:lf|linefeed|cr)|forbidden (?:word|content)|skräppost|smitta|unerwünscht|roskaposti|pourriel/,
);
const POLICY = any(
  /\b(?:dmarc|spf|dkim|helo|ehlo)\b|polic(?:y|ies)|not ?(?:authori[sz]ed|allowed|permitted|accepted)|restrict|prohibit|forbidden|access (?:is )?denied|denied|security|permanent failure for one or more|inte (?:tillåt|behörig)|inte rätt att|ej tillåt|saknar behörighet|nicht (?:erlaubt|berechtigt|gestattet)|non autorisé|ei (?:sallittu|oikeutta)/,
);
const LARGE = any(
  /too (?:large|big)|(?:message|mail|size) (?:size )?(?:exceeds|is over|over)[^.;]{0,40}(?:size|limit|maxim)|(?:maximum|max\.?) (?:message )?size|size limit|exceeds .{0,30}size|för stort?\b|zu gro(?:ß|ss)|liian suuri|trop (?:volumineux|grand|gros)|te groot|demasiado grande|for stor/,
);
const GREY = /gr[ae]y ?-?list/i;
const LOOP = /\bloop|hop count|too many hops|rundgång|schleife/i;
const EXPIRED =
  /expired|(?:timed? ?out|too long)|retry (?:timeout|limit)|queue too long|gave up|giving up|i['’]m not going to try again|upphörde att gälla|gått ut\b|abgelaufen/i;
const SYSTEM = any(
  /system (?:is )?(?:not accepting|failure|error|config|resources|incorrectly|not)|internal (?:server |software )?error|local (?:error|problem|config\w+|delivery)|(?:server|service) (?:is )?(?:error|busy|unavailable|not available|config\w+|down|too busy|temporarily)|insufficient|out of (?:memory|disk)|disk full|no space|configuration error|unknown mailer error|unrecogni[sz]ed|not implemented|bad sequence|syntax error|protocol error|delivery agent|can(?:['’]|no)t (?:create|open|append|write)|database|ldap|lookup|connection (?:refused|timed out|reset|lost)|certificate|\btls\b|starttls|(?:permanent|transient) exception|serverfel|systemfel|try (?:again )?later|försök (?:igen )?senare/,
);

/** What words mean, most telling first; some only with their code. */
export interface Row {
  reason: ServerReason;
  words: RegExp;
  code?: string;
}

/** What speaks of us goes before what names the mailbox: the two often come together, and the mailbox lives. */
export const BY_WORDS: readonly Row[] = [
  { reason: 'greylisted', words: GREY },
  { reason: 'sender', words: SENDER },
  { reason: 'rate', words: RATE },
  { reason: 'policy', words: BLOCKED },
  { reason: 'too-large', words: LARGE },
  { reason: 'mailbox-full', words: FULL },
  { reason: 'temporary', words: FOR_A_TIME },
  { reason: 'unknown-domain', words: DOMAIN },
  { reason: 'unknown-address', words: UNKNOWN },
  // The directory of Microsoft 365, that of Cisco, and servers that say no more than the code.
  { reason: 'unknown-address', words: /recipient address rejected: access denied/i, code: '4.1' },
  { reason: 'unknown-address', words: /5\.1\.0>? ?-? ?address rejected/i, code: '1.0' },
  { reason: 'unknown-address', words: /recipient (?:address )?rejected|rejected recipient/i, code: '1.1' },
  { reason: 'content', words: CONTENT },
  { reason: 'policy', words: POLICY },
  { reason: 'routing', words: LOOP },
  { reason: 'expired', words: EXPIRED },
  { reason: 'system', words: SYSTEM },
];

/** Codes that name the cause so well that no words make it the mailbox's. `7` stands for all of 4.7.x and 5.7.x. */
export const CERTAIN: Readonly<Record<string, ServerReason>> = {
  '1.7': 'sender',
  '1.8': 'sender',
  '1.9': 'content',
  '1.20': 'sender',
  '1.90': 'rate',
  '2.2': 'mailbox-full',
  '2.3': 'too-large',
  '2.121': 'rate',
  '2.122': 'rate',
  '3.1': 'system',
  '3.2': 'system',
  '3.4': 'too-large',
  '4.5': 'rate',
  '4.6': 'routing',
  '4.7': 'expired',
  '4.14': 'routing',
  '4.300': 'expired',
  '4.316': 'expired',
  '5.3': 'rate',
  '6': 'content',
  '7': 'policy',
};

/** Codes that tell when the words do not. */
export const PROBABLE: Readonly<Record<string, ServerReason>> = {
  '1.1': 'unknown-address',
  '1.2': 'unknown-domain',
  '1.3': 'unknown-address',
  '1.6': 'unknown-address',
  '1.10': 'unknown-address',
  '2.1': 'unknown-address',
  '3': 'system',
  '4': 'routing',
  '5': 'system',
};

/** How mail systems say that a mail did not arrive, in the languages that our recipients' servers speak. */
const FAILED = [
  // Exchange, Microsoft 365, Outlook
  /delivery (?:has )?failed|delivery .{0,60}failed|did(?:n['’]t| not) reach/i,
  /(?:could|can|was|were|is|has)(?:n['’]t| ?not)(?: been| be)? ?(?:delivered|reached|deliverable)|cannot be delivered/i,
  /gick inte att (?:leverera|nå)|(?:kunde|kan|har) inte (?:levereras|levererats|nås|skickas)|leverans.{0,120}misslyckades|olevererat|olevererbart|nådde inte|kom inte fram/i,
  // Postfix, Exim, sendmail, qmail
  /could not\s+be\s+(?:delivered|sent)|undeliver(?:able|ed)|(?:unable|not able|failed|failure|impossible) to (?:deliver|send|reach)|returned to (?:the )?sender|returning your (?:mail|message)/i,
  /(?:recipients?|address(?:\(es\)|es)?) (?:has |have )?failed|failed (?:recipients?|permanently|addresses)|had permanent fatal errors|wasn['’]t able to deliver|permanent (?:error|failure)/i,
  // Gmail, groups and lists
  /wasn['’]t delivered|(?:message )?not (?:be )?delivered|address not found|message (?:blocked|rejected|bounced)/i,
  /inte levererats|levererades inte|adressen hittades inte|group you tried to contact|request to (?:the )?mailing list .{0,120}rejected|message was rejected|posting .{0,60}(?:rejected|not allowed)/i,
  // gateways and mail services
  /(?:e-?mail|message|mail) (?:that )?you sent .{0,40}(?:rejected|bounced|refused|blocked)|(?:was|been|is) (?:rejected|bounced|refused) by|reject reason|non[- ]?delivery|mail (?:delivery )?(?:failure|error)/i,
  /(?:konnte|kann|konnten) .{0,80}nicht .{0,30}(?:zugestellt|übermittelt|gesendet)|unzustellbar|zustellung .{0,60}fehlgeschlagen/i,
  /(?:kunne|kan|ble|blev) ikke (?:\p{L}+ ){0,2}lever|ikke leveret|ikke levert|kunne ikke sendes/iu,
  /(?:n['’]a pas pu|n['’]ont pas pu|impossible d['’]) ?(?:être |etre )?(?:remis|livr|distribu|achemin|délivr)|non remis|échec de la remise/i,
  /ei (?:voida|voitu|voinut|pystytty) (?:\p{L}+ ){0,2}toimittaa|toimitus .{0,40}epäonnistui|toimittaminen epäonnistui/iu,
  /kan niet worden (?:bezorgd|afgeleverd)|niet bezorgd|onbestelbaar|no se (?:ha podido|pudo|puede) entregar|(?:impossibile|mancato) recapit|nie (?:można|udało się) .{0,30}dostarcz/i,
];
/** … and that it is late, but not given up. */
const LATE =
  /has not yet been delivered|(?:still|will) (?:be )?(?:retr(?:y|ied)|try|keep trying|continue (?:to try|trying))|delivery (?:is delayed|incomplete|delayed)|delayed mail|(?:message|mail) (?:is )?delayed|transient non-fatal errors|warning message only|warning: could not send|\(delay\)|no action is required|försöker (?:igen|fortfarande)|kommer att försöka|fortsätter att försöka|ännu inte levererats|är försenad|leveransen? (?:är|har blivit) försena|wird weiter versucht|verzögert/i;
const SUBJECT =
  /undeliver|delivery|returned (?:mail|to sender)|failure notice|could not send|olevere|lever(?:ans|era)|mail (?:system )?error|bounce|non[- ]?remis|unzustellbar|rejected|toimit|not delivered|failed/i;

const MAILERS =
  /^(?:mailer[-_]?daemon|mail-daemon|postmaster|microsoftexchange[0-9a-f]*|mdaemon|mail-?delivery(?:-subsystem)?|mail\.delivery|mail-?system|mailsystem|bounces?|bounced?-?no-?reply|.{1,40}-bounces|majordomo|listserv|mailman)[@+]/;
const MAILER_NAMES =
  /^(?:mail delivery (?:sub)?system|e-?mail delivery (?:sub)?system|mailer[- ]daemon|mail system|microsoft (?:outlook|exchange)(?: ?(?:online|server))?|system administrator|systemadministratör(?:en)?|postmaster|internet mail delivery|mail delivery (?:service|failure)|postfix.{0,20}|delivery (?:sub)?system)$/i;

export const tellsOfFailure = (words: string): boolean => FAILED.some((pattern) => pattern.test(words));
export const tellsOfDelay = (words: string): boolean => LATE.test(words);
export const isSubjectOfReport = (subject: string): boolean => SUBJECT.test(subject);
export const isMailer = (address: string): boolean => MAILERS.test(address);
export const isMailerName = (name: string): boolean => MAILER_NAMES.test(name.trim());

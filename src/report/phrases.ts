/**
 * The sentences of the report. No figure is written here: `{id}` is a figure in words, `{id:none|one|many}` the form for nought,
 * for one and for more (`#` is the number), `{.id}` a figure of the row that is told of, `{@name}` a word of the year's own. A test
 * finds every digit.
 */
export interface Phrase {
  says: string;
  /** When a figure that it needs is lacking. */
  lacks: string;
  /** When one that it needs is hidden; without it, as when it is lacking. */
  hides?: string;
}

const phrases = <const Name extends string>(all: Record<Name, Phrase>): Record<Name, Phrase> => all;

export const PHRASES = phrases({
  lettersSent: {
    says: '{letters.sent:inget informationsbrev|ett informationsbrev|# informationsbrev} skickades under {@year}.',
    lacks: 'Hur många informationsbrev som skickades under {@year} är inte känt.',
  },
  lettersAim: {
    says: 'Tanken är {letters.aim:inga brev|ett brev|# brev} på ett helt år.',
    lacks: 'Hur många brev det var tänkt att bli är inte känt.',
  },
  lettersWithdrawn: {
    says: '{letters.withdrawn:inget av breven|ett av breven|# av breven} drogs tillbaka efter utskicket.',
    lacks: 'Om något brev drogs tillbaka är inte känt.',
  },
  lettersDropped: {
    says: '{letters.dropped:inget brev|ett brev|# brev} drogs tillbaka innan det var dags att skicka.',
    lacks: 'Om något brev drogs tillbaka före utskicket är inte känt.',
  },
  noticesSent: {
    says: 'Utöver breven gick {notices.sent:inget meddelande|ett meddelande|# meddelanden} ut om ändringar som inte kunde vänta.',
    lacks: 'Om något meddelande gick ut utöver breven är inte känt.',
  },
  lettersDelivered: {
    says: 'E-postservern tog emot {letters.sentTo:inget utskick|ett utskick|# utskick} och sa nej till {letters.refusedTo:inget|ett|#}. {letters.uncertainTo:inget utskick är osäkert|ett utskick är osäkert|# utskick är osäkra}.',
    lacks: 'Hur utskicken gick är inte känt för alla brev.',
  },
  meetingsHeld: {
    says: '{meetings.held:inget nätverksmöte|ett nätverksmöte|# nätverksmöten} hölls under {@year}.',
    lacks: 'Hur många möten nätverket hade under {@year} är inte känt.',
  },
  meetingsCancelled: {
    says: '{meetings.cancelled:inget möte|ett möte|# möten} ställdes in.',
    lacks: 'Om något möte ställdes in är inte känt.',
  },
  meetingsMoved: {
    says: '{meetings.moved:inget möte|ett av mötena|# av mötena} hade flyttats.',
    lacks: 'Om något möte flyttades är inte känt.',
  },
  meetingsPlanned: {
    says: '{meetings.planned:inget möte är planerat|ett möte är planerat|# möten är planerade} till resten av året.',
    lacks: 'Om fler möten är planerade är inte känt.',
  },
  attendance: {
    says: '{attendance.forvaltning:ingen förvaltning|en förvaltning|# förvaltningar} och {attendance.bolag:inget bolag|ett bolag|# bolag} var med på minst ett möte.',
    hides: 'Hur många enheter som var med på minst ett möte visas inte, eftersom något av antalen är litet.',
    lacks: 'Vilka slags enheter som var med på mötena är inte känt.',
  },
  questionsTotal: {
    says: '{questions.total:inga frågor|en fråga|# frågor} kom från förvaltningar och bolag under {@year}.',
    hides: 'Frågor har kommit från förvaltningar och bolag, men antalet visas inte.',
    lacks: 'Hur många frågor som kom under {@year} är inte känt.',
  },
  questionsRounded: {
    says: 'Antalen är avrundade nedåt till jämna femtal, så att det inte går att räkna ut vem som har frågat.',
    lacks: '',
  },
  covered: {
    says: 'Av {coverage.total:inga enheter|en enhet|# enheter} hade {coverage.covered:ingen|en|#} en kontaktperson eller en ersättare vid årets sista räkning, den {@counted}.',
    hides:
      'Vid årets sista räkning, den {@counted}, räknades {coverage.total:inga enheter|en enhet|# enheter}. Hur många av dem som hade en kontaktperson eller en ersättare visas inte, eftersom något av antalen är litet.',
    lacks: 'Hur många enheter som hade en kontaktperson under {@year} är inte räknat.',
  },
  almostAll: {
    says: 'Vid årets sista räkning, den {@counted}, hade nästan alla av {coverage.total:inga enheter|en enhet|# enheter} en kontaktperson eller en ersättare. Färre än fem saknade.',
    lacks: '',
  },
  whichContact: {
    says: 'Med kontaktperson menas här den som en förvaltning eller ett bolag har utsett i nätverket mot våldsbejakande extremism. Myndigheternas kontaktpersoner i Kunskapscentrum mot organiserad brottslighet och kontaktpersonerna i nätverket Sund konkurrens räknas inte.',
    lacks: '',
  },
  unitsCame: {
    says: '{units.came:ingen enhet har|en enhet har|# enheter har} tillkommit sedan årets första räkning: {@came}.',
    lacks: '',
  },
  unitsWent: {
    says: '{units.went:ingen enhet har|en enhet har|# enheter har} upphört före årets sista räkning: {@went}.',
    lacks: '',
  },
  responsibilities: {
    says: 'Portalens lista har {guideline.responsibilities:inga ansvar|ett ansvar|# ansvar}. Enheterna får en fråga om {guideline.followedUp:inget av dem|ett av dem|# av dem}.',
    lacks: 'Vilka ansvar som följdes upp under {@year} är inte känt.',
  },
  roundsNone: { says: 'Ingen omgång av uppföljningen stängdes under {@year}.', lacks: '' },
  roundsClosed: {
    says: '{rounds.closed:ingen omgång|en omgång|# omgångar} av uppföljningen stängdes under {@year}. Den senaste stängdes den {@roundClosed} och gällde {rounds.asks:inga ansvar|ett ansvar|# ansvar} hos {rounds.units:inga enheter|en enhet|# enheter}.',
    lacks: 'Hur långt enheterna hade kommit med sina ansvar är inte känt.',
  },
  roundsCounted: {
    says: 'Siffrorna är vad enheterna själva säger. ”Klart” jämförs bara med de enheter som har ansvaret och har svarat hur långt de har kommit: klart, på gång eller inte börjat. ”Gäller inte”, ”inget svar” och ”inte frågade” räknas varken som klara eller som inte klara.',
    lacks: '',
  },
  roundAsk: {
    says: '{.klart} av {.compared} enheter är klara med ”{@ask}”.',
    lacks: '',
  },
  textsPublished: {
    says: '{texts.published:ingen text|en text|# texter} publicerades i portalen under {@year}. Den {@through} fanns där {texts.standing:ingen text|en text|# texter}.',
    lacks: 'Hur många texter som publicerades under {@year} är inte känt.',
  },
  textsWithdrawn: {
    says: '{texts.withdrawn:ingen text|en text|# texter} drogs tillbaka under året.',
    lacks: 'Om någon text drogs tillbaka är inte känt.',
  },
  trainings: {
    says: 'Den {@through} fanns {training.standing:ingen utbildning|en utbildning|# utbildningar} i portalen. {training.published:ingen av dem|en av dem|# av dem} publicerades under året.',
    lacks: 'Vilka utbildningar som fanns under {@year} är inte känt.',
  },
  trainingsUpdated: {
    says: '{training.updated:ingen av dem|en av dem|# av dem} är enligt den som ger utbildningen uppdaterad under året.',
    lacks: '',
  },
  notOver: {
    says: 'Året är inte slut. Siffrorna gäller till och med den {@through}.',
    lacks: '',
  },
  beganLate: {
    says: 'Portalens första text publicerades den {@begins}. Det som hände tidigare under {@year} är bara räknat om det har förts in i efterhand.',
    lacks: '',
  },
  beforePortal: {
    says: 'Portalen fanns inte under {@year}. Siffrorna är hämtade ur ”{@document}”. Det som inte står där är märkt ”uppgift saknas”.',
    lacks: '',
  },
  made: {
    says: 'Exempel: en del av innehållet är påhittat och visar bara hur en rapport ser ut.',
    lacks: '',
  },
  smallHidden: {
    says: 'Antal enheter under fem visas inte, och inte heller de antal som de skulle gå att räkna ut av. Alla tabeller är prövade tillsammans.',
    lacks: '',
  },
  noGaps: { says: 'Ingen uppgift saknas.', lacks: '' },
});

export type PhraseName = keyof typeof PHRASES;

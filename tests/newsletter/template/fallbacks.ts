/** The programs that the letter is promised to be right in, by caniemail's names, with what editors call them. */
export const CLIENTS = {
  'outlook.windows': 'klassiska Outlook',
  'outlook.outlook-com': 'nya Outlook och Outlook på webben',
  'outlook.ios': 'Outlook i iPhone',
  'outlook.android': 'Outlook i Android',
  'gmail.desktop-webmail': 'Gmail på webben',
  'gmail.ios': 'Gmail i iPhone',
  'gmail.android': 'Gmail i Android',
  'apple-mail.macos': 'Mail i Mac',
  'apple-mail.ios': 'Mail i iPhone',
} as const;

export type Client = keyof typeof CLIENTS;

const WORD: Client[] = ['outlook.windows'];
const GMAIL_APPS: Client[] = ['gmail.ios', 'gmail.android'];
const GMAIL: Client[] = ['gmail.desktop-webmail', ...GMAIL_APPS];
const OUTLOOK_WEB: Client[] = ['outlook.outlook-com', 'outlook.ios', 'outlook.android'];
const APPLE: Client[] = ['apple-mail.macos', 'apple-mail.ios'];
const WEB = [...OUTLOOK_WEB, ...GMAIL];

interface Fallback {
  /** Those that lack it, wholly or in part. */
  clients: readonly Client[];
  /** What the reader gets there, or why the part that is lacking is not one that the mail uses. Swedish. */
  fallback: string;
}

const STYLE_BLOCK =
  'Gmails appar tar bort stilmallen för konton utanför Google. Ljusa färger, storlekar och avstånd står på varje element, så brevet blir det ljusa brevet.';
const DARK_ONLY =
  'Utan det visas det ljusa brevet, eller programmets egen mörka omräkning. Testerna prövar kontrasten i det ljusa brevet utan stilmall.';

/**
 * Everything that the mail uses and some promised program lacks, by caniemail's titles, with what happens instead. What is
 * not here stops the letter. A line that no letter needs any more is a fault in a test.
 */
export const FALLBACKS: Record<string, Fallback> = {
  // Dark, small screens and the other things that only a style sheet can say.
  '@media': { clients: [...WORD, ...WEB], fallback: 'Klassiska Outlook läser inga mediefrågor: brevet är 600 px och ljust. De andra läser dem vi har (bredd och färgschema), men inte inuti varandra.' },
  '@media (prefers-color-scheme)': { clients: [...WORD, ...GMAIL], fallback: DARK_ONLY },
  'color-scheme CSS property': { clients: [...WORD, ...WEB], fallback: DARK_ONLY },
  'color-scheme meta tag': { clients: [...WORD, ...WEB, 'apple-mail.ios'], fallback: DARK_ONLY },
  '<style> element': { clients: [...WORD, ...GMAIL], fallback: STYLE_BLOCK },
  'Attribute selector': { clients: [...WORD, ...WEB], fallback: 'Bara [data-ogsc] och [data-ogsb], som Outlook på webben och i telefoner själva sätter och läser, och MJML:s regler för bredd. Andra hoppar över dem.' },
  'Chaining selectors': { clients: [...WORD, 'outlook.outlook-com', ...GMAIL_APPS], fallback: 'Bara th.cell och td.cell, som gör tabeller tätare på små skärmar. Utan dem är tabellen lite luftigare.' },
  'Child combinator': { clients: [...WORD, ...GMAIL_APPS], fallback: 'Smalare marginaler på små skärmar och mörka ytor. Utan dem gäller det som står på elementet.' },
  'Descendant combinator': { clients: GMAIL_APPS, fallback: STYLE_BLOCK },
  'Class selector': { clients: GMAIL_APPS, fallback: STYLE_BLOCK },
  'ID selector': { clients: GMAIL_APPS, fallback: STYLE_BLOCK },
  'Type selector': { clients: GMAIL_APPS, fallback: STYLE_BLOCK },
  '!important keyword': { clients: [...WORD, ...GMAIL], fallback: 'Står bara i stilmallen och med små bokstäver, i det mörka brevet och på små skärmar. Outlook får sitt i en egen stilmall.' },

  // Shape: without it the letter is plainer, and nothing is lost.
  'border-radius': { clients: WORD, fallback: 'Hörnen blir raka.' },
  hyphens: { clients: [...WORD, ...WEB], fallback: 'Långa ord i tabeller delas inte; kolumnen blir bredare.' },
  'word-break': { clients: [...OUTLOOK_WEB, ...GMAIL_APPS, ...APPLE], fallback: 'MJML:s regel mot att långa ord spränger bredden. Programmen bryter dem på sitt eget sätt.' },
  'word-spacing': { clients: WORD, fallback: 'MJML nollställer det. Outlook har normala ordmellanrum ändå.' },
  'letter-spacing': { clients: WORD, fallback: 'Rubrik 1 står 0,3 px tätare. Outlook visar nästan samma sak.' },
  'table-layout': { clients: WORD, fallback: 'MJML:s regel för kolumnens bredd. Outlook följer attributet width.' },
  outline: { clients: WORD, fallback: 'MJML tar bort ramen kring bilder. Outlook ritar ingen.' },
  opacity: { clients: WORD, fallback: 'Bara på förhandstexten, som Outlook döljer med mso-hide.' },
  'max-height property': { clients: WORD, fallback: 'Bara på förhandstexten, som Outlook döljer med mso-hide.' },
  overflow: { clients: [...WORD, ...WEB, ...APPLE], fallback: 'Bara på förhandstexten, som är dold på andra sätt också. Inget går att rulla.' },
  'display:none': { clients: WORD, fallback: 'Bara på förhandstexten, som inte har någon tabell i sig och döljs med mso-hide.' },
  display: { clients: [...WORD, ...GMAIL_APPS], fallback: 'Bara none, block, inline-block och table-cell. Outlook får länkarna i innehållslistan på rad ändå, och kolumner som spökceller.' },

  // Measures: Word's engine wants them on cells and as attributes, where MJML and the cards have them.
  padding: { clients: WORD, fallback: 'Avstånden står på celler, där Outlook läser dem. Länkarna i innehållslistan blir tätare.' },
  margin: { clients: [...WORD, ...WEB], fallback: 'Inga negativa marginaler, ingen auto utom MJML:s, som Outlook ersätter med align="center".' },
  border: { clients: WORD, fallback: 'Kanterna är högst 6 px och står på celler.' },
  background: { clients: WORD, fallback: 'Bara färger, som också står som bgcolor.' },
  'height property': { clients: WORD, fallback: 'Bara på mellanrum och logotypen, som har höjden som attribut.' },
  'width property': { clients: WORD, fallback: 'Bredden står som attribut på tabellen också.' },
  'max-width': { clients: [...WORD, 'apple-mail.ios'], fallback: 'Outlook får en spöktabell på 600 px. I iPhone begränsar den yttre ytan bredden.' },
  'width attribute': { clients: WORD, fallback: 'Procent bara på tabeller, aldrig på bilder.' },
  'height attribute': { clients: WORD, fallback: 'Bara på logotypen, i hela pixlar.' },
  'line-height': { clients: WORD, fallback: 'I hela pixlar, med mso-line-height-rule: exactly i Outlooks egen stilmall.' },
  'font-size': { clients: WORD, fallback: 'Bara i pixlar.' },
  'font-weight': { clients: WORD, fallback: 'Bara 700, som Outlook visar som fet.' },
  'text-decoration': { clients: [...WORD, ...GMAIL_APPS], fallback: 'Bara understruket, ett värde i taget. Länkar är understrukna utan regel också.' },
  'text-align': { clients: [...WORD, 'outlook.android', 'gmail.android'], fallback: 'Bara left och center.' },
  'dir attribute': { clients: WORD, fallback: 'Bara på dokumentet, inte på länkar.' },
  '<ul>, <ol> and <dl>': { clients: [...WORD, ...WEB], fallback: 'Listorna har ingen omvänd ordning och inga egna tecken.' },
  '<body> element': { clients: WEB, fallback: 'Ersätts av en div. Ytans färg står på den inre ytan också.' },
  'Local anchors': { clients: ['gmail.ios'], fallback: 'Länkarna i innehållslistan gör ingenting i Gmail i iPhone. Delarna kommer i samma ordning under den.' },
}; // prettier-ignore

/** What of each newsletter in `tests/fixtures/scan` is something to read: its title, and its address where the letter tells. */
export const READING: Record<string, [title: string, address: string | null][]> = {
  'centret.eml': [
    ['Ny rapport om våldsamma nätgemenskaper', 'https://www.centret.example/rapporter/natgemenskaper'],
    ['Konferens om tidiga insatser', 'https://www.centret.example/konferens-2027'],
    ['Stödtelefonens nya öppettider', 'https://www.centret.example/stodtelefonen'],
  ],
  'skolmyndigheten.eml': [
    ['Trygghet i skolan: nytt stöd för rektorer', 'https://www.skolmyndigheten.example/nytt/trygghet-i-skolan'],
    ['Webbinarium om källkritik för högstadiet', 'https://www.skolmyndigheten.example/webbinarium/kallkritik'],
    ['Modulen om digital kompetens', 'https://larportalen.example/moduler/digital-kompetens'],
    ['Rapport 2026:14 Elever om trygghet (pdf, 2 MB)', 'https://www.skolmyndigheten.example/pdf/rapport-2026-14.pdf'],
    ['Riksdagen har beslutat om nya regler', 'https://www.riksdagen.example/sv/dokument/bet-2026'],
  ],
  'radet.eml': [
    ['Unga som utsätts för hat på nätet', 'https://radet.example/nyheter/arkiv/2026-11-10-unga-och-hat'],
    ['Samverkan i kommuner: en handbok', 'https://radet.example/publikationer/handbok-samverkan'],
    ['Samverkan i kommuner: en handbok', 'https://radet.example/download/18.77/handbok.pdf'],
    ['Verktyg för lokala kartläggningar', 'https://radet.example/forebygg-brott/verktyg'],
  ],
  'klickraknare.eml': [
    ['Extremism och spel: ny översikt', null],
    ['Podd om avhopp', null],
  ],
  'europa.eml': [
    ['New paper: youth and online subcultures', 'https://home.europa.example/publications/youth-subcultures_en'],
    ['Webinar on exit work in prisons', 'https://home.europa.example/events/exit-webinar_en'],
    ['Handling returning families: lessons from six cities', 'https://journal.example/doi/full/10.1080/1234.2026.99'],
  ],
  'kollegans-tips.eml': [
    ['Socialtjänstens roll vid avhopp', 'https://www.forbund.example/rapporter/avhopp-2026'],
    ['Och Lärarnas handbok om konspirationsteorier', 'https://larare.example/handbok'],
  ],
  'lanet.eml': [
    ['Metodstöd för lokala lägesbilder', 'https://www.lanet.example/metodstod-lagesbilder'],
    ['Dialogmöte om skolans beredskap', 'https://www.lanet.example/kalender/dialogmote'],
    ['Rapport: hat mot tjänstemän', 'https://www.lanet.example/download/hat-tjansteman.pdf'],
    ['Rapport: hat mot tjänstemän', 'https://www.lanet.example/nyheter/hat-mot-tjansteman'],
  ],
  'forbundet.eml': [
    [
      'Så tar kommunerna sitt brottsförebyggande ansvar',
      'https://forbundet.example/nyheter/2026/brottsforebyggande-ansvar.1.html',
    ],
    ['Ny vägledning om sekretess', 'https://forbundet.example/nyheter/2026/sekretess-vagledning.2.html'],
    ['Samtal med unga i riskzon', 'https://forbundet.example/kurser/samtal-med-unga'],
    ['Krisberedskap i skolan', 'https://forbundet.example/kurser/krisberedskap-skola'],
  ],
  'vidarebefordrat.eml': [
    ['STÖD TILL ELEVHÄLSAN', 'https://radet.example/nytt/elevhalsan-oro'],
    ['Så fungerar klassrumssamtal om kontroversiella frågor', 'https://radet.example/forskning/klassrumssamtal'],
    ['Film: Källkritik på fem minuter', 'https://www.youtube.com/watch?v=abc123'],
  ],
};

/**
 * What readers type, and what must be among the first five: any of the addresses will do, and for `absent` nothing may be
 * found. Written from the pages, before the search was tuned; half of them, by a hash of the query, are told apart and not
 * looked at one by one (`halves.ts`). Strangers wrote `strangers` and `workdays` before they had seen a page: when first
 * asked, 0.21 and 0.90 of them had an answer among the first five.
 */
export interface Question {
  kind: string;
  query: string;
  expected: readonly string[];
}

/** `query > address address`, one a line. */
const LINES: Readonly<Record<string, string>> = {
  inflections: `
    rapporternas antisemitism > forskning/seg-kunskapslyft-2024 foredrag/talk-almedalen-2024 rapporter/mer-att-lasa-unga-och-skola
    kontaktpersonernas > natverket fragor/vad-gor-en-kontaktperson fragor/vad-hander-om-kontaktpersonen-slutar ordlista natverket/ny
    avhopparnas > vagledning/avhoppare rapporter/mer-att-lasa-avhopp ordlista
    återvändarna > vagledning/atervandare-i-goteborg vagledning/cve-atervandare rapporter/mer-att-lasa-avhopp
    demonstrationer > vagledning/demonstrationer-och-sammankomster
    skolattackernas > vagledning/cve-skolattacker vagledning/skolattack-se vagledning/cve-skolattack-faq rapporter/sou-2023-28
    föreningarna > vagledning/lokaler-och-foreningar vagledning/bidrag-till-foreningar
    handlingsplaner > rapporter/mer-att-lasa-styrning rapporter/gbg-plan-2016 vagledning/skl-hantera-vbe-2019 rapporter/skr-vi-har-en-plan-2022 forskning/skl-ord-till-handlingsplan-2017
    samordnarens > foredrag/mer-att-lyssna-pa utbildning/fler-kurser-och-material rapporter/bra-samordning rapporter/gbg-ett-ars-arbete
    lärares > forskning/mer-om-skolan-i-norden vagledning/cve-mobila-teamet-larare
    socialarbetarnas > forskning/crest-secondary
    lexikonet > forskning/seg-kunskapslyft-2024
    terrorhotnivåer > omvarld/ritzau-terrorhot-sankt-2025 omvarld/krisinfo-terrorhot-2023 fragor/hur-hanger-terrorhotnivan-ihop-med-oss foredrag/mer-att-lyssna-pa vagledning/sapo-nct-sida omvarld/nct-2026`,
  compounds: `
    anmälan > fragor/kan-vi-skicka-in-en-orosanmalan-via-portalen vagledning/hot-mot-medarbetare-och-polisanmalan fragor/vem-ringer-jag vagledning/person-i-riskzon ordlista
    attacker > vagledning/cve-skolattacker vagledning/skolattack-se vagledning/cve-skolattack-faq rapporter/sou-2023-28 rapporter/msb-trollhattan-2016 rapporter/expo-fulspel-2
    hot > vagledning/hot-mot-medarbetare-och-polisanmalan fragor/hur-hanger-terrorhotnivan-ihop-med-oss foredrag/talk-socialchefsdagarna-2023 omvarld/krisinfo-terrorhot-2023 rapporter/mer-att-lasa-miljoer rapporter/svt-hot-socialtjanst rapporter/riksrevisionen-hot-2022 rapporter/bra-ptu-2023 rapporter/bra-ptu-2019 omvarld/sapo-extremistmiljoerna-2018
    villkor > rapporter/mer-att-lasa-styrning vagledning/bidrag-till-foreningar
    kampanjen > rapporter/fhs-lvu-kampanjen-2023 omvarld/mpf-lvu-kampanjen-aftonbladet-2022
    navet > vagledning/eu-knowledge-hub omvarld/eucrim-hub-2024
    jihadister > forskning/doku-syrienjihadister-2023
    kompassen > utbildning/fler-kurser-och-material
    hot nivå > fragor/hur-hanger-terrorhotnivan-ihop-med-oss omvarld/ritzau-terrorhot-sankt-2025 omvarld/krisinfo-terrorhot-2023 foredrag/mer-att-lyssna-pa vagledning/sapo-nct-sida omvarld/nct-2026
    högern > foredrag/mer-att-lyssna-pa omvarld/sr-sapo-upptrappning
    kultur > forskning/mer-om-natet-och-spel foredrag/mer-att-lyssna-pa
    predikant > foredrag/mer-att-lyssna-pa
    analyser > rapporter/mer-att-lasa-styrning forskning/jugl-2021 omvarld/dk-cta-2023 omvarld/dk-cta-2025
    slagfält > rapporter/mer-att-lasa-natet
    rörelsen > vagledning/val-och-valrorelse rapporter/expo-suverana-medborgare
    lådan > vagledning/scn-lpf-toolkit-2025`,
  apart: `
    terror hot nivån > fragor/hur-hanger-terrorhotnivan-ihop-med-oss omvarld/ritzau-terrorhot-sankt-2025 omvarld/krisinfo-terrorhot-2023 foredrag/mer-att-lyssna-pa
    höger extremism > forskning/cve-maskulinitet-2022 forskning/norden-neonazis-2023 rapporter/cve-accelerationism-2021 rapporter/cve-vit-makt-2020 amnen/hogerextremism ordlista
    skol attack > vagledning/cve-skolattacker vagledning/skolattack-se vagledning/cve-skolattack-faq rapporter/sou-2023-28
    oros anmälan > fragor/kan-vi-skicka-in-en-orosanmalan-via-portalen fragor/vem-ringer-jag vagledning/person-i-riskzon
    samtals kompassen > utbildning/fler-kurser-och-material
    kontakt person > fragor/vad-gor-en-kontaktperson fragor/vad-hander-om-kontaktpersonen-slutar natverket natverket/ny
    social arbetare > forskning/crest-secondary forskning/seg-goteborg-paradiset rapporter/vision-hot-2021
    polis anmälan > vagledning/hot-mot-medarbetare-och-polisanmalan
    valrörelse demokrati uppdraget > vagledning/val-och-valrorelse
    skydds faktorer > forskning/campbell-risk-2021 forskning/wolfowicz-europe-2021 forskning/beelmann-2021
    lägesbild lagen > fragor/ar-lagesbilden-samma-som-lagens
    mini lexikon > forskning/seg-kunskapslyft-2024
    informations utbyte > rapporter/mer-att-lasa-styrning vagledning/cve-sekretess-informationsutbyte`,
  related: `
    radikaliserad > vagledning/person-i-riskzon forskning/crest-secondary forskning/campbell-media-2022 forskning/mughal-2023 forskning/wolfowicz-europe-2021 forskning/campbell-case-2024 forskning/campbell-interv-2025 forskning/msb-lokal-resiliens-2020 forskning/christensen-2024
    antisemit > forskning/seg-kunskapslyft-2024 foredrag/talk-almedalen-2024 rapporter/mer-att-lasa-unga-och-skola
    salafist > rapporter/mer-att-lasa-miljoer
    accelerationist > rapporter/cve-accelerationism-2021
    demonstrera > vagledning/demonstrationer-och-sammankomster
    utvärdering förebyggande > utbildning/rand-video-2018 forskning/brouillette-prevention forskning/jugl-2021
    rasist > rapporter/foi-rutten-demokrati-2023
    jihadist göteborg > forskning/doku-syrienjihadister-2023
    vänsterextremist > forskning/msb-vanster-2019 rapporter/cve-autonoma-2020 ordlista
    högerextremist > forskning/cve-maskulinitet-2022 forskning/norden-neonazis-2023 rapporter/cve-accelerationism-2021 rapporter/cve-vit-makt-2020 rapporter/expo-fulspel-1 omvarld/ip-aktivklubbar-2025 omvarld/mitti-aktivklubbar
    autistisk > forskning/mer-om-psykisk-halsa
    polariserad > vagledning/strongcities-cities-2023 vagledning/strongcities-mayors-2023 ordlista vagledning/scn-youth-2024 rapporter/sapo-2023-2024
    samverka polis > forskning/campbell-police-2020 rapporter/mer-att-lasa-styrning forskning/mer-om-psykisk-halsa
    maskulin > forskning/cve-maskulinitet-2022`,
  abbreviations: `
    VBE > vagledning/cve-vbe-sida vagledning/gbg-sida-vbe vagledning/sapo-vbe-sida ordlista vagledning/skl-hantera-vbe-2019
    SKR > vagledning/skl-hantera-vbe-2019 vagledning/skolattack-se ordlista
    Säpo > vagledning/sapo-vbe-sida vagledning/sapo-nct-sida rapporter/mer-att-lasa-miljoer rapporter/sapo-2023-2024 rapporter/sapo-2021-bredare rapporter/sapo-2022-23-digital omvarld/sapo-arsbok-2018
    Brå avhoppare > rapporter/mer-att-lasa-avhopp
    NCT > vagledning/sapo-nct-sida omvarld/nct-2022 omvarld/nct-2025 ordlista omvarld/nct-2026
    FOI hat > rapporter/foi-digitala-hatet-2020 rapporter/mer-att-lasa-natet
    försvarshögskolan salafism > rapporter/mer-att-lasa-miljoer
    CVE > vagledning/cve-om ordlista vagledning/cve-vbe-sida omvarld/bra-kunskapsinhamtning omvarld/cve-strategi-nyhet-2024
    center mot våldsbejakande extremism > vagledning/cve-om ordlista omvarld/bra-kunskapsinhamtning
    RAN nyhetsbrev > rapporter/mer-att-lasa-styrning rapporter/mer-att-lasa-natet
    NSC > omvarld/nsc-safe-digital-city foredrag/mer-fran-seminarier ordlista
    OSL > vagledning/cve-sekretess-informationsutbyte fragor/far-jag-dela-uppgiften ordlista
    Totalförsvarets forskningsinstitut kalifatet > rapporter/mer-att-lasa-natet
    SCN handbok > vagledning/strongcities-cities-2023 vagledning/strongcities-mayors-2023 vagledning/scn-lpf-toolkit-2025`,
  numbers: `
    SOU 2018:65 > rapporter/mer-att-lasa-styrning
    2019:35 > rapporter/mer-att-lasa-styrning
    Ds 2014:4 > rapporter/mer-att-lasa-miljoer
    SOU 2021:49 > rapporter/mer-att-lasa-styrning
    2021:99 > rapporter/sou-2021-99
    NOU 2024: 3 > rapporter/no-nou-2024-3 rapporter/no-nou-2024-3-en
    TemaNord 2023:503 > forskning/norden-neonazis-2023
    2021:513 > forskning/norden-women-2021
    SOU 2013:81 > rapporter/mer-att-lasa-styrning
    2023:28 > rapporter/sou-2023-28
    2009:400 > vagledning/cve-sekretess-informationsutbyte fragor/far-jag-dela-uppgiften ordlista
    TE-SAT 2025 > rapporter/europol-tesat-2025`,
  languages: `
    lone wolf > ordlista amnen/ensamagerande foredrag/pod-angest-520-2025 rapporter/mer-att-lasa-natet
    school shooting > vagledning/cve-skolattacker vagledning/skolattack-se vagledning/cve-skolattack-faq rapporter/sou-2023-28 vagledning/msb-vald-i-skolan rapporter/tjugofyra7-skolattentat-2023 rapporter/sou-2024-17 vagledning/polismuseet-skolattack
    resilience > forskning/msb-lokal-resiliens-2020 forskning/eldor-2022
    violent extremism > vagledning/cve-vbe-sida vagledning/sapo-vbe-sida vagledning/gbg-sida-vbe ordlista foredrag/mer-fran-seminarier forskning/campbell-risktools-2025 forskning/campbell-interv-2025 forskning/norden-women-2021 vagledning/unesco-policy-2017
    hate speech > rapporter/mer-att-lasa-natet rapporter/foi-digitala-hatet-2020 omvarld/nsc-safe-digital-city rapporter/bra-hatbrott-2022
    returnees > vagledning/atervandare-i-goteborg vagledning/cve-atervandare rapporter/mer-att-lasa-avhopp
    motståndskraft > forskning/msb-lokal-resiliens-2020 forskning/eldor-2022
    left-wing extremism > forskning/msb-vanster-2019 rapporter/cve-autonoma-2020 rapporter/mer-att-lasa-natet
    gaming radicalisation > foredrag/rusi-gaming-webinar forskning/gnet-gaming-exit-2025 forskning/mer-om-natet-och-spel
    disinformation > rapporter/fhs-lvu-kampanjen-2023 vagledning/bemota-desinformation vagledning/mora-desinformation-2023
    risk assessment tools > forskning/campbell-risktools-2025
    anti-government > foredrag/mer-fran-seminarier omvarld/dk-pet-antimyndighed-2022 rapporter/expo-antistatliga
    spel > forskning/gnet-gaming-exit-2025 forskning/mer-om-natet-och-spel foredrag/rusi-gaming-webinar`,
  names: `
    Mona Sahlin > foredrag/mer-att-lyssna-pa
    Fryshuset > rapporter/mer-att-lasa-avhopp
    Segerstedtinstitutet > forskning/seg-exit-unga forskning/seg-goteborg-paradiset forskning/seg-hexna forskning/seg-kunskapslyft-2024 forskning/seg-mixing-logics-2019 vagledning/seg-om-oss
    Expo > rapporter/expo-2019 rapporter/expo-2024 rapporter/expo-2023 utbildning/fler-kurser-och-material foredrag/mer-att-lyssna-pa omvarld/svttext-unga-nazister-2024
    Europol > rapporter/europol-tesat-2025 rapporter/europol-online-communities-2025
    Haugstvedt > forskning/crest-secondary
    Sivenbring > forskning/christensen-2024 forskning/seg-mixing-logics-2019
    Brouillette-Alarie > forskning/brouillette-prevention
    Akademikerförbundet SSR > foredrag/pod-socialtjanst rapporter/socionomen-rykten-2023
    Leiden > utbildning/fler-kurser-och-material
    Lunds universitet > utbildning/fler-kurser-och-material
    Unesco > vagledning/unesco-policy-2017
    Socialstyrelsen > vagledning/sos-barn-unga-2016 vagledning/skolattack-se
    Wolfowicz > forskning/wolfowicz-europe-2021`,
  diacritics: `
    hogerextremism > forskning/cve-maskulinitet-2022 forskning/norden-neonazis-2023 rapporter/cve-accelerationism-2021 rapporter/cve-vit-makt-2020 ordlista
    atervandare > vagledning/atervandare-i-goteborg vagledning/cve-atervandare rapporter/mer-att-lasa-avhopp
    Goteborg paradiset > forskning/seg-goteborg-paradiset
    orosanmalan > fragor/kan-vi-skicka-in-en-orosanmalan-via-portalen fragor/vem-ringer-jag vagledning/person-i-riskzon
    lagesbild > fragor/ar-lagesbilden-samma-som-lagens rapporter/europol-tesat-2025 rapporter/sapo-2023-2024
    sapo terrorhot > rapporter/mer-att-lasa-miljoer vagledning/sapo-nct-sida
    valrorelse > vagledning/val-och-valrorelse
    natkurs > utbildning/fler-kurser-och-material
    larare oro > forskning/mer-om-skolan-i-norden vagledning/cve-mobila-teamet-larare
    sakerhetspolisen > vagledning/sapo-vbe-sida vagledning/sapo-nct-sida rapporter/mer-att-lasa-miljoer rapporter/sapo-2023-2024 rapporter/sapo-2021-bredare rapporter/sapo-2022-23-digital omvarld/sapo-arsbok-2018 rapporter/sapo-islamistisk-2010
    granslos extremism > rapporter/fhs-granslos-extremism-2021
    vald i skolan > vagledning/msb-vald-i-skolan`,
  typos: `
    polariserng > vagledning/strongcities-cities-2023 vagledning/strongcities-mayors-2023 ordlista vagledning/scn-youth-2024 rapporter/sapo-2023-2024
    orosanmäln > fragor/kan-vi-skicka-in-en-orosanmalan-via-portalen fragor/vem-ringer-jag vagledning/person-i-riskzon
    demonstartion > vagledning/demonstrationer-och-sammankomster
    avhopare > vagledning/avhoppare rapporter/mer-att-lasa-avhopp
    radikalisernig > vagledning/person-i-riskzon forskning/campbell-media-2022 forskning/mughal-2023 forskning/wolfowicz-europe-2021 forskning/msb-lokal-resiliens-2020 forskning/campbell-interv-2025 forskning/campbell-case-2024 forskning/christensen-2024 vagledning/eu-knowledge-hub utbildning/fler-kurser-och-material
    antisemetism > forskning/seg-kunskapslyft-2024 foredrag/talk-almedalen-2024 rapporter/mer-att-lasa-unga-och-skola
    desinfromation > rapporter/fhs-lvu-kampanjen-2023 vagledning/bemota-desinformation foredrag/talk-socialchefsdagarna-2023
    återvändre > vagledning/atervandare-i-goteborg vagledning/cve-atervandare rapporter/mer-att-lasa-avhopp
    kontaktpreson > fragor/vad-gor-en-kontaktperson fragor/vad-hander-om-kontaktpersonen-slutar natverket natverket/ny
    skollattack > vagledning/cve-skolattacker vagledning/skolattack-se vagledning/cve-skolattack-faq rapporter/sou-2023-28
    acelerationism > rapporter/cve-accelerationism-2021
    propganda > vagledning/propaganda-i-vara-lokaler rapporter/foi-rutten-demokrati-2023 forskning/campbell-edu-protocol-2025 rapporter/mer-att-lasa-natet
    seketess > vagledning/cve-sekretess-informationsutbyte fragor/far-jag-dela-uppgiften rapporter/mer-att-lasa-styrning
    lägesblid > fragor/ar-lagesbilden-samma-som-lagens rapporter/europol-tesat-2025
    prenumrera > prenumerera`,
  questions: `
    vem ringer jag om en medarbetare hotas > vagledning/hot-mot-medarbetare-och-polisanmalan fragor/vem-ringer-jag
    får jag dela uppgifter med polisen > fragor/far-jag-dela-uppgiften vagledning/cve-sekretess-informationsutbyte
    vad gör en kontaktperson > fragor/vad-gor-en-kontaktperson
    hur anmäler jag oro för en ungdom > fragor/kan-vi-skicka-in-en-orosanmalan-via-portalen vagledning/person-i-riskzon fragor/vem-ringer-jag
    vad är skillnaden mellan åsikt och brott > fragor/vad-ar-skillnaden-mellan-asikt-och-brott
    vad gör vi när vi hittar klistermärken eller propaganda > vagledning/propaganda-i-vara-lokaler
    kan en förening som är extremistisk få hyra lokaler av oss > vagledning/lokaler-och-foreningar
    hur stoppar vi bidrag till en förening > vagledning/bidrag-till-foreningar
    vad händer om kontaktpersonen slutar > fragor/vad-hander-om-kontaktpersonen-slutar
    vad är terrorhotnivån just nu > fragor/hur-hanger-terrorhotnivan-ihop-med-oss omvarld/ritzau-terrorhot-sankt-2025 vagledning/sapo-nct-sida omvarld/krisinfo-terrorhot-2023
    hur kan skolan förebygga skolattacker > vagledning/cve-skolattacker vagledning/skolattack-se vagledning/cve-skolattack-faq rapporter/sou-2023-28 vagledning/msb-vald-i-skolan vagledning/polismuseet-skolattack
    vad gör vi om en kollega är med i en extremistisk grupp > vagledning/medarbetare-med-koppling
    vart vänder sig den som vill lämna en extremistisk miljö > vagledning/avhoppare rapporter/mer-att-lasa-avhopp
    finns det någon podd om socialtjänsten > foredrag/pod-socialtjanst
    hur bemöter vi osanna rykten om vår verksamhet > vagledning/bemota-desinformation`,
  short: `
    oro i skolan > forskning/mer-om-skolan-i-norden vagledning/person-i-riskzon vagledning/cve-metodstod-oro-2022 utbildning/fler-kurser-och-material rapporter/skolverket-roll-2018 vagledning/cve-mobila-teamet-larare
    EU kunskapsnav > vagledning/eu-knowledge-hub omvarld/eucrim-hub-2024
    LVU > rapporter/fhs-lvu-kampanjen-2023
    hat på nätet > rapporter/foi-digitala-hatet-2020 rapporter/mer-att-lasa-natet
    val > vagledning/val-och-valrorelse rapporter/bra-ptu-2023
    vit makt > rapporter/cve-vit-makt-2020 ordlista
    IS återvändare kommunen > vagledning/cve-atervandare vagledning/atervandare-i-goteborg
    kön extremism > forskning/cve-maskulinitet-2022
    Exit 20 år > rapporter/mer-att-lasa-avhopp
    GR återvändare > rapporter/mer-att-lasa-avhopp
    hot mot anställd > vagledning/hot-mot-medarbetare-och-polisanmalan`,
  kinds: `
    podd nätet > foredrag/mer-att-lyssna-pa
    podd expo > foredrag/mer-att-lyssna-pa foredrag/pod-studioexpo-strategi-2024
    webbinarium > foredrag/mer-fran-seminarier foredrag/rusi-gaming-webinar forskning/mer-om-psykisk-halsa
    utbildning radikalislamism > utbildning/fler-kurser-och-material
    kurs terrorism > utbildning/fler-kurser-och-material
    vägledning desinformation > vagledning/bemota-desinformation
    informationsbrev > informationsbrev/2026-6 informationsbrev/2026-5 informationsbrev/2026-4
    forskning autism > forskning/mer-om-psykisk-halsa
    rapport autonoma > rapporter/cve-autonoma-2020
    poddserie > foredrag/mer-att-lyssna-pa foredrag/pod-step-together
    film > utbildning/fler-kurser-och-material utbildning/rand-video-2018
    nyhetsbrev > rapporter/mer-att-lasa-styrning rapporter/mer-att-lasa-natet informationsbrev/2026-6 informationsbrev/2026-5 informationsbrev/2026-4 prenumerera`,
  // Tasks that a stranger tried on the built site, 2026-11-27, and did not find or found further down.
  workdays: `
    elev ritar hakkors på bänken > vagledning/propaganda-i-vara-lokaler fragor/far-skolan-forbjuda-en-symbol
    hakkors i trappuppgången > vagledning/propaganda-i-vara-lokaler
    orosanmälan > fragor/kan-vi-skicka-in-en-orosanmalan-via-portalen vagledning/person-i-riskzon
    oroasnmälan > fragor/kan-vi-skicka-in-en-orosanmalan-via-portalen vagledning/person-i-riskzon
    får jag bryta sekretessen och ringa polisen > fragor/far-jag-dela-uppgiften fragor/ska-socialtjansten-lamna-uppgifter-till-polisen
    OSL 10 kap 18 a > lagar fragor/ska-socialtjansten-lamna-uppgifter-till-polisen
    14 kap 1 § socialtjänstlagen > lagar vagledning/person-i-riskzon
    min kollega är med i en nazistisk förening vad gör jag > vagledning/medarbetare-med-koppling
    vem ringer jag om det är akut > fragor/vem-ringer-jag kontakt
    säpo tips telefonnummer > kontakt fragor/vem-gor-vad-mot-extremism
    orossamtal mall > vagledning/cve-mobila-teamet-larare vagledning/person-i-riskzon fragor/vilka-tecken-ska-jag-se-efter amnen/oro-och-bedomning vagledning/cve-metodstod-oro-2022 utbildning/samtalskompassen
    kontaktperson uppdrag > fragor/vad-gor-en-kontaktperson natverket/ny
    jag är ny kontaktperson var börjar jag > natverket/ny
    hyra ut lokal till extremistisk förening > vagledning/lokaler-och-foreningar fragor/far-vi-saga-nej-till-en-bokning
    neka lokalhyra > fragor/far-vi-saga-nej-till-en-bokning vagledning/lokaler-och-foreningar
    kommunallagen likställighetsprincipen > lagar
    foreningsbidrag demokrativillkor > vagledning/bidrag-till-foreningar
    bidrag till förening som sprider hat > vagledning/bidrag-till-foreningar
    barn i förskolan säger att pappa hatar judar > vagledning/person-i-riskzon
    4 åring pratar om krig och martyrer > vagledning/person-i-riskzon
    hemvändande från syrien barn > vagledning/atervandare-i-goteborg fragor/finns-det-en-plan-for-barn-som-atervander
    återvändare IS > vagledning/atervandare-i-goteborg
    avhopparstöd > vagledning/avhoppare fragor/hur-lotsar-jag-den-som-vill-lamna
    exit > vagledning/avhoppare fragor/hur-lotsar-jag-den-som-vill-lamna amnen/avhopp
    Hur hjälper jag någon att hoppa av? > vagledning/avhoppare fragor/hur-lotsar-jag-den-som-vill-lamna
    orten snubbe försöker värva småkillar på fritidsgården > vagledning/person-i-riskzon
    aktivklubb > fragor/far-en-aktivklubb-trana-hos-oss
    active club > fragor/far-en-aktivklubb-trana-hos-oss
    nordiska motstandsrörelsen > rapporter/cve-vit-makt-2020
    NMR flygblad i brevlådan > vagledning/propaganda-i-vara-lokaler
    incel > fragor/vad-gor-jag-nar-nagon-dras-till-incelforum
    kvinnohat på nätet elev > fragor/vad-gor-jag-nar-nagon-dras-till-incelforum
    764 com nätverket > fragor/vad-ar-764-och-valdsamma-natgemenskaper
    discord telegram grupper gore > fragor/vad-ar-764-och-valdsamma-natgemenskaper amnen/valdsfascination
    Lina hotar skjuta skolan, skolskjutning > vagledning/cve-skolattack-faq vagledning/cve-mobila-teamet-larare
    pågående dödligt våld skola > vagledning/msb-vald-i-skolan rapporter/tjugofyra7-skolattentat-2023
    PDV > vagledning/msb-vald-i-skolan rapporter/tjugofyra7-skolattentat-2023
    hedersvåld eller extremism skillnad > rapporter/gbg-samband-heder-vbe-gang
    islamofobi > amnen/rasism-och-antisemitism rapporter/bra-hatbrott-2022 rapporter/sst-muslimska-forsamlingar-2021
    antisemitism i klassrummet hur bemöter man > forskning/seg-kunskapslyft-2024
    koranbränning demonstration utanför biblioteket > vagledning/demonstrationer-och-sammankomster
    boka bibliotekets samlingssal föreläsare kontroversiell > fragor/far-biblioteket-saga-nej
    bok nazism ska vi köpa in gallra > fragor/vad-gor-biblioteket-med-propaganda
    tystnadsplikt skolkurator > fragor/far-jag-dela-uppgiften
    GDPR får vi skriva listor på personer med åsikter > fragor/hur-dokumenterar-vi-en-misstanke lagar
    åsiktsregistrering > fragor/hur-dokumenterar-vi-en-misstanke lagar
    hot mot tjänsteman > vagledning/hot-mot-medarbetare-och-polisanmalan
    jag är rädd att en elev ska göra något farligt och jag vet inte vem jag ska prata med > fragor/vem-ringer-jag vagledning/cve-skolattack-faq vagledning/cve-mobila-teamet-larare vagledning/person-i-riskzon
    Center mot våldsbejakande extremism > vagledning/cve-om
    lägesbild > amnen/lagesbilder fragor/ar-lagesbilden-samma-som-lagens
    utbildning för personalen våldsbejakande extremism > utbildning utbildning/fler-kurser-och-material
    workshop APT material diskussion > utbildning/fler-kurser-och-material foredrag/pod-socialtjanst natverket/ny utbildning
    vit makt musik supportrar firma huliganer > rapporter/cve-vit-makt-2020 amnen/hogerextremism
    idrottsförening ledare värvar > vagledning/person-i-riskzon
    bakgrundskontroll vid anställning > fragor/far-vi-kontrollera-den-som-soker-jobb
    how do I report a concern about radicalisation > vagledning/person-i-riskzon fragor/kan-vi-skicka-in-en-orosanmalan-via-portalen
    radikaliserades > vagledning/person-i-riskzon fragor/vilka-tecken-ska-jag-se-efter
    hedersvåld > rapporter/gbg-samband-heder-vbe-gang
    säkerhetspolisens > vagledning/sapo-vbe-sida
    avhopparna > vagledning/avhoppare fragor/hur-lotsar-jag-den-som-vill-lamna
    bidragsbrott > vagledning/bidrag-till-foreningar
    demokrativillkoret > vagledning/bidrag-till-foreningar
    hakkors på fritidsgårdens toalett vad gör jag > vagledning/propaganda-i-vara-lokaler
    får vi säga nej till att hyra ut lokalen till en förening som verkar extrem > fragor/far-vi-saga-nej-till-en-bokning vagledning/lokaler-och-foreningar
    nattvandrare såg grabbar sätta upp klistermärken med nazistiska symboler > vagledning/propaganda-i-vara-lokaler
    ungdomar som hejlar på fritidsgården > vagledning/person-i-riskzon
    vem ringer jag mitt i natten om någon hotar med ett attentat > fragor/vem-ringer-jag kontakt
    vaktbolaget hittade en misstänkt väska vid entrén > vagledning/bombhot-och-misstankta-foremal
    hemtjänstpersonal såg vapen och flaggor hemma hos brukaren > vagledning/person-i-riskzon fragor/vem-ringer-jag
    en av mina anställda lägger upp grejer om folkutbytet på facebook kan jag göra nåt > vagledning/medarbetare-med-koppling fragor/kan-vi-saga-upp-nagon-for-asikter
    tystnadsplikt hemtjänst polisen > fragor/far-jag-dela-uppgiften fragor/ska-socialtjansten-lamna-uppgifter-till-polisen
    14 kap 1 § SoL > vagledning/person-i-riskzon fragor/kan-vi-skicka-in-en-orosanmalan-via-portalen lagar
    25 kap osl skola eller 23 > fragor/far-jag-dela-uppgiften lagar
    sfi elev ser på is-filmer i telefonen > vagledning/person-i-riskzon
    vuxenelev som vägrar ta kvinnlig lärare i hand > fragor/vad-ar-skillnaden-mellan-asikt-och-brott
    jag är rädd att en av mina elever på sfi tänker åka till kriget > vagledning/person-i-riskzon
    sakna kalifatet återvändare barn > fragor/finns-det-en-plan-for-barn-som-atervander vagledning/atervandare-i-goteborg
    politikern får hot på mejlen > fragor/vad-gor-vi-nar-en-fortroendevald-hotas
    hot mot fortroendevalda > fragor/vad-gor-vi-nar-en-fortroendevald-hotas
    nämndledamot hatmejl incel > fragor/vad-gor-vi-nar-en-fortroendevald-hotas
    pågående dödligt våld > fragor/vad-ska-skolans-beredskapsplan-innehalla vagledning/msb-vald-i-skolan
    PDV utrymning inrymning skola > fragor/vad-ska-skolans-beredskapsplan-innehalla vagledning/msb-vald-i-skolan
    skolskjutning tecken innan > vagledning/cve-skolattack-faq vagledning/cve-mobila-teamet-larare
    elev ritar gubbar med gevär och säger att alla ska dö > vagledning/cve-mobila-teamet-larare vagledning/cve-skolattack-faq
    stöd till förening som bjudit in hatpredikant > vagledning/bidrag-till-foreningar
    center mot våldsbejakande extremism telefon stödtelefon > vagledning/cve-om kontakt
    sst trossamfund bidrag moské > rapporter/sst-sakerhet-bidrag-2023
    hot mot synagogan > rapporter/sst-sakerhet-bidrag-2023 rapporter/statskontoret-sakerhetsbidrag-2023 rapporter/sst-sakerhet-uppdrag-2023 vagledning/bombhot-och-misstankta-foremal fragor/vem-ringer-jag
    samarbete med kyrkor och moskeer > foredrag/pod-cve-interreligios rapporter/sst-sakerhet-uppdrag-2023 rapporter/sst-muslimska-forsamlingar-2021
    våldbejakande extremsim > vagledning/cve-vbe-sida
    radikalicering tecken > fragor/vilka-tecken-ska-jag-se-efter
    orosanmalan over 18 ar > vagledning/person-i-riskzon
    min son har börjat hänga med aktivklubbar vart vänder vi oss > fragor/vart-hanvisar-jag-anhoriga vagledning/gbg-vbe-orolig-anhorig
    anhörigstöd > vagledning/gbg-vbe-orolig-anhorig fragor/vart-hanvisar-jag-anhoriga
    com nätverket 764 självskada discord > fragor/vad-ar-764-och-valdsamma-natgemenskaper
    NRM eller aktivklubb träna på gymmet > fragor/far-en-aktivklubb-trana-hos-oss
    accelerationism > rapporter/cve-accelerationism-2021
    är det olagligt att vara nazist > fragor/vad-ar-skillnaden-mellan-asikt-och-brott
    samverkan polis sssp socialtjänst skola fritid > fragor/sspf-sig-eller-sip
    våldspreventiva metoder unga gäng och extremism samtidigt > kunskap/vad-fungerar
    LVU kampanjen tar ni barnen > vagledning/bemota-desinformation rapporter/fhs-lvu-kampanjen-2023
    hur pratar jag med en elev som tror på konspirationer > utbildning/dk-omtanke-online vagledning/person-i-riskzon utbildning/samtalskompassen
    autonoma vänstern > rapporter/cve-autonoma-2020
    eleven ritade hakkors på bänken > vagledning/propaganda-i-vara-lokaler fragor/far-skolan-forbjuda-en-symbol
    får jag som vikarie prata med föräldrarna om att deras barn verkar radikaliserad > vagledning/person-i-riskzon
    skolattacker > vagledning/cve-skolattack-faq vagledning/skolattack-se vagledning/cve-skolattacker amnen/skolattacker
    skolan har fått bombhot via mejl > vagledning/bombhot-och-misstankta-foremal
    nassesymboler klotter tvättstugan > vagledning/propaganda-i-vara-lokaler
    hittade klistermärken med nordfront i trappuppgången > vagledning/propaganda-i-vara-lokaler
    kan vi säga nej till att hyra ut lokal till NMR > fragor/far-vi-saga-nej-till-en-bokning vagledning/lokaler-och-foreningar
    orosanmälan extremism under 18 > fragor/kan-vi-skicka-in-en-orosanmalan-via-portalen vagledning/person-i-riskzon
    sekretessbrytande 10 kap 18 a OSL > fragor/ska-socialtjansten-lamna-uppgifter-till-polisen lagar
    jourtelefon socialtjänsten helg radikalisering > fragor/vem-ringer-jag kontakt
    klient är på väg hem från syrien med barn > vagledning/atervandare-i-goteborg
    återvändare > vagledning/atervandare-i-goteborg amnen/atervandare
    får soc lämna uppgifter till säpo > fragor/ska-socialtjansten-lamna-uppgifter-till-polisen
    journalist ringer och frågar om LVU-kampanjen > vagledning/bemota-desinformation
    desinformation om att socialtjänsten kidnappar muslimska barn > vagledning/bemota-desinformation amnen/kampanjen-mot-socialtjansten
    koranbränning utanför biblioteket > vagledning/demonstrationer-och-sammankomster
    besökare skriver ut manifest på bibliotekets dator > fragor/vad-gor-biblioteket-med-propaganda
    kan jag vägra låna ut mötesrum till föreningar med odemokratiska värderingar > fragor/far-vi-saga-nej-till-en-bokning fragor/far-biblioteket-saga-nej vagledning/lokaler-och-foreningar
    upphandling bakgrundskontroll leverantör extremistkopplingar > omvarld/cve-stod-offentliga-medel-2024 vagledning/bidrag-till-foreningar malgrupper/bidrag
    skyddsstopp hot från extremist > vagledning/hot-mot-medarbetare-och-polisanmalan
    kollega gillar rasistiska inlägg på twitter, kan han få sparken > fragor/kan-vi-saga-upp-nagon-for-asikter vagledning/medarbetare-med-koppling
    6 kap 6a arbetsmiljölagen > lagar
    anställd blivit hotad anmäla tillbud > vagledning/hot-mot-medarbetare-och-polisanmalan
    säkerhetsprövning vid anställning > fragor/vem-gor-sakerhetsprovningen
    insiderhot > vagledning/medarbetare-med-koppling
    sakerhetsskyddsanalys kommunalt bolag > fragor/vem-gor-sakerhetsprovningen
    terrorhotnivån just nu > omvarld/nct-2026 fragor/hur-hanger-terrorhotnivan-ihop-med-oss
    pdv plats larm lockdown instruktion > rapporter/tjugofyra7-skolattentat-2023 vagledning/msb-vald-i-skolan
    springa gömma larma > rapporter/tjugofyra7-skolattentat-2023
    orolig mormor barnbarnet har blivit incel > fragor/vad-gor-jag-nar-nagon-dras-till-incelforum
    min granne på träffpunkten pratar hela tiden om att regeringen ska störtas och har vapen > vagledning/person-i-riskzon fragor/vem-ringer-jag
    who do I call if I'm worried about someone being radicalized > fragor/vem-ringer-jag kontakt
    764 självskadegrupp tonåring discord > fragor/vad-ar-764-och-valdsamma-natgemenskaper
    vad betyder 1488 > fragor/hur-ser-miljoernas-marken-ut
    ar det brottsligt att ha en isis flagga > fragor/vad-ar-skillnaden-mellan-asikt-och-brott
    samordnare mot våldsbejakande extremism göteborg telefonnummer > kontakt fragor/vem-ringer-jag
    hedersförtryck eller extremism > rapporter/gbg-samband-heder-vbe-gang
    rasistiska konspirationsteorier och psykisk ohälsa hos ensam man > vagledning/person-i-riskzon
    aktivklubb träningslokal > fragor/far-en-aktivklubb-trana-hos-oss`,
  strangers: `
    11414 > kontakt fragor/vem-ringer-jag
    0313650000 > kontakt fragor/vem-ringer-jag
    nasist > rapporter/expo-2024 vagledning/propaganda-i-vara-lokaler fragor/kan-vi-saga-upp-nagon-for-asikter
    nasist flygblad utanför skolan > vagledning/propaganda-i-vara-lokaler vagledning/demonstrationer-och-sammankomster
    avanmäla > prenumerera
    hyresgäst hotar fastighetsskötaren > vagledning/hot-mot-medarbetare-och-polisanmalan
    hot mot fastighetsskötare > vagledning/hot-mot-medarbetare-och-polisanmalan
    vaktmästare hotad > vagledning/hot-mot-medarbetare-och-polisanmalan
    anhörig hotar undersköterska > vagledning/hot-mot-medarbetare-och-polisanmalan
    äldreomsorg > natverket vagledning/hot-mot-medarbetare-och-polisanmalan
    äldreboende > natverket vagledning/hot-mot-medarbetare-och-polisanmalan
    hemtjänst > natverket vagledning/hot-mot-medarbetare-och-polisanmalan
    sfi > natverket
    boendestöd > natverket vagledning/hot-mot-medarbetare-och-polisanmalan
    LSS > natverket
    apt > natverket/ny
    papper att skriva ut till apt > natverket/ny
    utskrift > natverket/ny
    dela med kollegor > natverket/ny
    barn med extrema föräldrar > vagledning/person-i-riskzon vagledning/skolverket-stod-vbe
    barn som växer upp med extremistiska föräldrar > vagledning/person-i-riskzon vagledning/skolverket-stod-vbe
    elev ritar hakkors > vagledning/person-i-riskzon
    klistermärken sonnenrad > fragor/hur-ser-miljoernas-marken-ut vagledning/propaganda-i-vara-lokaler
    orosanmälan när måste jag > vagledning/person-i-riskzon`,
  absent: `
    xylofon >
    kvantmekanik >
    recept på pannkakor >
    asdfgh >
    tvättstuga >
    bilbesiktning >
    fotbollsresultat >
    semesterersättning >
    blodtryck >
    kanelbulle >
    spårvagnstidtabell >
    saxofon >
    bygglov >
    parkeringsböter >
    semesteransökan >
    parkeringstillstånd >
    parkeringstillstånd boende >
    söka förskoleplats >
    bygglov altan >
    semesterlön timvikarie >
    lönespecifikation >
    färdtjänst ansökan >
    tömma sopor grovsopor >
    busskort till elever >
    laga kaffemaskinen >
    boka badhuset simskola >
    sopsortering matavfall påsar >
    semesteransökan hur många dagar >
    glömt lösenord till lönesystemet >
    öppettider valhallabadet >
    skolskjuts ansökan >
    hur bokar jag tjänstebil >
    parkeringstillstånd för boende >`,
};

export const QUESTIONS: readonly Question[] = Object.entries(LINES).flatMap(([kind, lines]) =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split('>'))
    .map(([query = '', expected = '']) => ({
      kind,
      query: query.trim(),
      expected: expected.trim().split(' ').filter(Boolean),
    })),
);

import { fold } from './stem.ts';

/**
 * Words of everyday speech that say how, when and how much, or only carry what is told. A page may have them, but nothing is
 * lacking without them: `en kille i åttan skickar hela tiden massa konstiga bilder` is about the pictures.
 */
const EVERYDAY = new Set(
  `precis exakt ungefär nästan ganska väldigt jätte helt totalt hela halva riktigt verkligen egentligen faktiskt tydligen troligen antagligen
 förmodligen säkert möjligen plötsligt tidigare senare senast fortfarande ständigt jämt sällan direkt genast snabbt snabb omedelbart långsamt tyvärr
 tänka tänker tänkt tänkte blivit börjat började slutade snackar snackat snackade skickat skickade pratat pratade prata berättat berättade berättar
 frågar frågade frågat svarade svarat dyker dykt dök ställa ställer ställt vägrar vägra vägrat vägrade märker märkt märkte upplever upplevt
 upptäcker upptäckt upptäckte råkat råkade gått gick kommit fått tagit tog gav gett lagt lade satt satte sätta suttit stått stod legat låg hållit höll
 försökt försökte tänkbart betala betalar betalat köper köpt köpa sålt sälja öppna öppnar öppnat stänger stängt springer sprungit åker åkt åka kört rest
 reser flyttar flyttat följer följt följde bjuder bjudit bjuda bär bärs burit visat visade visar ritar ritat ritade målar skrivit skrev läste läst
 lyssnar tittar tittat tittade kollar kollat kolla letat hittat hittade glömt glömmer tappat lämnat saknar väljer valt välja byggt byggs
 funnits hörde hört hörs synas syns synts tyckt tyckte trott trodde velat ville orkat tvingas tvingar tvingat lyckas lyckats
 liten litet lilla små stor stort stora större störst bra bättre bäst dålig dåligt dåliga sämre sämst god gott goda konstig konstigt konstiga märklig märkligt
 jobbig jobbigt skum skumt knepig svår svårt enkel enkelt lätt viktig viktigt viktiga gammal gammalt gamla vanlig möjlig möjligt omöjligt säker hemsk hemskt läskig läskigt
 klar klart färdig rätt fel hög högt låg lågt lång långt kort korta full fullt tom tomt hård hårt ren rent sann sant extra särskild särskilt speciell speciellt vissa viss visst
 måndag tisdag onsdag torsdag fredag lördag söndag måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen helg helgen morgon kväll kvällen kvällar natt natten nätter dag dagen dagar vecka veckan veckor
 månad månaden månader år året åren sommar sommaren vinter vintern höst hösten januari februari mars april maj juni juli augusti september oktober november december
 timme timmar minut minuter stund tid tiden tider förra nästa första andra tredje sista ena båda par tre fyra fem sex sju åtta nio tio tusen hundra dussin massa massor mängd mängder
 honom henne hans dess varandra ingenting någonting vems vilkas vars allihop typen grej grejer grejen grejor pryl prylar ställe stället ställen plats sorts sort slags fall fallet exempel exempelvis
 situation situationen fråga frågan frågor svar problem problemet sak hand händerna huvud sida sidan början slut slutet mitten resten namn namnet ord idé
 helst hellre annars dessutom förresten däremot ändå kvar borta nära långt ihop isär genomgående överallt någonstans ingenstans därifrån härifrån därav varav
 kille killen snubbe snubben snubbar snubbarna gubbe gubben gubbar gubbarna karl karlen karlar dude man mannen person personen personer personerna människa människan människor människorna
 dåre dåren dårar idiot idioten idioter pajas pajasen pajasar stolle stollar knäppis knäppgök gök göken mupp fåntratt svin svinet pack packet as jävel jäveln jävlar jävla jävligt fan helvete skit skiten sjuk sjukt grymt asbra störd störda störigt dum dumma dumt knas knasig knasigt
 ba basically literally typish whatever pls plz lol omg wtf fucking shit keff najs schysst soft chill chilla lugnt wallah wallahi walla yani ey shoo jao bram lixom nåja okej tjena tja hallå hej hejsan hälsningar mvh
 sånt sånna såna sådär såhär dedär dehär nånstans nånting nånsin någonsin någonting fö btw fyi asap ikväll imorrn imorn nyligen alltihop gissar gissa antar hoppas törs pallar palla fattar fatta lackar lackat lackad klagar klagat gnäller tjatar tjafsar tjafsa
 samtidigt alldeles åtminstone tack vänligen behövde behövt kunnat kunde borde vore hade haft skulle`
    .split(/\s+/)
    .flatMap((word) => [word, fold(word)]),
);

export const isEveryday = (word: string) => EVERYDAY.has(word.toLocaleLowerCase('sv'));

import { fold } from './stem.ts';

/** Words that only carry a sentence or a question. What is a name or an abbreviation in capitals is none (OM, SIN). */
const FILLERS = new Set(
  `och eller men utan att som för med mot av på i till från om under över efter innan mellan vid hos åt ur inom genom
 en ett den det de dem denna detta dessa dom sin sitt sina vår vårt våra er ert era min mitt mina din ditt dina hans hennes deras
 jag du vi ni man han hon hen oss mig dig sig någon något några ingen inget inga alla allt vem vad var hur när varför vilken vilket vilka vart
 är vara var varit blir bli blev ha har hade får få fick kan kunna kunde ska skall skulle måste bör vill gör göra gjort finns finnas
 inte ej också bort ut in upp ner ned hem hemma fram tillbaka runt ihop tillsammans annars själv själva gärna ofta ibland alltid aldrig igen nyss just redan snart idag imorgon igår länge därför eftersom ifall medan trots både varken antingen samt per via utanför inför bakom bredvid ungefär kanske bara lite många få fler flera olika samma annan annat egen eget egna sån sådan sådant sådana nåt nån nåra dem dom
 kommer komma kom går gå gick tar ta tog ger ge gav säger säga sa vet veta ser se såg tror tro tycker känner känns verkar heter handlar gäller betyder menas innebär behöver behövs brukar börjar börja fortsätter händer hänt hände hänger håller hålla ligger står sitter sätter lägger drar dra får låter låta vågar försöker försöka undrar undra svar förväntas förväntar krävs kräver används använda använder fungerar funkar ansvarar skickar skicka läser läs skriver skriva ringer hör höra pratar gillar orkar hinner slipper råkar blivit hamnar hamnat sköter funderar ordnar ordna köra kör fixar fixa byter byta vilja göras gå-till räcker stämmer passar duger lär vänta väntar skaffa hämta nytt ny nya gång sak saker del sätt folk
 ju nog dock alltså liksom typ asså snälla tack hej bara även så då nu här där mer mycket än ju väl typ vänder vända hitta hittar söker letar visa läsa
 e o å ba ja me va ä mej dej sej nån nåt nåra ngn ngt ngra iaf oxå mkt lr asså tjöta tjötar snackar snacka snackat polare polarn bre bror
 the of and to in for on is are a an what how who about with from by at do does can we i my our you your if im someone somebody anyone being been
 be was were will would should could have has had this that these those they he she them their`.split(/\s+/),
);

export const isFiller = (word: string) =>
  !/^\p{Lu}{2,}$/u.test(word) && (FILLERS.has(word.toLocaleLowerCase('sv')) || FOLDED.has(word.toLowerCase()));

/** Typed without rings and dots: `vilken ar`, `for`. */
const FOLDED = new Set([...FILLERS].map(fold));

import { fold } from './stem.ts';

/** Words that only carry a sentence or a question. What is a name or an abbreviation in capitals is none (OM, SIN). */
const FILLERS = new Set(
  `och eller men utan att som för med mot av på i till från om under över efter innan mellan vid hos åt ur inom genom
  en ett den det de dem denna detta dessa dom sin sitt sina vår vårt våra er ert era min mitt mina din ditt dina hans hennes deras
  jag du vi ni man han hon hen oss mig dig sig någon något några ingen inget inga alla allt vem vad var hur när varför vilken vilket vilka vart
  är vara var varit blir bli blev ha har hade får få fick kan kunna kunde ska skall skulle måste bör vill gör göra gjort finns finnas
  inte ej också bara även så då nu här där mer mycket än ju väl typ vänder vända hitta hittar söker letar visa läsa
  the of and to in for on is are a an what how who about`.split(/\s+/),
);

export const isFiller = (word: string) => !/^\p{Lu}{2,}$/u.test(word) && (FILLERS.has(word.toLocaleLowerCase('sv')) || FOLDED.has(word.toLowerCase())); // prettier-ignore

/** Typed without rings and dots: `vilken ar`, `for`. */
const FOLDED = new Set([...FILLERS].map(fold));

/** What the record says of what no program can know. */
export const TO_CONFIRM = {
  officer: 'Hur ombudet nås ska bekräftas.',
};

export const TRANSFERS =
  'Programmet skickar uppgifter bara till den mejlserver som är angiven i inställningarna. Var den står, och om någon är personuppgiftsbiträde, ska bekräftas.';

export const SENSITIVE =
  'Registret har inga uppgifter om hälsa, åsikter, tro eller brott, och ingen plats för dem. Den som mejlar till brevets adress kan ändå skriva sådant: mejlen ligger i brevlådan och gallras där.';

/** What is done in the code, each held by a test. */
export const SECURITY: readonly string[] = [
  'Personuppgifterna ligger i en mapp utanför portalen och git, som bara ägaren kan läsa. En mapp inuti portalen vägras.',
  'Den som har lämnat registret står i gamla utskick som en nyckel. Hemligheten som nycklarna är gjorda med ligger i en egen fil och följer inte med i säkerhetskopior.',
  'Det som raderas skrivs över på disken, och raderas också ur säkerhetskopiorna.',
  'Mejl skickas krypterat, om mejlservern inte är samma dator eller någon har ställt in annat.',
  'Brevet har ingen spårning. Portalen har inga konton, inga kakor och inga anrop till andra webbplatser.',
  'Två personer behövs för att skicka ett brev, om det inte är avstängt i inställningarna.',
  '`npm run register -- nothing-leaks` visar att git, den byggda portalen och paketen inte innehåller något ur registret.',
];

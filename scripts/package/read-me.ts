import type { Site } from '../../src/site.ts';

/** The Swedish note in the package, for whoever runs the web server. */
export function readMe({ base }: Pick<Site, 'base'>): string {
  const place =
    base === '/'
      ? 'Portalen är byggd för att ligga överst på sin adress, till exempel https://portal.exempel.se/.'
      : `Portalen är byggd för att ligga i undermappen ${base}, till exempel https://intranat.exempel.se${base}.`;
  return `KONTAKTNÄTETS PORTAL – SÅ LÄGGER DU UPP DEN

Portalen är bara filer. Den behöver ingen databas, inget program på servern och ingen anslutning utåt.

${place}
Ska den ligga någon annanstans: be den som bygger att ändra ”address” i src/site.ts, eller att bygga med
PORTAL_ADDRESS satt till den nya adressen. Det går inte att bara flytta filerna till en annan undermapp.

LÄGG UPP

1. Packa upp paketet i en ny, tom mapp. Mappen ”webbserver” behöver inte följa med till servern.
2. Rikta webbservern mot den nya mappen, eller byt plats på den nya och den gamla mappen.
   Kopiera inte över den gamla: då blir borttagna sidor kvar.
3. Första gången, ställ in webbservern:
   IIS     web.config ligger redan rätt, överst i paketet.
   nginx   utgå från webbserver/nginx.conf.
   Apache  lägg webbserver/apache.htaccess i portalens mapp med namnet .htaccess.
   Filerna sätter säkerhetshuvuden, filtyper, felsida och hur länge webbläsaren får spara filer. Utan filtyperna
   svarar IIS 404 på sökningens filer, och då hittar sökningen ingenting.
4. HTTPS ställs in i webbservern, inte här.

KONTROLLERA

- Startsidan öppnas, och en sökning på sidan Sök ger träffar.
- En påhittad adress ger portalens egen felsida, med status 404.
- Ett informationsbrevs epost.html visas med färger och rutor. Gör den inte det saknas brevets eget säkerhetshuvud.

BACKA

Spara det förra paketet. Blir något fel: packa upp det på samma sätt igen. Inget annat behöver återställas.

Säkerhetshuvudena skickas på varje svar. Lägger intranätet redan på samma huvuden, ta bort dem på ett av ställena:
två Content-Security-Policy gäller samtidigt, och den strängaste vinner.
`;
}

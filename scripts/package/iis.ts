import { CONTENT_TYPES, HASHED_FOLDERS, MAIL_PAGE, securityHeaders } from '../../src/headers.ts';
import type { Site } from '../../src/site.ts';

/**
 * `web.config` for IIS 8 and later. A type or header that the server already has must be removed before it is added,
 * or IIS answers 500.19 to everything.
 * @param paths every file of the portal
 */
export function iisConfig(paths: readonly string[], site: Pick<Site, 'indexing'>): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <directoryBrowse enabled="false" />
    <httpErrors errorMode="Custom">
      <remove statusCode="404" />
      <error statusCode="404" path="404.html" responseMode="File" />
    </httpErrors>
    <security>
      <requestFiltering>
        <hiddenSegments>
          <remove segment="webbserver" />
          <add segment="webbserver" />
        </hiddenSegments>
      </requestFiltering>
    </security>
    <staticContent>
      <!-- IIS svarar 404 på filtyper som den inte känner. De med pf_ är sökningens. -->
${Object.entries(CONTENT_TYPES).map(mimeMap).join('\n')}
      <clientCache cacheControlMode="DisableCache" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
${Object.entries(securityHeaders('/', site))
  .map(([name, value]) => header(name, value))
  .join('\n')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${HASHED_FOLDERS.map(hashedFolder).join('\n')}
${paths
  .filter((path) => MAIL_PAGE.test(`/${path}`))
  .sort()
  .map(mailPage)
  .join('\n')}
</configuration>
`;
}

function mimeMap([extension, type]: [string, string]): string {
  return `      <remove fileExtension="${extension}" />\n      <mimeMap fileExtension="${extension}" mimeType="${type}" />`;
}

function header(name: string, value: string): string {
  return `        <remove name="${name}" />\n        <add name="${name}" value="${value}" />`;
}

function hashedFolder(folder: string): string {
  return `  <location path="${folder}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />
      </staticContent>
    </system.webServer>
  </location>`;
}

function mailPage(path: string): string {
  const policy = securityHeaders(`/${path}`, { indexing: true })['Content-Security-Policy']!;
  return `  <location path="${path}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
${header('Content-Security-Policy', policy)}
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>`;
}

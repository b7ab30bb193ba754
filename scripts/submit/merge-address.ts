/** Where a remote lies, as its web pages do: `https://host/group/project`. */
interface WebPlace {
  host: string;
  path: string;
  scheme: 'https' | 'http';
}

const SCP = /^(?:[^@/\s]+@)?([\w.-]+):(?!\/\/)(.+)$/;

/** @returns undefined for a folder, and for what cannot be read */
function webPlace(remote: string): WebPlace | undefined {
  if (URL.canParse(remote)) {
    const { protocol, hostname, port, pathname } = new URL(remote);
    if (!/^(https?|ssh|git):$/.test(protocol) || hostname === '') return undefined;
    const isWeb = protocol.startsWith('http');
    return place(isWeb && port ? `${hostname}:${port}` : hostname, pathname, protocol === 'http:' ? 'http' : 'https');
  }
  const [, host, path] = SCP.exec(remote) ?? [];
  // One letter is a disk of Windows.
  return host && path && host.length > 1 ? place(host, path, 'https') : undefined;
}

const place = (host: string, path: string, scheme: WebPlace['scheme']): WebPlace => ({
  host: host.toLowerCase(),
  path: path.replace(/^\/+|\/+$/g, '').replace(/\.git$/, ''),
  scheme,
});

/**
 * The page where somebody is asked to take in a branch. Made of the remote's address, without the name and password that may
 * stand in it; for a host whose kind cannot be told, taken from what it answered when the branch was sent, if it is its own.
 * @param remote the address as git has it
 * @param main the branch that it is to reach
 * @param said what the other side said
 */
export function mergeAddress(remote: string, branch: string, main: string, said = ''): string | undefined {
  const web = webPlace(remote);
  if (!web) return undefined;
  const { host, path, scheme } = web;
  const [from, to] = [branch, main].map(encodeURIComponent) as [string, string];
  const site = `${scheme}://${host}/${path}`;
  if (/(^|\.)github\./.test(host)) return `${site}/compare/${plain(to)}...${plain(from)}?expand=1`;
  if (/(^|\.)gitlab\./.test(host))
    return `${site}/-/merge_requests/new?merge_request%5Bsource_branch%5D=${from}&merge_request%5Btarget_branch%5D=${to}`;
  if (/^codeberg\.org$|(^|\.)(forgejo|gitea)\./.test(host)) return `${site}/compare/${plain(to)}...${plain(from)}`;
  if (/(^|\.)dev\.azure\.com$|\.visualstudio\.com$/.test(host)) return azure(web, from, to);
  return ownAddressIn(said, host);
}

/** A slash stands as it is in these addresses. */
const plain = (encoded: string) => encoded.replaceAll('%2F', '/');

/** `ssh.dev.azure.com:v3/org/project/repo`, or `dev.azure.com/org/project/_git/repo`. */
function azure({ host, path }: WebPlace, from: string, to: string): string | undefined {
  const [, org, project, name] = /^v3\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  const site = host.startsWith('ssh.') ? org && `dev.azure.com/${org}/${project}/_git/${name}` : `${host}/${path}`;
  return site && `https://${site}/pullrequestcreate?sourceRef=${from}&targetRef=${to}`;
}

function ownAddressIn(said: string, host: string): string | undefined {
  return said
    .split('\n')
    .flatMap((line) => /^remote:.*?(https?:\/\/\S+)/.exec(line)?.[1] ?? [])
    .find((address) => URL.parse(address)?.host === host && !address.includes('@'));
}

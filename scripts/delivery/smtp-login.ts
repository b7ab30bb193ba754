import type SMTPConnection from 'nodemailer/lib/smtp-connection';

/** How we say who we are: a password, or a token that is fetched anew for every connection. */
export type Login = { user: string; password: string } | { user: string; token: () => Promise<string> };

/** @throws SmtpFault when the server does not let us in */
export function logIn(connection: SMTPConnection, login: Login): Promise<void> {
  if ('token' in login) return logInByToken(connection, login);
  const credentials = { user: login.user, pass: login.password };
  return new Promise((resolve, reject) => {
    connection.on('error', reject);
    connection.login({ credentials }, (fault) => (fault ? reject(fault) : resolve()));
  });
}

/** XOAUTH2, as Exchange Online and Gmail want it. */
async function logInByToken(connection: SMTPConnection, login: { user: string; token: () => Promise<string> }) {
  const token = await login.token();
  const words = Buffer.from(`user=${login.user}\u0001auth=Bearer ${token}\u0001\u0001`).toString('base64');
  connection.customAuth.set('XOAUTH2', async ({ sendCommand }) => {
    const answer = await sendCommand(`AUTH XOAUTH2 ${words}`);
    // 334 brings the server's reason; an empty line asks for its verdict.
    const { status } = answer?.status === 334 ? ((await sendCommand('')) ?? answer) : (answer ?? { status: 0 });
    if (status !== 235) throw new Error('The token was refused');
  });
  return new Promise<void>((resolve, reject) => {
    connection.on('error', reject);
    connection.login({ user: login.user, method: 'XOAUTH2' }, (fault) => (fault ? reject(fault) : resolve()));
  });
}

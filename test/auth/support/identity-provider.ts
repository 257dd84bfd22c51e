import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { Caller } from './caller.js';

/** What the provider says of a person, by the name they sign in with. */
export type Known = Record<string, { email: string; email_verified: boolean }>;

/** A real OpenID Connect provider on loopback. */
export class IdentityProvider {
  private listener: RequestListener = (_request, response) => response.writeHead(503).end();

  private constructor(
    readonly issuer: string,
    private readonly server: ReturnType<typeof createServer>,
  ) {}

  static async start(): Promise<IdentityProvider> {
    const server = createServer((request, response) => provider.listener(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const provider = new IdentityProvider(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, server);
    return provider;
  }

  /** Settings of a portal that uses this provider. */
  get settings(): NodeJS.ProcessEnv {
    return { OIDC_ISSUER: this.issuer, OIDC_CLIENT_ID: 'portal', OIDC_CLIENT_SECRET: 'a secret of the client' };
  }

  /** Opens for the portal whose callback this is. */
  serve(callback: string, known: Known): void {
    const { OIDC_CLIENT_ID: client_id = '', OIDC_CLIENT_SECRET: client_secret = '' } = this.settings;
    const provider = new Provider(this.issuer, {
      clients: [{ client_id, client_secret, redirect_uris: [callback] }],
      claims: { email: ['email', 'email_verified'] },
      findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...known[sub] }) }),
      cookies: { keys: ['a key of the provider'] },
    });
    this.listener = provider.callback();
  }

  /** Signs in at the provider as a person would. @returns the address at the portal to which it sends the browser back. */
  async signIn(start: string, login: string): Promise<string> {
    const browser = new Caller(this.issuer);
    let answer = await browser.get(start);
    for (let step = 0; step < 12; step++) {
      if (answer.location && !new URL(answer.location, this.issuer).href.startsWith(this.issuer))
        return answer.location;
      answer = answer.location
        ? await browser.get(answer.location)
        : await browser.post(...filledIn(answer.text, login));
    }
    throw new Error('The provider did not send the browser back.');
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

function filledIn(html: string, login: string): [string, Record<string, string>] {
  const action = /action="([^"]+)"/.exec(html)?.[1] ?? '';
  const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1] ?? '';
  return [action, { prompt, login, password: 'any' }];
}

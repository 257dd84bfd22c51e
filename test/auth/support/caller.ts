import type { Actor } from '../../../src/platform/index.js';

export interface Answer {
  status: number;
  location: string | null;
  text: string;
  headers: Headers;
  /** Cookies that this answer set, with their attributes, by name. */
  cookies: Record<string, string>;
}

/** A browser without scripts: keeps cookies, posts forms, and follows redirects only when told to. */
export class Caller {
  readonly jar = new Map<string, string>();

  constructor(
    readonly url: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.call(path, { headers });
  }

  post(path: string, form: Record<string, string> | [string, string][] = {}): Promise<Answer> {
    return this.call(path, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { 'sec-fetch-site': 'same-origin' },
    });
  }

  /** Who the portal takes this browser for. */
  async actor(): Promise<Actor> {
    return JSON.parse((await this.get('/')).text) as Actor;
  }

  /** Another browser with the same cookies: what a thief of cookies has. */
  copy(): Caller {
    const copy = new Caller(this.url, this.headers);
    for (const [name, value] of this.jar) copy.jar.set(name, value);
    return copy;
  }

  private async call(path: string, init: RequestInit): Promise<Answer> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...this.headers, ...(init.headers as Record<string, string>), ...(cookie ? { cookie } : {}) };
    const response = await fetch(new URL(path, this.url), { ...init, headers, redirect: 'manual' });
    const cookies = this.keep(response.headers.getSetCookie());
    const { status } = response;
    return {
      status,
      location: response.headers.get('location'),
      text: await response.text(),
      headers: response.headers,
      cookies,
    };
  }

  private keep(lines: string[]): Record<string, string> {
    const set: Record<string, string> = {};
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      set[name] = line;
      if (value === '' || /expires=thu, 01 jan 1970/i.test(line)) this.jar.delete(name);
      else this.jar.set(name, value);
    }
    return set;
  }
}

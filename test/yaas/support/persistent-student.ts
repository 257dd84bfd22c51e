import { setTimeout as pause } from 'node:timers/promises';
import type { Draft } from '../../../bench/drafts.js';
import { begun, offsetOf, sendFrom, type Sender } from '../../storage/support/pieces.js';

const mostTries = 600;
const pauseMs = 100;

/** A student who does everything again and again until the portal says that it is done. */
export class PersistentStudent {
  private readonly sender: Sender;
  private readonly page: string;

  constructor(
    private readonly url: string,
    private readonly draft: Draft,
  ) {
    this.sender = { url, cookie: draft.cookie };
    this.page = `/yaas/entries/${draft.id}`;
  }

  /** The picture by the plain form, as a page without scripts sends it. */
  async sendWhole(picture: Buffer): Promise<void> {
    await this.insist(() => this.post('artwork', formWith('file', new Blob([new Uint8Array(picture)]))));
  }

  /** The picture in pieces, and then the form that takes it. */
  async sendInPieces(picture: Buffer): Promise<void> {
    const announced = { bytes: picture.length, purpose: 'yaas.artwork', subject: this.draft.id };
    const path = await this.insist(() => begun(this.sender, announced));
    await this.insist(async () => {
      const { status, offset } = await offsetOf(this.sender, path);
      if (status >= 500) return null;
      return (
        offset === picture.length || (await sendFrom(this.sender, path, { content: picture, offset })).status === 204
      );
    });
    await this.insist(() => this.post('artwork', formWith('resumed', path.split('/').at(-1)!)));
  }

  async submit(): Promise<void> {
    await this.insist(() => this.post('submission', new URLSearchParams()));
  }

  /** @returns null when it may be tried again */
  private async post(act: 'artwork' | 'submission', body: FormData | URLSearchParams): Promise<true | null> {
    const headers = { cookie: this.draft.cookie, accept: 'text/html', connection: 'close' };
    const answer = await fetch(`${this.url}${this.page}/${act}`, { method: 'POST', redirect: 'manual', headers, body });
    const page = await answer.text();
    const location = answer.headers.get('location') ?? '';
    if (location.startsWith('/sign-in')) throw new Refusal(`${act} asked to sign in.`);
    // The file is still looked at: the page says so, and a person presses the button again.
    if (location.endsWith('/check')) return null;
    // A submission that was done before its answer was lost is refused the second time.
    const wasDone = act === 'submission' && answer.status === 409;
    if (wasDone || answer.status === 303) return true;
    if (answer.status >= 500) return null;
    throw new Refusal(`${act} answered ${answer.status}: ${page.slice(0, 2_000)}`);
  }

  private async insist<T>(act: () => Promise<T>): Promise<NonNullable<T>> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const done = await act().catch((error: unknown) => {
        if (error instanceof Refusal) throw error;
        return null;
      });
      if (done) return done;
      await pause(pauseMs);
    }
    throw new Error('The portal never said that it was done.');
  }
}

class Refusal extends Error {}

function formWith(name: string, value: Blob | string): FormData {
  const form = new FormData();
  if (typeof value === 'string') form.append(name, value);
  else form.append(name, value, 'work.jpg');
  return form;
}

import { request } from 'node:http';
import { newId } from '../../../src/platform/index.js';
import { DataSource } from 'typeorm';
import type { StorageApp } from './storage-app.js';

/** An account, without the module that signs it in. */
export async function anAccount(app: StorageApp): Promise<string> {
  const id = newId();
  await app
    .get(DataSource)
    .query(`INSERT INTO account (id, email, display_name, locale, created_at) VALUES ($1, $2, 'Sender', 'en', now())`, [
      id,
      `${id}@example.org`,
    ]);
  return id;
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

export interface Sender {
  url: string;
  /** Whom the trial module is told to believe. */
  account?: string;
  /** The session at a portal that signs in. */
  cookie?: string;
}

interface Announced {
  bytes: number;
  purpose?: string;
  subject?: string;
  name?: string;
}

const headersOf = ({ account, cookie }: Sender): Record<string, string> => ({
  'Tus-Resumable': '1.0.0',
  Accept: 'application/json',
  ...(account ? { 'x-account': account } : {}),
  ...(cookie ? { cookie } : {}),
});

/** Registers an upload, as a tus client does. */
export function announce(sender: Sender, { bytes, purpose = 'trial.artwork', subject = 'mine', name }: Announced) {
  const metadata = { purpose, subject, filename: name ?? 'picture.jpg' };
  const pairs = Object.entries(metadata).map(([key, value]) => `${key} ${base64(value)}`);
  const headers = { ...headersOf(sender), 'Upload-Length': String(bytes), 'Upload-Metadata': pairs.join(',') };
  return fetch(`${sender.url}/files/resumable`, { method: 'POST', headers });
}

/** The address of a registered upload, without the host. */
export async function begun(sender: Sender, announced: Announced): Promise<string> {
  const answer = await announce(sender, announced);
  if (answer.status !== 201) throw new Error(`Registering answered ${answer.status}: ${await answer.text()}`);
  return answer.headers.get('location')!;
}

/** Sends what is left of the content from the offset. @returns the status, and how much has come now */
export async function sendFrom(sender: Sender, path: string, { content, offset }: { content: Buffer; offset: number }) {
  const answer = await fetch(sender.url + path, {
    method: 'PATCH',
    headers: {
      ...headersOf(sender),
      'Content-Type': 'application/offset+octet-stream',
      'Upload-Offset': String(offset),
    },
    body: new Uint8Array(content.subarray(offset)),
  });
  return { status: answer.status, offset: Number(answer.headers.get('upload-offset')) };
}

/** Sends up to a byte, and then the line is cut. */
export async function sendAndCut(
  sender: Sender,
  path: string,
  { content, from, to }: { content: Buffer; from: number; to: number },
): Promise<void> {
  const headers = {
    ...headersOf(sender),
    'Content-Type': 'application/offset+octet-stream',
    'Upload-Offset': String(from),
    'Content-Length': String(content.length - from),
  };
  const sending = request(sender.url + path, { method: 'PATCH', headers });
  sending.on('error', () => undefined);
  await new Promise<void>((sent) => sending.write(content.subarray(from, to), () => sent()));
  await new Promise((arrived) => setTimeout(arrived, 100));
  sending.destroy();
}

/** Sends up to a byte and then stands still, as a phone in a tunnel does. */
export async function sendAndStay(
  sender: Sender,
  path: string,
  { content, to }: { content: Buffer; to: number },
): Promise<void> {
  const headers = {
    ...headersOf(sender),
    'Content-Type': 'application/offset+octet-stream',
    'Upload-Offset': '0',
    'Content-Length': String(content.length),
  };
  const sending = request(sender.url + path, { method: 'PATCH', headers });
  sending.on('error', () => undefined);
  await new Promise<void>((sent) => sending.write(content.subarray(0, to), () => sent()));
  await new Promise((arrived) => setTimeout(arrived, 100));
}

/** How much has come. */
export async function offsetOf(sender: Sender, path: string): Promise<{ status: number; offset: number }> {
  const answer = await fetch(sender.url + path, { method: 'HEAD', headers: headersOf(sender) });
  return { status: answer.status, offset: Number(answer.headers.get('upload-offset')) };
}

export const letGo = (sender: Sender, path: string) =>
  fetch(sender.url + path, { method: 'DELETE', headers: headersOf(sender) });

/** Sends the form that takes the upload, as the page does when all pieces have come. */
export function take(sender: Sender, path: string, { form = '/trial/artwork/mine' } = {}) {
  const body = new FormData();
  body.append('resumed', path.split('/').at(-1)!);
  return fetch(sender.url + form, { method: 'POST', headers: headersOf(sender), body });
}

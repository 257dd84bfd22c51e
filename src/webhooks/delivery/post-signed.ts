import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { useAgent } from 'request-filtering-agent';
import { Webhook } from 'standardwebhooks';

/** What is posted where. */
export interface SignedPost {
  url: string;
  /** The same for every try, so that a receiver knows what it has seen. */
  id: string;
  secret: string;
  body: string;
  now: Date;
  /** Development and tests only: an endpoint of the portal's own network is an open door into it. */
  toPrivateAddresses: boolean;
}

const PATIENCE = 10_000;

/**
 * Posts JSON signed by the Standard Webhooks specification; follows no redirect.
 * @returns the receiver's status.
 * @throws when there is no answer within ten seconds, or the address is not a public one.
 */
export function postSigned({ url, id, secret, body, now, toPrivateAddresses }: SignedPost): Promise<number> {
  const send = url.startsWith('https:') ? requestHttps : requestHttp;
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  };
  const agent = useAgent(url, { allowPrivateIPAddress: toPrivateAddresses });
  return new Promise((resolve, reject) => {
    const posting = send(url, { method: 'POST', headers, agent, signal: AbortSignal.timeout(PATIENCE) }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    posting.on('error', reject);
    posting.end(body);
  });
}

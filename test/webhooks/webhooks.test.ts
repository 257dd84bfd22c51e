import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { system, Work, type Unit } from '../../src/platform/index.js';
import { postSigned } from '../../src/webhooks/delivery/post-signed.js';
import { webhookSecret } from '../../src/webhooks/delivery/webhook-secret.js';
import { WebhookEvents, Webhooks, WebhooksModule } from '../../src/webhooks/index.js';
import { AuthPortal } from '../auth/support/auth-portal.js';
import type { Caller } from '../auth/support/caller.js';
import { eventually } from '../support/eventually.js';

interface Heard {
  headers: IncomingHttpHeaders;
  body: string;
}

let portal: AuthPortal;
let administrator: Caller;
let receiver: Server;
let address: string;
let heard: Heard[] = [];
/** What the receiver answers next; 204 when there is nothing left. */
let answers: number[] = [];

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      heard.push({ headers: request.headers, body });
      response.writeHead(answers.shift() ?? 204, { location: '/elsewhere' }).end();
    });
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  portal = await AuthPortal.start({}, [], [WebhooksModule]);
  portal.app
    .get(WebhookEvents, { strict: false })
    .register(
      { name: 'bridge.opened', text: { key: 'webhooks.event' } },
      { name: 'bridge.closed', text: { key: 'webhooks.event' } },
    );
  administrator = await portal.signedIn(await portal.person({ roles: [{ role: 'administrator' }] }));
});
afterEach(async () => {
  await portal.sql('DELETE FROM webhook_endpoint');
  [heard, answers] = [[], []];
});
afterAll(async () => {
  await portal.stop();
  receiver.close();
});

const announce = (event: string, data: Record<string, unknown>, after?: (unit: Unit) => void) =>
  portal.app.get(Work).run(system, async (unit) => {
    await portal.app.get(Webhooks, { strict: false }).announce(unit, event, data);
    after?.(unit);
  });

async function anEndpoint(url = address): Promise<string> {
  const told: [string, string][] = [
    ['url', url],
    ['purpose', 'city website'],
    ['events', 'bridge.opened'],
  ];
  const { location } = await administrator.post('/webhooks', told);
  return location!.split('/').at(-1)!;
}

const deliveries = (endpointId: string) =>
  portal.sql<{ id: string; state: string; attempts: number; last_answer: string | null }>(
    'SELECT id, state, attempts, last_answer FROM webhook_delivery WHERE endpoint_id = $1 ORDER BY id',
    [endpointId],
  );

const stateOf = async (id: string): Promise<string | undefined> => (await deliveries(id))[0]?.state;

describe('An endpoint', () => {
  test('is told of what it hears of, and of nothing else', async () => {
    await anEndpoint();
    await announce('bridge.closed', { bridge: '1' });
    await announce('bridge.opened', { bridge: '2' });
    expect(await eventually(() => heard.length)).toBe(1);
    expect(JSON.parse(heard[0]!.body)).toMatchObject({ type: 'bridge.opened', data: { bridge: '2' } });
  });

  test('knows by the signature that it is us, and that nothing was changed', async () => {
    const id = await anEndpoint();
    await announce('bridge.opened', { bridge: '2' });
    expect(await eventually(() => heard.length)).toBe(1);
    const { headers, body } = heard[0]!;
    const receiverSide = new Webhook(webhookSecret('a secret for tests that is long enough', id));
    expect(receiverSide.verify(body, headers as Record<string, string>)).toMatchObject({ type: 'bridge.opened' });
    expect(() => receiverSide.verify(body.replace('2', '3'), headers as Record<string, string>)).toThrow(
      'No matching signature',
    );
  });

  test('hears nothing of what did not happen', async () => {
    const id = await anEndpoint();
    const failing = announce('bridge.opened', {}, () => {
      throw new Error('the bridge fell');
    });
    await expect(failing).rejects.toThrow('the bridge fell');
    expect(await deliveries(id)).toEqual([]);
  });

  test('is tried again under the same id until it answers, and is not followed elsewhere', async () => {
    answers = [302];
    const id = await anEndpoint();
    await announce('bridge.opened', {});
    await eventually(async () => (await stateOf(id)) === 'delivered', 60_000);
    expect(await deliveries(id)).toMatchObject([{ attempts: 2 }]);
    expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  }, 90_000);

  test('that says it is gone is left alone', async () => {
    answers = [410];
    const id = await anEndpoint();
    await announce('bridge.opened', {});
    await eventually(async () => (await stateOf(id)) === 'failed');
    expect(await deliveries(id)).toMatchObject([{ last_answer: '410' }]);
    await announce('bridge.opened', {});
    expect(await deliveries(id)).toHaveLength(1);
    expect((await administrator.get(`/webhooks/${id}`)).text).toContain('Paused: said it is gone');
  });

  test('can be tried, paused, resumed, told again and removed', async () => {
    const id = await anEndpoint();
    await administrator.post(`/webhooks/${id}/ping`);
    await eventually(() => heard.length);
    expect(JSON.parse(heard[0]!.body)).toMatchObject({ type: 'ping' });
    await administrator.post(`/webhooks/${id}/pause`);
    await announce('bridge.opened', {});
    await administrator.post(`/webhooks/${id}/resumption`);
    const [first] = await deliveries(id);
    await administrator.post(`/webhooks/${id}/deliveries/${first!.id}/repetition`);
    await eventually(() => heard.length > 1);
    expect(heard).toHaveLength(2);
    await administrator.post(`/webhooks/${id}/removal`);
    expect((await administrator.get(`/webhooks/${id}`)).status).toBe(404);
  });
});

describe('The door to webhooks', () => {
  test('gives a wrong form back as it was typed', async () => {
    const { status, text } = await administrator.post('/webhooks', { url: 'ftp://x', purpose: 'news of results' });
    expect(status).toBe(422);
    expect(text).toContain('Choose at least one event.');
    expect(text).toContain('value="news of results"');
  });

  test('is closed to all but administrators', async () => {
    const staff = await portal.signedIn(await portal.person({ roles: [{ role: 'staff' }] }));
    expect((await staff.get('/webhooks')).status).toBe(403);
  });

  test('does not lead into the portal’s own network', async () => {
    const post = { url: address, id: 'x', secret: webhookSecret('s', 'x'), body: '{}', now: new Date() };
    await expect(postSigned({ ...post, toPrivateAddresses: false })).rejects.toThrow(/private|not allowed/i);
    expect(heard).toEqual([]);
  });
});

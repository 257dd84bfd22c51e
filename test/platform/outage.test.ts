import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Controller, Get, type OnModuleInit } from '@nestjs/common';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { Access, defineJob, everyone, Jobs, system, Work } from '../../src/platform/index.js';
import { isOutage } from '../../src/platform/observability/outage.js';
import { eventually } from '../support/eventually.js';
import { startPlatform, type PlatformApp } from '../support/platform-app.js';
import { serverUrl } from '../support/template-database.js';

/** Stands between the portal and its database, and lets nobody through while it is closed. */
class Door {
  private isOpen = true;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;

  constructor(target: number) {
    this.server = createServer((socket) => this.join(socket, connect(target, '127.0.0.1'))).listen(0, '127.0.0.1');
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  close(): void {
    this.isOpen = false;
    for (const socket of this.sockets) socket.destroy();
  }

  open(): void {
    this.isOpen = true;
  }

  end(): void {
    this.close();
    this.server.close();
  }

  private join(portal: Socket, database: Socket): void {
    for (const socket of [portal, database]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined).once('close', () => this.sockets.delete(socket));
    }
    if (!this.isOpen) return void [portal, database].map((socket) => socket.destroy());
    portal.pipe(database).pipe(portal);
  }
}

const count = defineJob<{ what: string }>('test.count');

@Controller()
class Counting implements OnModuleInit {
  readonly counted: string[] = [];
  readonly begun: string[] = [];

  constructor(
    private readonly work: Work,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(count, async ({ what }) => {
      this.begun.push(what);
      if (this.begun.length === 1) door.close();
      await this.ask();
      this.counted.push(what);
    });
  }

  @Get('asked')
  @Access(everyone)
  ask(): Promise<object> {
    return this.work.read().query<object>('SELECT 1 AS one');
  }
}

let door: Door;
let platform: PlatformApp;
let counting: Counting;

beforeAll(async () => {
  door = new Door(Number(new URL(serverUrl()).port));
  const way = (url: string) => Object.assign(new URL(url), { port: String(door.port) }).href;
  platform = await startPlatform({ controllers: [Counting], way });
  counting = platform.app.get(Counting);
});
afterAll(async () => {
  door.open();
  await platform.stop();
  door.end();
});

const ask = (accept: string) => fetch(`${platform.url}/asked`, { headers: { accept, connection: 'close' } });

test('a visitor is told to come back in a moment, and then all works again', async () => {
  door.close();
  const answer = await ask('text/html');
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await answer.text()).toContain('Please try again in a moment');
  expect((await ask('application/json')).headers.get('content-type')).toContain('problem+json');
  door.open();
  expect(await eventually(async () => (await ask('text/html')).status)).toBe(200);
});

test('a job that has begun waits until the database is back', async () => {
  await platform.app.get(Work).run(system, (unit) => unit.queue(count, { what: 'in between' }));
  await eventually(() => counting.begun.length > 1);
  expect(counting.counted).toEqual([]);
  door.open();
  await eventually(() => counting.counted.length > 0);
  expect(counting.counted).toEqual(['in between']);
});

test.each([
  [Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }), true],
  [new QueryFailedError('SELECT', [], Object.assign(new Error('shutting down'), { code: '57P01' })), true],
  [new QueryFailedError('SELECT', [], new Error('Connection terminated unexpectedly')), true],
  [new QueryFailedError('SELECT', [], Object.assign(new Error('duplicate key'), { code: '23505' })), false],
  [new Error('What is not known'), false],
  ['ECONNREFUSED', false],
])('what is an outage, and what is not (%#)', (error, outage) => {
  expect(isOutage(error)).toBe(outage);
});

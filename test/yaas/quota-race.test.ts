import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../src/platform/index.js';
import { aDraft, aSeason, aStudent, submit, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

const STUDENTS = 500;
/** More than the portal holds connections to its database, so that they wait for one another in it as well. */
const AT_ONCE = 40;

let yaas: YaasInTest;
let season: Season;

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
});

afterAll(() => yaas.stop());

interface Ready {
  student: Actor;
  id: string;
}

async function aPoemReady(): Promise<Ready> {
  const student = await aStudent(yaas);
  return { student, id: await aDraft(yaas, season, { student }) };
}

/** All of them, so many at the same moment; whoever is done makes room for the next. */
async function race<T>(runs: readonly (() => Promise<T>)[]): Promise<PromiseSettledResult<T>[]> {
  const waiting = [...runs];
  const outcomes: PromiseSettledResult<T>[] = [];
  const runner = async () => {
    for (let run = waiting.shift(); run; run = waiting.shift()) outcomes.push(...(await Promise.allSettled([run()])));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runner));
  return outcomes;
}

test('five hundred students race for the last five places, and exactly five get one', async () => {
  const begun = await race(Array.from({ length: STUDENTS }, () => aPoemReady));
  const ready = begun.map((outcome) => (outcome as PromiseFulfilledResult<Ready>).value);
  const outcomes = await race(
    ready.map(
      ({ student, id }) =>
        () =>
          submit(yaas, student, id),
    ),
  );
  const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  expect(refusals).toHaveLength(STUDENTS - 5);
  for (const refusal of refusals) expect(refusal).toMatchObject({ status: 409, rules: [{ id: 'place_left' }] });
  const [standing] = await yaas.rows(
    `SELECT (SELECT count(*)::int FROM entry WHERE state = 'awaiting_guardian') AS entered,
            (SELECT count(*)::int FROM quota_slot WHERE quota = 'sister_city' AND released_at IS NULL) AS taken,
            (SELECT count(DISTINCT slot_number)::int FROM quota_slot WHERE quota = 'sister_city' AND released_at IS NULL) AS places,
            (SELECT count(*)::int FROM quota_slot WHERE quota = 'one_piece' AND released_at IS NULL) AS pieces,
            (SELECT count(*)::int FROM entry WHERE state = 'draft') AS drafts`,
  );
  expect(standing).toEqual({ entered: 5, taken: 5, places: 5, pieces: 5, drafts: STUDENTS - 5 });
}, 600_000);

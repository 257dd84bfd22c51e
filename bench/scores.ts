import autocannon from 'autocannon';
import type { Client } from 'pg';
import type { Ground } from './ground.js';
import { insertsPerSecond, prepareInserts } from './inserts.js';
import { startBaseline } from './processes.js';
import { report } from './report.js';
import { signInAll } from './sign-in.js';

const judges = 16;
const duration = 6;

/** A judge's own cards, in the order in which the judge saves them again and again. */
interface Desk {
  email: string;
  assignments: string[];
  criteria: string[];
}

/** Saving a card by sixteen judges at once, with session, permission, version and history, beside one prepared INSERT. */
export async function measureScores(
  portalUrl: string,
  { client, ground }: { client: Client; ground: Ground },
): Promise<void> {
  const desks = await desksOf(client, ground.domain);
  const cookies = await signInAll(
    portalUrl,
    desks.map(({ email }) => email),
  );
  const value = await savesPerSecond(portalUrl, desks, cookies);
  await prepareInserts(client);
  const alone = await insertsPerSecond(ground.databaseUrl, { atOnce: judges, seconds: duration });
  const bench = `saving a score, ${judges} judges at once`;
  const unit = 'saves/s';
  report({ bench, value, unit, baseline: 'one prepared INSERT by pg alone', baselineValue: alone });
  const bare = await startBaseline('bare-insert.mjs', [ground.databaseUrl]);
  const overHttp = await bareSavesPerSecond(bare.url, desks);
  await bare.stop();
  report({ bench, value, unit, baseline: 'bare Express 5 with the same INSERT', baselineValue: overHttp });
}

async function desksOf(client: Client, domain: string): Promise<Desk[]> {
  const { rows } = await client.query<Desk>(
    `SELECT p.email, array_agg(a.id ORDER BY a.position) AS assignments,
            (SELECT array_agg(c.id) FROM criterion c WHERE c.rubric_version_id = r.rubric_version_id) AS criteria
       FROM assignment a JOIN round_judge j ON j.id = a.round_judge_id JOIN round r ON r.id = j.round_id JOIN account p ON p.id = j.account_id
      WHERE r.state = 'open' AND p.email LIKE $1 GROUP BY p.email, r.rubric_version_id ORDER BY p.email LIMIT $2`,
    [`juror-%@${domain}`, judges],
  );
  if (rows.length < judges) throw new Error(`The round has ${rows.length} judges, not ${judges}.`);
  return rows;
}

const formType = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };

/** Each connection takes a judge who is free, saves the judge's next card, and sets the judge free with the answer. */
function savesPerSecond(url: string, desks: readonly Desk[], cookies: readonly string[]): Promise<number> {
  const free = desks.map((desk, index) => new Saves(desk, cookies[index]!));
  const busy = new WeakMap<object, Saves>();
  const setupRequest = (request: autocannon.Request, context: object) => {
    const judge = free.shift()!;
    busy.set(context, judge);
    return { ...request, ...judge.next() };
  };
  const onResponse = (_status: number, _body: string, context: object) => void free.push(busy.get(context)!);
  return answered(url, { requests: [{ method: 'POST', setupRequest, onResponse }] });
}

function bareSavesPerSecond(url: string, [desk]: readonly Desk[]): Promise<number> {
  const { body } = new Saves(desk!, '').next();
  return answered(url, { method: 'POST', headers: formType, body });
}

async function answered(url: string, options: Partial<autocannon.Options>): Promise<number> {
  const result = await autocannon({ url, connections: judges, duration, ...options });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`);
  return result.requests.average;
}

/** A judge goes through the own cards in turn; each save names the version that the last one left. */
class Saves {
  private count = 0;

  constructor(
    private readonly desk: Desk,
    private readonly cookie: string,
  ) {}

  next() {
    const { assignments, criteria } = this.desk;
    const version = String(Math.floor(this.count / assignments.length));
    const scores = criteria.map((id, index): [string, string] => [
      `score-${id}`,
      String(1 + ((this.count + index) % 5)),
    ]);
    const id = assignments[this.count % assignments.length]!;
    this.count += 1;
    const body = new URLSearchParams({ version, worksWell: 'A clear idea.', ...Object.fromEntries(scores) }).toString();
    return {
      method: 'POST' as const,
      path: `/judging/cards/${id}/scores`,
      headers: { ...formType, cookie: this.cookie },
      body,
    };
  }
}

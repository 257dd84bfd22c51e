import { randomUUID } from 'node:crypto';
import { JudgedProgrammes } from '../../../src/judging/index.js';
import { system, type Actor } from '../../../src/platform/index.js';
import { yaas2026 } from '../../../src/yaas/index.js';
import { yesToAll } from './guardian.js';
import { aDraft, aRound, aSeason, aStudent, submitWithConsent, type Season } from './season.js';
import type { YaasInTest } from './yaas-in-test.js';

/** A season whose rules have a people's choice and a tour. */
export async function aSeasonWithAllThatIsShown(yaas: YaasInTest): Promise<Season> {
  const season = await aSeason(yaas);
  const peoplesChoice = { label: { en: 'The public’s choice' }, amount: 0, currency: 'USD' };
  const rules = {
    ...yaas2026,
    awards: { ...yaas2026.awards, peoplesChoice },
    exhibit: { tour: true },
    consents: { ...yaas2026.consents, asked: ['exhibit_web' as const, 'exhibit_tour' as const, 'name_form' as const] },
  };
  const theme = { en: 'Bridges' };
  const { id } = await yaas.as(system, (unit) => yaas.service.createEdition(unit, { year: 2027, theme, rules }));
  return { ...season, editionId: id };
}

export interface ShownWork {
  entryId: string;
  slug: string;
  path: string;
  student: Actor;
  /** The guardian's link. */
  link: string;
}

let families = 0;

/** A poem that came all the way: consented to, confirmed, judged, released. */
export async function aShownWork(
  yaas: YaasInTest,
  season: Season,
  {
    answers = { ...yesToAll, exhibit_tour: 'yes' },
    ...fields
  }: { title: string; body?: string; answers?: Record<string, string> },
): Promise<ShownWork> {
  const student = await aStudent(yaas, { name: 'Wilhelmina Featherstone', birthDate: '2010-06-15' });
  families += 1;
  const guardianEmail = `augusta-${families}@example.org`;
  const id = await aDraft(yaas, season, { student, fields: { guardianEmail, ...fields } });
  const link = await submitWithConsent(yaas, { student, id, answers });
  await yaas.as(system, (unit) => yaas.service.confirm(unit, id));
  const works = yaas.app.get(JudgedProgrammes, { strict: false }).of('yaas');
  const roundId = await aRound(yaas, season);
  const outcomes = [{ workId: id, score: '0.9', cards: 3, outcome: 'placed' as const, place: 1 }];
  await yaas.as(system, (unit) => works.opened(unit, roundId, [id]));
  await yaas.as(system, (unit) => works.decided(unit, roundId, outcomes));
  await yaas.as(system, (unit) => works.released(unit, roundId, outcomes));
  const [piece] = await yaas.rows<{ slug: string }>('SELECT slug FROM exhibit_piece WHERE entry_id = $1', [id]);
  const slug = piece?.slug ?? '';
  return { entryId: id, slug, path: `/exhibit/${slug}`, student, link };
}

/** So many copies of a shown work, each an entry and a piece of its own. */
export async function manyLike(yaas: YaasInTest, { entryId }: ShownWork, count: number): Promise<void> {
  await yaas.rows(
    `WITH copies AS (
       INSERT INTO entry SELECT (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid()))).*
         FROM entry e, generate_series(1, $2) n WHERE e.id = $1 RETURNING id)
     INSERT INTO exhibit_piece
       SELECT (jsonb_populate_record(p, jsonb_build_object('id', c.id, 'entry_id', c.id, 'slug', 'copy-' || c.id, 'rank', '099.' || c.id, 'title', 'Copy ' || c.id))).*
         FROM copies c, exhibit_piece p WHERE p.entry_id = $1`,
    [entryId, count],
  );
  // What autovacuum does in its time: an index of trigrams is dear while what is new waits in a list beside it.
  await yaas.rows('VACUUM ANALYZE exhibit_piece');
  await yaas.rows('ANALYZE exhibit_piece_place');
}

export const aStaffMember = (yaas: YaasInTest): Promise<Actor> =>
  yaas.account({ email: `staff-${randomUUID()}@example.org`, name: 'Stella', roles: [{ role: 'staff', scope: null }] });

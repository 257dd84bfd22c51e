import { Injectable } from '@nestjs/common';
import { NotFound, readRows, defineProjection, Work, type Actor } from '../../platform/index.js';
import { groupsFor } from '../papers/need-to-know.js';
import { COMING_STATES, listed } from '../registration/registration-state.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { readsKitchenList } from './health.policy.js';
import type { NeedPart } from './yls-need.entity.js';

/** How many of a summit have a need that the kitchen cooks for. */
export interface KitchenCount {
  part: NeedPart;
  code: string;
  words: string;
  count: number;
  /** Of them in danger of their life. */
  severe: number;
}

const parts = groupsFor('kitchen', 'count')
  .map((part) => `'${part}'`)
  .join(', ');

/** What no kitchen can leave out. */
const NO_FOOD = `'insect', 'medicine', 'latex'`;

/** Whoever cooks is told no name and no registration: there is none in it. */
const kitchenCounts = defineProjection<KitchenCount>({
  name: 'yls.kitchen',
  reader: 'kitchen',
  from: `(SELECT r.summit_id, n.part, n.code, n.words, count(*)::int AS count, count(*) FILTER (WHERE n.severity = 'life_threatening')::int AS severe
            FROM yls_need n JOIN yls_registration r ON r.id = n.registration_id
           WHERE r.state IN (${listed(COMING_STATES)}) AND n.part IN (${parts}) AND n.code NOT IN (${NO_FOOD})
           GROUP BY r.summit_id, n.part, n.code, n.words) k`,
  columns: { part: 'k.part', code: 'k.code', words: 'k.words', count: 'k.count', severe: 'k.severe' },
});

export interface KitchenList {
  summit: YlsSummit;
  counts: readonly KitchenCount[];
  /** Who comes, and of how many of them nothing was signed yet. */
  people: number;
  untold: number;
}

/** What the kitchen cooks for. */
@Injectable()
export class KitchenQueries {
  constructor(private readonly work: Work) {}

  /** @throws NotFound */
  async of(actor: Actor, summitId: string): Promise<KitchenList> {
    const manager = this.work.read();
    const summit = await manager.findOneBy(YlsSummit, { id: summitId });
    if (!summit || !readsKitchenList(actor, summitId)) throw new NotFound();
    const reading = {
      where: 'k.summit_id = $1',
      parameters: [summitId],
      orderBy: 'k.part, k.count DESC, k.code, k.words',
    };
    const counts = await readRows(manager, actor, { projection: kitchenCounts, reading });
    const [row] = await manager.query<Pick<KitchenList, 'people' | 'untold'>[]>(PEOPLE, [summitId]);
    return { summit, counts, ...row! };
  }
}

const PEOPLE = `
  SELECT count(*)::int AS people, count(*) FILTER (WHERE d.version IS NULL OR d.version = 0)::int AS untold
    FROM yls_registration r LEFT JOIN yls_dossier d ON d.registration_id = r.id WHERE r.summit_id = $1 AND r.state IN (${listed(COMING_STATES)})`;

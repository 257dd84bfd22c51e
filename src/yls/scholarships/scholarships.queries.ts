import { Injectable } from '@nestjs/common';
import { NotFound, Work, type Actor } from '../../platform/index.js';
import { AID_QUESTION } from '../form/usual-questions.js';
import { YlsQuestion } from '../form/yls-question.entity.js';
import { runsSummit } from '../summit/summit.policy.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import type { Missed, Need } from './fund-rule.js';
import { RuledAwardsQueries } from './ruled-awards.queries.js';
import { YlsFund } from './yls-fund.entity.js';

/** Somebody who has asked for help and has none yet. */
export interface AwardLine {
  registrationId: string;
  name: string;
  need: Need;
  /** What the rules would give; null with the reason why not. */
  award: { cents: number; fund: string } | null;
  missed: Missed | null;
}

export interface Scholarships {
  summit: YlsSummit;
  /** In the order in which their rules are asked. */
  funds: readonly YlsFund[];
  /** The form asks who needs help. */
  isAsked: boolean;
  /** By name: their order tells nothing of what juries found. */
  lines: readonly AwardLine[];
  awarded: { count: number; cents: number };
  fingerprint: string;
}

/** The funds of a summit, and what their rules would give. */
@Injectable()
export class ScholarshipsQueries {
  constructor(
    private readonly work: Work,
    private readonly ruled: RuledAwardsQueries,
  ) {}

  /** As many queries for thousands as for one. @throws NotFound */
  async of(actor: Actor, summitId: string): Promise<Scholarships> {
    const manager = this.work.read();
    const summit = await manager.findOneBy(YlsSummit, { id: summitId });
    if (!summit || !runsSummit(actor, summitId)) throw new NotFound();
    const funds = await manager.find(YlsFund, { where: { summitId }, order: { name: 'ASC', id: 'ASC' } });
    const { given, missed, applicants, fingerprint } = await this.ruled.of(manager, actor, summit, funds);
    const awards = new Map(given.map((award) => [award.registrationId, award]));
    const names = new Map(funds.map(({ id, name }) => [id, name]));
    return {
      summit,
      funds,
      isAsked: await manager.existsBy(YlsQuestion, { summitId, code: AID_QUESTION }),
      lines: [...applicants.values()].map(({ id, name, need }) => {
        const award = awards.get(id);
        return {
          registrationId: id,
          name,
          need,
          award: award ? { cents: award.cents, fund: names.get(award.fundId)! } : null,
          missed: missed.get(id) ?? null,
        };
      }),
      awarded: { count: given.length, cents: given.reduce((sum, { cents }) => sum + cents, 0) },
      fingerprint,
    };
  }

  /** @throws NotFound */
  async fund(summitId: string, id: string): Promise<YlsFund> {
    const fund = await this.work.read().findOneBy(YlsFund, { id, summitId });
    if (!fund) throw new NotFound();
    return fund;
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId, NotFound, Work, type Actor } from '../platform/index.js';
import { LawInForce } from './law-in-force.js';
import { LawParameterChange } from './law-parameter-change.entity.js';
import { lawRuleOf, type LawRule } from './law-rule.js';

export interface ParameterChange {
  ruleId: string;
  name: string;
  value: number;
  /** ISO date from which it counts. */
  validFrom: string;
  reason: string;
}

/** What was set, newest first, by the id of the rule. */
export type RuleChanges = ReadonlyMap<
  string,
  readonly Pick<LawParameterChange, 'id' | 'name' | 'value' | 'validFrom' | 'reason'>[]
>;

/** The numbers of the law: what stood on a day, and how they are changed. */
@Injectable()
export class LawBooks {
  constructor(private readonly work: Work) {}

  /** What the rules go by on that day (ISO date), in one query. */
  async inForce(day: string, manager: EntityManager = this.work.read()): Promise<LawInForce> {
    const rows = await manager.query<{ parameter: string; value: number }[]>(
      `SELECT DISTINCT ON (rule_id, name) rule_id || ' ' || name AS parameter, value FROM law_parameter_change
        WHERE valid_from <= $1 ORDER BY rule_id, name, valid_from DESC, set_at DESC`,
      [day],
    );
    return new LawInForce(day, new Map(rows.map(({ parameter, value }) => [parameter, value])));
  }

  /** @throws NotFound when there is no such rule */
  rule(id: string): LawRule {
    const rule = lawRuleOf(id);
    if (!rule) throw new NotFound();
    return rule;
  }

  /** What administrators have set for a rule, newest first. */
  changesOf(ruleId: string): Promise<(LawParameterChange & { setByName: string })[]> {
    return this.work.read().query(
      `SELECT c.id, c.rule_id AS "ruleId", c.name, c.value, c.valid_from::text AS "validFrom", c.reason, c.set_by AS "setBy", c.set_at AS "setAt",
              a.display_name AS "setByName"
         FROM law_parameter_change c JOIN account_brief a ON a.id = c.set_by WHERE c.rule_id = $1 ORDER BY c.set_at DESC, c.id DESC`,
      [ruleId],
    );
  }

  /** What administrators have set for any rule, in one query. */
  async changes(): Promise<RuleChanges> {
    const rows = await this.work
      .read()
      .query<LawParameterChange[]>(
        `SELECT id, rule_id AS "ruleId", name, value, valid_from::text AS "validFrom", reason FROM law_parameter_change ORDER BY set_at DESC, id DESC`,
      );
    return Map.groupBy(rows, ({ ruleId }) => ruleId);
  }

  /** A number counts anew from a day on; what was decided before stays as it was. @throws NotFound for an unknown rule or number */
  async change(actor: Actor, change: ParameterChange): Promise<void> {
    if (!(change.name in this.rule(change.ruleId).parameters)) throw new NotFound();
    await this.work.run(actor, async (unit) => {
      const id = newId();
      await unit.manager.insert(LawParameterChange, { id, ...change, setBy: actor.accountId!, setAt: unit.now });
      const { ruleId, ...details } = change;
      await unit.record('law.parameter-changed', { type: 'law-rule', id: ruleId }, details);
    });
  }
}

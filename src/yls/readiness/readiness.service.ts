import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { judge, refusals, system, type RuleResult, type Unit } from '../../platform/index.js';
import { GateFactsReader } from '../registration/gate-facts-reader.js';
import { RegistrationMoves } from '../registration/registration-moves.service.js';
import type { Gate } from '../registration/registration.gates.js';
import { COMPLETING } from '../registration/registration-state.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { beforeTheDoor, completionRules } from './completion.rules.js';

/** From the yes to the day on which nothing is missing any more. */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly gates: GateFactsReader,
    private readonly moves: RegistrationMoves,
  ) {}

  /** Whoever has brought what may have been the last missing thing calls it, in the same transaction. @returns whether that was so */
  async completeIfReady(unit: Unit, registrationId: string): Promise<boolean> {
    const lock = { mode: 'pessimistic_write' } as const;
    const held = await unit.manager.findOne(YlsRegistration, { where: { id: registrationId }, lock });
    if (!held || !COMPLETING.has(held.state)) return false;
    const against = await this.against(unit.manager, [registrationId], completionRules);
    if (against.get(registrationId)!.length > 0) return false;
    await this.moves.move({ ...unit, actor: system }, registrationId, { event: 'complete_forms' });
    return true;
  }

  /** What stands between each of them and the door, in a fixed number of queries; nobody's answer is in it. */
  inTheWay(manager: EntityManager, ids: readonly string[]): Promise<Map<string, RuleResult[]>> {
    return this.against(manager, ids, [...completionRules, ...beforeTheDoor]);
  }

  private async against(
    manager: EntityManager,
    ids: readonly string[],
    rules: readonly Gate[],
  ): Promise<Map<string, RuleResult[]>> {
    const facts = await this.gates.of(manager, ids);
    return new Map([...facts].map(([id, one]) => [id, refusals(judge(rules, one))]));
  }
}

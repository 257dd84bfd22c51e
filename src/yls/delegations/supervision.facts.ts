import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { judge, refusals } from '../../platform/index.js';
import { GateFactsReader, type PartOfFacts } from '../registration/gate-facts-reader.js';
import { rulesOfDelegation } from './delegation.rules.js';
import { DelegationsOnFile } from './delegations-on-file.queries.js';
import type { SupervisionFacts } from './supervision.rules.js';

interface Row {
  id: string;
  delegationId: string;
  delegation: string;
  member: string;
}

/** Tells gates whether somebody's delegation may travel as it is. */
@Injectable()
export class Supervision implements PartOfFacts, OnModuleInit {
  constructor(
    private readonly gates: GateFactsReader,
    private readonly delegations: DelegationsOnFile,
  ) {}

  onModuleInit(): void {
    this.gates.add(this);
  }

  async factsOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, SupervisionFacts>> {
    const rows = await manager.query<Row[]>(OF_REGISTRATIONS, [ids]);
    const found = await this.delegations.of(manager, [...new Set(rows.map(({ delegationId }) => delegationId))]);
    return new Map(
      rows.map(({ id, delegationId, delegation, member }) => {
        const lacks = refusals(judge(rulesOfDelegation, { delegation: found.get(delegationId)!.facts })).length;
        return [id, { supervision: { delegation, member, lacks } }];
      }),
    );
  }

  /** The summit's delegations that may not travel as they are. */
  async lacking(manager: EntityManager, summitId: string): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(OF_SUMMIT, [summitId]);
    const found = await this.delegations.of(
      manager,
      rows.map(({ id }) => id),
    );
    return [...found].flatMap(([id, { facts }]) =>
      refusals(judge(rulesOfDelegation, { delegation: facts })).length > 0 ? [id] : [],
    );
  }
}

const OF_REGISTRATIONS = `
  SELECT r.id, d.id AS "delegationId", d.name AS delegation, m.name AS member
    FROM yls_registration r JOIN yls_delegation d ON d.id = r.delegation_id JOIN member_brief m ON m.id = d.member_id
   WHERE r.id = ANY($1)`;

const OF_SUMMIT = `SELECT id FROM yls_delegation WHERE summit_id = $1 AND state <> 'withdrawn' ORDER BY id`;

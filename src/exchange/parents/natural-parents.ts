import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ExchangeParent, type ParentRelation } from './exchange-parent.entity.js';

/** A natural parent as other parts of the exchange know them. */
export interface NaturalParent {
  applicationId: string;
  /** By which signatures know them. */
  personId: string;
  name: string;
  email: string;
  locale: string;
  relation: ParentRelation;
  writtenAt: Date | null;
  /** They have said no. */
  declinedAt: Date | null;
}

/** Who has to say yes for a student, and how they are reached. */
@Injectable()
export class NaturalParents {
  /** Of one application, in the order in which they were named. */
  async of(manager: EntityManager, applicationId: string): Promise<NaturalParent[]> {
    return (await this.ofMany(manager, [applicationId])).get(applicationId) ?? [];
  }

  /** Of many in one query, by application; those without any are left out. */
  async ofMany(manager: EntityManager, applicationIds: readonly string[]): Promise<Map<string, NaturalParent[]>> {
    const parents = await manager.find(ExchangeParent, {
      where: { applicationId: In([...applicationIds]) },
      order: { addedAt: 'ASC', id: 'ASC' },
    });
    return Map.groupBy(parents.map(asKnown), ({ applicationId }) => applicationId);
  }
}

const asKnown = ({
  id,
  applicationId,
  name,
  email,
  locale,
  relation,
  writtenAt,
  declinedAt,
}: ExchangeParent): NaturalParent => ({
  applicationId,
  personId: id,
  name,
  email,
  locale,
  relation,
  writtenAt,
  declinedAt,
});

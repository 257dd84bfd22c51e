import type { EntityManager } from 'typeorm';
import { ExchangePlacement } from '../placement/exchange-placement.entity.js';

/** Where the student lives on the day, or lived last; null before the first home. */
export async function homeOfDay(
  manager: EntityManager,
  applicationId: string,
  day: string,
): Promise<ExchangePlacement | null> {
  return manager
    .createQueryBuilder(ExchangePlacement, 'p')
    .where('p.applicationId = :applicationId AND p.movedInOn <= :day', { applicationId, day })
    .orderBy('p.movedInOn', 'DESC')
    .addOrderBy('p.id', 'DESC')
    .getOne();
}

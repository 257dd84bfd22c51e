import type { EntityManager } from 'typeorm';
import { HostInquiry } from './host-inquiry.entity.js';

/** The inquiry of a family for a member and a year that is not over; the database lets no second one in. */
export const standingInquiry = (
  manager: EntityManager,
  { email, memberId, seasonYear }: { email: string | null; memberId: string | null; seasonYear: number },
): Promise<HostInquiry | null> =>
  manager
    .createQueryBuilder(HostInquiry, 'inquiry')
    .where(`inquiry.email = :email AND inquiry.memberId IS NOT DISTINCT FROM :memberId`, { email, memberId })
    .andWhere(`inquiry.seasonYear = :seasonYear AND inquiry.state <> 'dropped_out'`, { seasonYear })
    .getOne();

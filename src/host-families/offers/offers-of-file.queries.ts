import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { HostBedOffer } from './host-bed-offer.entity.js';
import { HostWelcome } from './host-welcome.entity.js';

/** What a family offers. */
export interface OffersOfFile {
  /** Those that stand, by their first day. */
  beds: readonly HostBedOffer[];
  /** What was offered once, the latest first. */
  withdrawn: readonly HostBedOffer[];
  /** Null until it has said whom it can host. */
  welcome: HostWelcome | null;
}

/** What one family offers, for its own page and its desk's. */
@Injectable()
export class OffersOfFileQueries {
  async of(manager: EntityManager, fileId: string): Promise<OffersOfFile> {
    const all = await manager.find(HostBedOffer, {
      where: { fileId },
      order: { fromOn: 'ASC', roomName: 'ASC', bed: 'ASC' },
    });
    const welcome = await manager.findOneBy(HostWelcome, { fileId, replacedAt: IsNull() });
    const withdrawn = all.filter(({ withdrawnAt }) => withdrawnAt !== null);
    return {
      beds: all.filter(({ withdrawnAt }) => withdrawnAt === null),
      withdrawn: withdrawn.toSorted((one, other) => other.withdrawnAt!.getTime() - one.withdrawnAt!.getTime()),
      welcome,
    };
  }
}

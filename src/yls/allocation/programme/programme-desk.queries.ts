import { Injectable } from '@nestjs/common';
import { NotFound, Work } from '../../../platform/index.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { YlsRole } from '../casting/yls-role.entity.js';
import { YlsRanking } from '../wishes/yls-ranking.entity.js';
import type { Plain } from './plain.js';
import { YlsSession } from './yls-session.entity.js';
import { YlsSlot } from './yls-slot.entity.js';

/** A session with who wishes it first, and who is placed in it. */
export type SessionLineOnDesk = Plain<YlsSession> & { firstWishes: number; people: number };

/** The programme as staff write it. */
export interface ProgrammeOnDesk {
  summit: YlsSummit;
  ranking: YlsRanking | null;
  slots: readonly (Plain<YlsSlot> & { sessions: readonly SessionLineOnDesk[] })[];
  others: readonly YlsSummit[];
}

/** The programme, as staff see it. */
@Injectable()
export class ProgrammeDeskQueries {
  constructor(private readonly work: Work) {}

  /** In four queries, however large it is. @throws NotFound */
  async of(summitId: string): Promise<ProgrammeOnDesk> {
    const manager = this.work.read();
    const summits = await manager.find(YlsSummit, { order: { beginsOn: 'DESC', id: 'ASC' } });
    const summit = summits.find(({ id }) => id === summitId);
    if (!summit) throw new NotFound();
    const slots: Plain<YlsSlot>[] = await manager.find(YlsSlot, {
      where: { summitId },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    const rows = await manager
      .createQueryBuilder(YlsSession, 's')
      .innerJoin(YlsSlot, 't', 't.id = s.slot_id AND t.summit_id = :summitId', { summitId })
      .addSelect(
        '(SELECT count(*)::int FROM yls_preference w WHERE w.session_id = s.id AND w.rank = 1)',
        'first_wishes',
      )
      .addSelect('(SELECT count(*)::int FROM yls_place p WHERE p.session_id = s.id)', 'people')
      .orderBy({ 's.topic': 'ASC', 's.id': 'ASC' })
      .getRawAndEntities<{ first_wishes: number; people: number }>();
    const entities: Plain<YlsSession>[] = rows.entities;
    const sessions = entities.map((one, at) => ({
      ...one,
      firstWishes: rows.raw[at]!.first_wishes,
      people: rows.raw[at]!.people,
    }));
    const bySlot = Map.groupBy(sessions, ({ slotId }) => slotId);
    return {
      summit,
      ranking: await manager.findOneBy(YlsRanking, { summitId }),
      slots: slots.map((slot) => ({ ...slot, sessions: bySlot.get(slot.id) ?? [] })),
      others: summits.filter(({ id }) => id !== summitId),
    };
  }

  /** Of a simulation, by name. */
  rolesOf(sessionId: string): Promise<YlsRole[]> {
    return this.work.read().find(YlsRole, { where: { sessionId }, order: { id: 'ASC' } });
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HomeCards, type HomeCard, type HomeProfile, type HomeTold } from '../../host-families/index.js';
import { readRows, type Actor } from '../../platform/index.js';
import type { ExchangePlacement } from '../placement/exchange-placement.entity.js';
import { shownTo, type LadderReader } from './ladder.js';
import { studentCard, type StudentCard } from './student-card.projection.js';
import { studentProfile, type StudentProfile } from './student-profile.projection.js';

export type StudentShown =
  { as: 'nothing' } | { as: 'card'; card: StudentCard } | { as: 'profile'; profile: StudentProfile };
export type HomeShown =
  { as: 'nothing' } | { as: 'card'; card: HomeCard } | { as: 'profile'; profile: HomeProfile & { told: HomeTold } };

const nothing = { as: 'nothing' } as const;

/** What each side is shown of the other, as the ladder has it; each reading is logged. */
@Injectable()
export class LadderQueries {
  constructor(private readonly homes: HomeCards) {}

  /** The student of a placement, for its family. */
  async studentOf(manager: EntityManager, actor: Actor, { id, state }: ExchangePlacement): Promise<StudentShown> {
    const reading = { where: 'p.id = $1', parameters: [id] };
    const shown = shownTo('host', state);
    if (shown === 'card') {
      const [card] = await readRows(manager, actor, { projection: studentCard, reading });
      return card ? { as: 'card', card } : nothing;
    }
    if (shown === 'nothing') return nothing;
    const [profile] = await readRows(manager, actor, { projection: studentProfile, reading });
    return profile ? { as: 'profile', profile } : nothing;
  }

  /** The home of a placement, for its student or a natural parent. */
  async homeOf(
    manager: EntityManager,
    actor: Actor,
    { placement, reader }: { placement: ExchangePlacement; reader: Exclude<LadderReader, 'host' | 'sending-desk'> },
  ): Promise<HomeShown> {
    const { hostFileId, state } = placement;
    const shown = shownTo(reader, state);
    if (shown === 'card') {
      const card = (await this.homes.cards(manager, actor, [hostFileId])).get(hostFileId);
      return card ? { as: 'card', card } : nothing;
    }
    if (shown === 'nothing') return nothing;
    const profile = await this.homes.profile(manager, actor, hostFileId);
    return profile ? { as: 'profile', profile } : nothing;
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AcceptedPhotographs, type PhotographShown } from '../../applications/index.js';
import { HomeCards, HostFilesQueries, type HomeCard, type HomeInFull } from '../../host-families/index.js';
import { readRows, type Actor } from '../../platform/index.js';
import type { ExchangePlacement } from '../placement/exchange-placement.entity.js';
import { EXCHANGE } from '../student/questions/asked.js';
import { shownTo, type LadderReader, type Shown } from './ladder.js';
import { studentCard, type StudentCard } from './student-card.projection.js';
import { studentProfile, type StudentProfile } from './student-profile.projection.js';

export type StudentShown =
  | { as: 'nothing' }
  | { as: 'card'; card: StudentCard }
  | { as: 'profile'; profile: StudentProfile; photographs: readonly PhotographShown[] };
export type HomeShown = { as: 'nothing' } | { as: 'card'; card: HomeCard } | { as: 'profile'; profile: HomeInFull };

const nothing = { as: 'nothing' } as const;

/** What each side is shown of the other, as the ladder has it; each reading is logged. */
@Injectable()
export class LadderQueries {
  constructor(
    private readonly homes: HomeCards,
    private readonly files: HostFilesQueries,
    private readonly photographs: AcceptedPhotographs,
  ) {}

  /** The student of a placement, for its family. */
  async studentOf(manager: EntityManager, actor: Actor, placement: ExchangePlacement): Promise<StudentShown> {
    const reading = { where: 'p.id = $1', parameters: [placement.id] };
    const shown = await this.shownTo(manager, 'host', placement);
    if (shown === 'card') {
      const [card] = await readRows(manager, actor, { projection: studentCard, reading });
      return card ? { as: 'card', card } : nothing;
    }
    if (shown === 'nothing') return nothing;
    const [profile] = await readRows(manager, actor, { projection: studentProfile, reading });
    if (!profile) return nothing;
    const asked = { programme: EXCHANGE, subjectId: placement.applicationId, kinds: ['album'] };
    return { as: 'profile', profile, photographs: await this.photographs.of(manager, actor, asked) };
  }

  /** The home of a placement, for its student or a natural parent. */
  async homeOf(
    manager: EntityManager,
    actor: Actor,
    { placement, reader }: { placement: ExchangePlacement; reader: Exclude<LadderReader, 'host' | 'sending-desk'> },
  ): Promise<HomeShown> {
    const { hostFileId } = placement;
    const shown = await this.shownTo(manager, reader, placement);
    if (shown === 'card') {
      const card = (await this.homes.cards(manager, actor, [hostFileId])).get(hostFileId);
      return card ? { as: 'card', card } : nothing;
    }
    if (shown === 'nothing') return nothing;
    const profile = await this.homes.profile(manager, actor, hostFileId);
    return profile ? { as: 'profile', profile } : nothing;
  }

  /** Whether the home stands is asked where it matters alone. */
  private async shownTo(
    manager: EntityManager,
    reader: LadderReader,
    { state, hostFileId }: ExchangePlacement,
  ): Promise<Shown> {
    if (shownTo(reader, state) === shownTo(reader, state, false)) return shownTo(reader, state);
    return shownTo(reader, state, (await this.files.standing(manager, [hostFileId])).has(hostFileId));
  }
}

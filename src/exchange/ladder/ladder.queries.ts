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

/** What each side is shown of the other, as the ladder has it; each reading is logged. */
@Injectable()
export class LadderQueries {
  constructor(
    private readonly homes: HomeCards,
    private readonly files: HostFilesQueries,
    private readonly photographs: AcceptedPhotographs,
  ) {}

  /** Students of placements, each for its own family, by placement; as many queries for many as for one. */
  async studentsOf(
    manager: EntityManager,
    actor: Actor,
    placements: readonly ExchangePlacement[],
  ): Promise<Map<string, StudentShown>> {
    const shown = await this.shown(manager, 'host', placements);
    const of = (what: Shown) => ({ where: 'p.id = ANY($1)', parameters: [idsOf(shown.get(what))] });
    const cards = shown.has('card')
      ? await readRows(manager, actor, { projection: studentCard, reading: of('card') })
      : [];
    const profiles = shown.has('profile')
      ? await readRows(manager, actor, { projection: studentProfile, reading: of('profile') })
      : [];
    const applications = new Map(placements.map(({ id, applicationId }) => [id, applicationId]));
    const subjectIds = profiles.map(({ id }) => applications.get(id)!);
    const albums = await this.photographs.of(manager, actor, { programme: EXCHANGE, subjectIds, kinds: ['album'] });
    return new Map<string, StudentShown>([
      ...cards.map((card) => [card.id, { as: 'card', card }] as const),
      ...profiles.map((profile) => {
        const photographs = albums.get(applications.get(profile.id)!) ?? [];
        return [profile.id, { as: 'profile', profile, photographs }] as const;
      }),
    ]);
  }

  /** Homes of placements, for their students or a natural parent, by placement. */
  async homesOf(
    manager: EntityManager,
    actor: Actor,
    { placements, reader }: { placements: readonly ExchangePlacement[]; reader: 'student' | 'parent' },
  ): Promise<Map<string, HomeShown>> {
    const shown = await this.shown(manager, reader, placements);
    const of = (what: Shown) => (shown.get(what) ?? []).map(({ hostFileId }) => hostFileId);
    const cards = shown.has('card') ? await this.homes.cards(manager, actor, of('card')) : new Map<string, HomeCard>();
    const profiles = shown.has('profile')
      ? await this.homes.profiles(manager, actor, of('profile'))
      : new Map<string, HomeInFull>();
    const homes = new Map<string, HomeShown>();
    for (const { id, hostFileId } of shown.get('card') ?? [])
      if (cards.has(hostFileId)) homes.set(id, { as: 'card', card: cards.get(hostFileId)! });
    for (const { id, hostFileId } of shown.get('profile') ?? [])
      if (profiles.has(hostFileId)) homes.set(id, { as: 'profile', profile: profiles.get(hostFileId)! });
    return homes;
  }

  /** Placements by how much of the other side is shown; whether the homes stand is asked of those alone where it matters. */
  private async shown(
    manager: EntityManager,
    reader: LadderReader,
    placements: readonly ExchangePlacement[],
  ): Promise<Map<Shown, ExchangePlacement[]>> {
    const asked = placements.filter(({ state }) => shownTo(reader, state) !== shownTo(reader, state, false));
    const standing = await this.files.standing(
      manager,
      asked.map(({ hostFileId }) => hostFileId),
    );
    return Map.groupBy(placements, ({ state, hostFileId }) => shownTo(reader, state, standing.has(hostFileId)));
  }
}

const idsOf = (placements: readonly ExchangePlacement[] = []): string[] => placements.map(({ id }) => id);

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Conflict, newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { StorageService } from '../../storage/index.js';
import { loadRound, lockRound } from '../round/load-round.js';
import type { Round } from '../round/round.entity.js';
import { Anchor } from './anchor.entity.js';
import { refusalsToSet } from './calibration.rules.js';

export type NewAnchor = Omit<Anchor, 'id' | 'roundId' | 'number' | 'madeAt'>;

/** Which works the judges of a round score first. */
@Injectable()
export class AnchorsService {
  constructor(
    private readonly work: Work,
    private readonly storage: StorageService,
  ) {}

  /** @throws NotFound outside the rounds that the actor runs; Conflict when the calibration has begun, or there are enough */
  add(actor: Actor, roundId: string, anchor: NewAnchor): Promise<{ id: string }> {
    return this.work.run(actor, async (unit) => {
      const round = await lockRound(unit, roundId);
      const [id] = await append(unit, round, [anchor]);
      return { id: id! };
    });
  }

  /** Takes over the anchors of another round of the same category, so that an edition's juries are measured alike. @returns how many */
  copy(actor: Actor, roundId: string, fromId: string): Promise<number> {
    return this.work.run(actor, async (unit) => {
      const round = await lockRound(unit, roundId);
      const from = await loadRound(unit.manager, actor, fromId);
      if (from.editionId !== round.editionId || from.category !== round.category) throw new NotFound();
      const anchors = await anchorsOf(unit.manager, fromId);
      await append(unit, round, anchors);
      return anchors.length;
    });
  }

  /** With its file, unless another round shows it too. @throws as `add` does */
  async remove(actor: Actor, roundId: string, id: string): Promise<void> {
    await this.work.run(actor, async (unit) => {
      const round = await lockRound(unit, roundId);
      refuse(round, 0);
      const anchor = await unit.manager.findOneBy(Anchor, { id, roundId });
      if (!anchor) throw new NotFound();
      await unit.manager.delete(Anchor, { id });
      const { fileId } = anchor;
      if (fileId && !(await unit.manager.existsBy(Anchor, { fileId }))) await this.storage.remove(unit, fileId);
      await unit.record('anchor.removed', { type: 'round', id: roundId }, { anchorId: id });
    });
  }
}

/** In the order in which they are scored. */
export const anchorsOf = (manager: EntityManager, roundId: string): Promise<Anchor[]> =>
  manager.find(Anchor, { where: { roundId }, order: { number: 'ASC' } });

async function append(unit: Unit, round: Round, anchors: readonly NewAnchor[]): Promise<string[]> {
  const standing = await anchorsOf(unit.manager, round.id);
  refuse(round, standing.length + anchors.length);
  const last = standing.at(-1)?.number ?? 0;
  const added = anchors.map((anchor, index) => ({
    ...anchor,
    id: newId(),
    roundId: round.id,
    number: last + index + 1,
    madeAt: unit.now,
  }));
  await unit.manager.insert(Anchor, added);
  await unit.record('anchors.added', { type: 'round', id: round.id }, { anchors: added.length });
  return added.map(({ id }) => id);
}

function refuse({ state }: Round, anchors: number): void {
  const because = refusalsToSet({ state, anchors });
  if (because.length > 0) throw new Conflict(because, because[0]!.because);
}

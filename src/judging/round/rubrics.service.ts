import { Injectable } from '@nestjs/common';
import { newId, type Unit } from '../../platform/index.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import { Criterion } from './criterion.entity.js';
import type { Localized } from './localized.js';
import { RubricVersion } from './rubric-version.entity.js';
import { wholeParts } from './weights.js';

type Prescribed = Omit<Criterion, 'id' | 'rubricVersionId'>;

/** Keeps what an edition's rule set prescribes as versions that no round can lose. */
@Injectable()
export class RubricsService {
  constructor(private readonly programmes: JudgedProgrammes) {}

  /** The id of the version that equals the edition's rubric of today: the newest, or a new one when the rule set has changed. */
  async current(unit: Unit, edition: { programme: string; editionId: string }): Promise<string> {
    const prescribed = await this.prescribed(unit, edition);
    const newest = await unit.manager.findOne(RubricVersion, { where: edition, order: { version: 'DESC' } });
    if (newest && same(prescribed, await criteriaOf(unit, newest.id))) return newest.id;
    return this.add(unit, { ...edition, version: (newest?.version ?? 0) + 1 }, prescribed);
  }

  private async prescribed(unit: Unit, edition: { programme: string; editionId: string }): Promise<Prescribed[]> {
    const rubric = await this.programmes.of(edition.programme).rubric(unit.manager, edition.editionId);
    const parts = wholeParts(rubric.map((criterion) => criterion.weight));
    return rubric.map(({ code, label, scale, anchors }, index) => ({
      position: index + 1,
      code,
      label,
      parts: parts[index]!,
      scale,
      anchors,
    }));
  }

  private async add(
    unit: Unit,
    version: Omit<RubricVersion, 'id' | 'parts' | 'madeAt'>,
    criteria: readonly Prescribed[],
  ): Promise<string> {
    const id = newId();
    const parts = criteria.reduce((sum, criterion) => sum + criterion.parts, 0);
    await unit.manager.insert(RubricVersion, { ...version, id, parts, madeAt: unit.now });
    await unit.manager.insert(
      Criterion,
      criteria.map((criterion) => ({ ...criterion, id: newId(), rubricVersionId: id })),
    );
    return id;
  }
}

const criteriaOf = (unit: Unit, rubricVersionId: string): Promise<Criterion[]> =>
  unit.manager.find(Criterion, { where: { rubricVersionId }, order: { position: 'ASC' } });

/** The database keeps the languages of a sentence in an order of its own. */
const inOrder = (texts: Localized) => Object.entries(texts).toSorted(([one], [other]) => (one < other ? -1 : 1));

function same(prescribed: readonly Prescribed[], kept: readonly Criterion[]): boolean {
  const face = ({ position, code, label, parts, scale, anchors }: Prescribed) =>
    JSON.stringify([position, code, inOrder(label), parts, scale, anchors.map(inOrder)]);
  return (
    prescribed.length === kept.length && prescribed.every((criterion, index) => face(criterion) === face(kept[index]!))
  );
}

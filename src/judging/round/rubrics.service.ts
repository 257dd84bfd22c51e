import { Injectable } from '@nestjs/common';
import { Catalogue, newId, type Unit } from '../../platform/index.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import { Criterion } from './criterion.entity.js';
import { everyLanguage, type Localized } from './localized.js';
import { settingsOf } from './mode.js';
import { RubricVersion, type RubricKind } from './rubric-version.entity.js';
import type { Round } from './round.entity.js';
import { wholeParts } from './weights.js';

type Prescribed = Omit<Criterion, 'id' | 'rubricVersionId'>;

type Edition = Pick<Round, 'programme' | 'editionId'>;

/** Steps of a screening's one question: out, in. */
const SCREENING_STEPS = 2;

/** Keeps what an edition's rule set prescribes, and the one question of screenings and stars, as versions that no round can lose. */
@Injectable()
export class RubricsService {
  constructor(
    private readonly programmes: JudgedProgrammes,
    private readonly catalogue: Catalogue,
  ) {}

  /** The id of the version that a round of this mode is scored by: the newest, or a new one when what is asked has changed. */
  async current(
    unit: Unit,
    { programme, editionId }: Edition,
    { mode, modeSettings }: Pick<Round, 'mode' | 'modeSettings'>,
  ): Promise<string> {
    const kind: RubricKind = mode === 'screening' || mode === 'stars' ? mode : 'rubric';
    const series = { programme, editionId, kind };
    const asked = kind === 'rubric' ? await this.prescribed(unit, series) : [this.oneQuestion(kind, modeSettings)];
    const newest = await unit.manager.findOne(RubricVersion, { where: series, order: { version: 'DESC' } });
    if (newest && same(asked, await criteriaOf(unit, newest.id))) return newest.id;
    return this.add(unit, { ...series, version: (newest?.version ?? 0) + 1 }, asked);
  }

  private oneQuestion(kind: 'screening' | 'stars', settings: object): Prescribed {
    const label = everyLanguage(this.catalogue, `judging.${kind}.question`);
    const scale = kind === 'screening' ? SCREENING_STEPS : settingsOf('stars', settings).stars;
    const anchors =
      kind === 'screening'
        ? ['fail', 'pass'].map((step) => everyLanguage(this.catalogue, `judging.screening.${step}`))
        : [];
    return { position: 1, code: kind, label, parts: 1, scale, anchors };
  }

  private async prescribed(unit: Unit, edition: Edition): Promise<Prescribed[]> {
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

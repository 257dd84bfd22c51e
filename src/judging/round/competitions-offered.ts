import { Injectable } from '@nestjs/common';
import { Work, type Actor, type Choice } from '../../platform/index.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import type { JudgingPlan, OfferedCompetition } from '../judged-works.js';
import { mayRun } from './round.policy.js';

/** The works of one category at one level, as a form names them: `<programme> <edition id> <level id> <category>`. */
export interface OfferedWorks {
  programme: string;
  editionId: string;
  levelId: string;
  category: string;
}

/** What the actor may plan rounds of. */
@Injectable()
export class CompetitionsOffered {
  constructor(
    private readonly work: Work,
    private readonly programmes: JudgedProgrammes,
  ) {}

  /** The categories of the competitions whose rounds the actor may run. */
  async choices(actor: Actor): Promise<Choice[]> {
    const choices: Choice[] = [];
    for (const { programme, editionId, levelId, ...offered } of await this.offered(actor))
      for (const { code, label } of offered.categories)
        choices.push({
          value: valueOf({ programme, editionId, levelId, category: code }),
          label: `${offered.name} · ${label}`,
        });
    return choices;
  }

  /** How the edition's rules want these works to be judged, and their category's name; null when they are not among those offered. */
  async plan(actor: Actor, works: string): Promise<(JudgingPlan & { category: string }) | null> {
    const [programme = '', editionId = '', levelId, code] = works.split(' ');
    const offered = (await this.offered(actor)).find((one) => one.programme === programme && one.levelId === levelId);
    const category = offered?.categories.find((one) => one.code === code);
    if (!category) return null;
    return { ...(await this.programmes.of(programme).plan(this.work.read(), editionId)), category: category.label };
  }

  private async offered(actor: Actor): Promise<(OfferedCompetition & { programme: string })[]> {
    const manager = this.work.read();
    const each = this.programmes
      .all()
      .map(async (works) =>
        (await works.competitions(manager)).map((offered) => ({ ...offered, programme: works.programme })),
      );
    return (await Promise.all(each)).flat().filter((offered) => mayRun(actor, offered));
  }
}

/** Where all rounds of these works are planned. */
export const planningPath = (works: OfferedWorks): string =>
  `/judging/rounds/chain?works=${encodeURIComponent(valueOf(works))}`;

export const valueOf = ({ programme, editionId, levelId, category }: OfferedWorks): string =>
  `${programme} ${editionId} ${levelId} ${category}`;

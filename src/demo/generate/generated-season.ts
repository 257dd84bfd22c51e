import { Injectable } from '@nestjs/common';
import { Clock, system, Work, type Unit } from '../../platform/index.js';
import type { SeededLine } from '../../registry/index.js';
import { SeasonSeeds, YaasService, type SeededWork } from '../../yaas/index.js';
import { calendarOf, type Calendar } from '../season/calendar.js';
import { DemoJudging } from '../season/demo-judging.js';
import { GeneratedNetwork } from './generated-network.js';
import { GeneratedPeople } from './generated-people.js';
import { PastRounds } from './past-rounds.js';
import { planWorks } from './plan-works.js';
import { editionOf, type SeasonName } from './seasons.js';
import { seededWork, type Setting } from './seeded-works.js';
import { pastShare } from './shares.js';

export interface Generation {
  /** How many works in both editions together. */
  entries: number;
  /** The same seed makes the same season. */
  seed: string;
  onProgress?: (done: number) => void;
}

export interface Generated {
  lines: number;
  /** What the people's addresses end in. */
  domain: string;
  editions: Record<SeasonName, { id: string; year: number }>;
}

interface Scene extends Generation {
  calendar: Calendar;
  lines: readonly SeededLine[];
  domain: string;
}

const batch = 1_000;
const jurors = 16;

/** A season of any size: a released edition and one that is open, stored at once and wholly or not at all. */
@Injectable()
export class GeneratedSeason {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly network: GeneratedNetwork,
    private readonly people: GeneratedPeople,
    private readonly rounds: PastRounds,
    private readonly yaas: YaasService,
    private readonly seeds: SeasonSeeds,
    private readonly judging: DemoJudging,
  ) {}

  async generate(generation: Generation): Promise<Generated> {
    const calendar = calendarOf(this.clock.now());
    const { memberId, ...generated } = await this.work.run(system, (unit) => this.store(unit, generation, calendar));
    await this.people.desk(memberId);
    // The planner knows the tables as they were: until it looks again, pages would be planned for empty ones.
    await this.work.read().query('ANALYZE');
    return generated;
  }

  /** A round of the open edition, with its jury and all cards empty. @returns the judges' addresses */
  async openRound({ domain, editions }: Generated): Promise<string[]> {
    const { moment } = calendarOf(this.clock.now());
    const { emails, ...jury } = await this.people.jury(jurors, domain);
    const window = { opensAt: moment(-1), closesAt: moment(20) };
    const judges = jury.judges.map((actor, index) => ({ actor, email: emails[index]!, languages: ['en', 'es'] }));
    const progress = judges.map(() => 0);
    const about = { editionId: editions.open.id, category: 'literature', name: 'Literature, first round' };
    await this.judging.run({ ...about, ...window, judges, progress });
    return emails;
  }

  private async store(unit: Unit, { entries, ...rest }: Generation, calendar: Calendar) {
    const past = Math.round(entries * pastShare);
    const lines = await this.network.lines(unit, Math.max(past, entries - past), calendar);
    const year = await this.seeds.freeYears(unit, calendar.now.getFullYear());
    const domain = `season-${year}-${rest.seed.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.demo.example`;
    const scene = { ...rest, entries, calendar, lines, domain };
    const pastId = await this.edition(unit, { ...scene, season: 'past', year: year - 1, count: past });
    const openId = await this.edition(unit, { ...scene, season: 'open', year, count: entries - past, from: past });
    const editions = { past: { id: pastId, year: year - 1 }, open: { id: openId, year } };
    await unit.record('demo.generated', { type: 'demo', id: domain }, { entries, seed: rest.seed });
    return { memberId: lines[0]!.memberId, lines: lines.length, domain, editions };
  }

  private async edition(
    unit: Unit,
    scene: Scene & { season: SeasonName; year: number; count: number; from?: number },
  ): Promise<string> {
    const { season, year, calendar, seed, count, from = 0, domain } = scene;
    const { id } = await this.yaas.createEdition(unit, editionOf(season, year, calendar));
    const planned = planWorks({ seed, season, count, lines: scene.lines.length });
    const works = planned.map((work, index) => seededWork(work, from + index, scene));
    const judged =
      season === 'past' ? await this.rounds.judge(unit, works, { editionId: id, calendar, domain }) : works;
    await this.storeWorks(unit, judged, { ...scene, editionId: id, from });
    return id;
  }

  private async storeWorks(
    unit: Unit,
    works: readonly SeededWork[],
    {
      editionId,
      domain,
      from,
      onProgress,
    }: Setting & { editionId: string; from: number } & Pick<Generation, 'onProgress'>,
  ): Promise<void> {
    for (let done = 0; done < works.length; done += batch) {
      const some = works.slice(done, done + batch);
      const entered = await this.people.students(unit, some, { domain, from: from + done });
      await this.seeds.store(unit, editionId, entered);
      onProgress?.(from + done + some.length);
    }
  }
}

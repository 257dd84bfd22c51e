import { Injectable } from '@nestjs/common';
import { RoundSeeds } from '../../judging/index.js';
import type { Unit } from '../../platform/index.js';
import { yaas2026, type SeededWork } from '../../yaas/index.js';
import { randomOf, type Random } from '../random.js';
import { demoPassword } from '../season/accounts.js';
import type { Calendar } from '../season/calendar.js';
import { jurySeats } from './generated-people.js';
import { seasons } from './seasons.js';
import { writtenCategories } from './shares.js';

interface Jury {
  editionId: string;
  calendar: Calendar;
  domain: string;
}

const judgesPerEntry = 3;
const cardsOfJudge = 60;
/** Below it three judges could not be mixed anew from turn to turn. */
const fewestJudges = 5;

/** Judges the released works of a generated season. */
@Injectable()
export class PastRounds {
  constructor(private readonly rounds: RoundSeeds) {}

  /** @returns the works, the released ones with their results */
  async judge(unit: Unit, works: readonly SeededWork[], jury: Jury): Promise<SeededWork[]> {
    const results = new Map<string, SeededWork['result']>();
    for (const [category] of writtenCategories) {
      const judged = works.filter((work) => work.stage === 'released' && work.category === category);
      if (judged.length > 0) await this.round(unit, judged, { ...jury, category, results });
    }
    return works.map((work) => ({ ...work, result: results.get(work.id) ?? null }));
  }

  private async round(
    unit: Unit,
    works: readonly SeededWork[],
    { category, results, ...jury }: Jury & { category: string; results: Map<string, SeededWork['result']> },
  ): Promise<void> {
    const { moment } = jury.calendar;
    const times = { opensAt: moment(seasons.past.judged), releasedAt: moment(seasons.past.released) };
    const { id: roundId, outcomes } = await this.rounds.store(unit, { ...roundOf(category, works, jury), ...times });
    for (const { workId, outcome, place } of outcomes)
      if (outcome !== 'advanced')
        results.set(workId, { roundId, openedAt: times.opensAt, releasedAt: times.releasedAt, outcome, place });
  }
}

function roundOf(category: string, works: readonly SeededWork[], { editionId, calendar, domain }: Jury) {
  const judges = Math.max(fewestJudges, Math.ceil((works.length * judgesPerEntry) / cardsOfJudge));
  const random = randomOf(`${domain} ${category} scores`);
  const name = yaas2026.categories.find(({ code }) => code === category)!.label.en;
  return {
    programme: 'yaas',
    editionId,
    category,
    name: `${name}, final`,
    timeZone: yaas2026.window.timeZone,
    seed: 1,
    closesAt: calendar.moment(seasons.past.closed),
    judgesPerEntry,
    judges: jurySeats(judges, { domain, name: `judge-${category}` }),
    password: demoPassword,
    works: works.map(({ id: workId, ageGroup, language, line }) => ({
      workId,
      category,
      ageGroup,
      pool: ageGroup,
      languages: [language],
      country: null,
      sponsor: line.memberId,
      communityIds: [line.communityId, line.partnerId].filter((community) => community !== null),
    })),
    scores: (scale: number) => step(random, scale),
  };
}

/** Middling steps more often than the ends of the scale. */
const step = (random: Random, scale: number): number => 1 + Math.floor(((random.next() + random.next()) / 2) * scale);

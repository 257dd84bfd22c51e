import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { judge, refusals, type RuleResult } from '../../platform/index.js';
import { OpenCases } from '../care/open-cases.js';
import { HostFactsQueries } from '../law/host-facts.queries.js';
import { placingRules } from '../law/host.rules.js';
import { HostFile } from './host-file.entity.js';
import { isStanding, STANDING_STATES, type HostFileState } from './host-file-state.js';

/** Whether a step of a placement may be made in a home today, and what stands in its way, each with its paragraph. */
export interface MayPlace {
  may: boolean;
  state: HostFileState;
  against: readonly RuleResult[];
}

/** What programmes that place students ask about a home. */
@Injectable()
export class HostFilesQueries {
  constructor(
    private readonly facts: HostFactsQueries,
    private readonly cases: OpenCases,
  ) {}

  /** Asked before every step of a placement, within its transaction; a suspended file refuses all of them. @throws Error when there is no such file */
  async mayPlace(manager: EntityManager, fileId: string): Promise<MayPlace> {
    return (await this.mayPlaceEach(manager, [fileId])).get(fileId)!;
  }

  /** The same of many files in as many queries as of one. */
  async mayPlaceEach(manager: EntityManager, fileIds: readonly string[]): Promise<Map<string, MayPlace>> {
    const judged = await this.judgeEach(manager, fileIds);
    return new Map(
      [...judged].map(([id, { state, results }]) => {
        const against = refusals(results);
        return [id, { may: against.length === 0, state, against }];
      }),
    );
  }

  /** Those of the files that are approved, neither frozen nor over, and about whose home no grave case is open. */
  async standing(manager: EntityManager, fileIds: readonly string[]): Promise<Set<string>> {
    if (fileIds.length === 0) return new Set();
    const where = { id: In([...fileIds]), state: In([...STANDING_STATES]) };
    const files = await manager.find(HostFile, { select: { id: true }, where });
    const cases = await this.cases.amongFiles(manager, fileIds);
    return new Set(files.flatMap(({ id }) => (cases.has(id) ? [] : [id])));
  }

  /** What each rule says of each file today, those that are kept with them; for who keeps the file of a student there. */
  async judgeEach(
    manager: EntityManager,
    fileIds: readonly string[],
  ): Promise<Map<string, { state: HostFileState; results: readonly RuleResult[] }>> {
    const facts = await this.facts.of(manager, fileIds);
    const cases = await this.cases.amongFiles(manager, fileIds);
    return new Map(
      [...facts].map(([id, known]) => {
        // An open case freezes the home whether or not the file has been frozen for it.
        const state = cases.has(id) && isStanding(known.state) ? 'suspended' : known.state;
        return [id, { state, results: judge(placingRules, { ...known, state }) }];
      }),
    );
  }
}

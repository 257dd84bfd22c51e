import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Work, type Actor, type Unit } from '../../platform/index.js';
import { KnownCodesQueries } from '../country/known-codes.queries.js';
import { DryRun } from './dry-run.js';
import type { ImportOutcome } from './import-outcome.js';
import type { Link } from './link.js';
import { LinkStore } from './link-store.js';
import { readPartnershipFile } from './read-partnership-file.js';

/** How far an import is, in records (communities and partnerships) looked at. */
export interface ImportProgress {
  done: number;
  total: number;
}

export interface ImportOptions {
  actor: Actor;
  /** Does everything and then undoes it: the outcome shows what would change. */
  dryRun?: boolean;
  onProgress?: (progress: ImportProgress) => void | Promise<void>;
}

/** Reads a file of partnerships into the registry: all of it or nothing, and a second time nothing changes. */
@Injectable()
export class RegistryImport {
  constructor(
    private readonly work: Work,
    private readonly codes: KnownCodesQueries,
  ) {}

  /**
   * @param source a CSV with the columns us_city … partner_population, one partnership a line
   * @returns what was named and what was new; with rejected lines nothing is stored
   */
  async run(source: Readable, options: ImportOptions): Promise<ImportOutcome> {
    const { rows, links, rejected } = await readPartnershipFile(source, await this.codes.all());
    if (rejected.length > 0) return { stored: false, rows, communities: none, partnerships: none, rejected };
    try {
      return await this.work.run(options.actor, (unit) => this.store(unit, links, options));
    } catch (error) {
      if (error instanceof DryRun) return error.outcome;
      throw error;
    }
  }

  private async store(
    unit: Unit,
    links: Link[],
    { dryRun = false, onProgress }: ImportOptions,
  ): Promise<ImportOutcome> {
    const store = new LinkStore(unit.manager, onProgress ?? (() => {}));
    const tallies = await store.store(links);
    const outcome: ImportOutcome = { stored: !dryRun, rows: links.length, ...tallies, rejected: [] };
    if (dryRun) throw new DryRun(outcome);
    await unit.record('registry.import', { type: 'registry', id: 'partnerships' }, { rows: outcome.rows, ...tallies });
    return outcome;
  }
}

const none = { named: 0, added: 0 };

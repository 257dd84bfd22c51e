import { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, defineJob, Jobs, LongWorkProgress, NotFound, system, Work, type Actor } from '../../platform/index.js';
import { ImportRun } from './import-run.entity.js';
import type { ImportOutcome } from './import-outcome.js';
import type { ImportKind } from './import-kind.js';
import { RecordImport } from './record-import.js';
import { RegistryImport, type ImportOptions } from './registry-import.js';

/** A second try after a crash does no harm: an import is all or nothing, and what is there stays. */
const importFile = defineJob<{ runId: string }>('registry-import', { retries: 1 });

/** Files that staff upload: kept until a worker has read them, with their outcome. */
@Injectable()
export class ImportRuns implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly imports: RegistryImport,
    private readonly records: RecordImport,
    private readonly progress: LongWorkProgress,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(importFile, ({ runId }, job) => this.carryOut(runId, job.retries === importFile.retries));
  }

  /** @returns the id of the run, which is that of its progress */
  begin(
    actor: Actor,
    { file, kind, dryRun }: { file: { originalname: string; buffer: Buffer }; kind: ImportKind; dryRun: boolean },
  ): Promise<string> {
    return this.work.run(actor, async (unit) => {
      const id = await this.progress.begin(unit, { key: 'registry.imports.running' }, '/registry/imports/:id');
      await unit.manager.insert(ImportRun, {
        id,
        kind,
        dryRun,
        fileName: file.originalname.slice(0, 200),
        csv: file.buffer,
        startedBy: actor.accountId,
      });
      await unit.queue(importFile, { runId: id });
      return id;
    });
  }

  /** Newest first. */
  latest(): Promise<ImportRun[]> {
    return this.work.read().find(ImportRun, { order: { createdAt: 'DESC', id: 'DESC' }, take: 20 });
  }

  async find(id: string): Promise<ImportRun> {
    const run = await this.work.read().findOneBy(ImportRun, { id });
    if (!run) throw new NotFound();
    return run;
  }

  private async carryOut(id: string, lastTry: boolean): Promise<void> {
    const run = await this.work.read().findOne(ImportRun, {
      where: { id },
      select: { id: true, csv: true, startedBy: true, kind: true, dryRun: true },
    });
    if (!run?.csv) return;
    const actor: Actor = { ...system, kind: 'account', accountId: run.startedBy };
    const onProgress = (step: { done: number; total: number }) => this.progress.report(id, step);
    try {
      const options = { actor, dryRun: run.dryRun, onProgress };
      await this.finish(id, await this.read(run.kind, Readable.from([run.csv]), options), 'done');
    } catch (error) {
      if (lastTry) await this.finish(id, broken, 'failed');
      throw error;
    }
  }

  private read(kind: ImportKind, source: Readable, options: ImportOptions): Promise<ImportOutcome> {
    return kind === 'partnerships' ? this.imports.run(source, options) : this.records.run(kind, source, options);
  }

  private async finish(id: string, outcome: ImportOutcome, end: 'done' | 'failed'): Promise<void> {
    await this.work.read().update(ImportRun, id, { csv: null, outcome, finishedAt: this.clock.now() });
    await this.progress.end(id, end);
  }
}

const nothing = { named: 0, added: 0 };

/** The outcome of a run that the machinery did not survive, twice. */
const broken: ImportOutcome = {
  stored: false,
  rows: 0,
  communities: nothing,
  partnerships: nothing,
  rejected: [{ line: 0, because: { key: 'registry.import.broken' } }],
};

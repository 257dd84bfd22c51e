import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import {
  Clock,
  defineJob,
  Jobs,
  LongWorkProgress,
  visitor,
  Work,
  type Actor,
  type RunningJob,
  type Unit,
} from '../../platform/index.js';
import { BatchCheck } from './batch-check.service.js';
import { EnteringBatch } from './entering-batch.entity.js';
import { EnteringFile } from './entering-file.entity.js';
import { EnteringLine, type LineVerdict } from './entering-line.entity.js';
import { finding, LeftOut, LineEntering, type Entered, type LineTask } from './line-entering.service.js';
import { TeacherLimits } from './teacher-limits.js';

interface Told {
  batchId: string;
  progressId: string;
}

/** Looks at every line and enters none. */
export const checkSheet = defineJob<Told>('yaas.check-sheet', { retries: 2 });
/** Enters the lines, each by itself. A second run goes on where the first stopped. */
export const enterSheet = defineJob<Told>('yaas.enter-sheet', { retries: 5 });

/** Verdicts of lines that are to be entered. */
const OPEN: ReadonlySet<LineVerdict> = new Set(['ready', 'incomplete', 'double', 'drafted'] as const);

/** The long work of a sheet, in a worker, as the account that sent it. */
@Injectable()
export class EnteringWork implements OnModuleInit {
  private readonly log = new Logger('yaas');

  constructor(
    private readonly work: Work,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly progress: LongWorkProgress,
    private readonly accounts: AccountQueries,
    private readonly check: BatchCheck,
    private readonly entering: LineEntering,
    private readonly limits: TeacherLimits,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(checkSheet, (told, run) => this.told(told, run, checkSheet.retries, () => this.lookAt(told)));
    this.jobs.handle(enterSheet, (told, run) => this.told(told, run, enterSheet.retries, () => this.enterAll(told)));
  }

  private async told({ progressId }: Told, run: RunningJob, retries: number, story: () => Promise<void>) {
    try {
      await story();
      await this.progress.end(progressId, 'done');
    } catch (error) {
      if (run.retries >= retries) await this.progress.end(progressId, 'failed');
      throw error;
    }
  }

  private async lookAt({ batchId, progressId }: Told): Promise<void> {
    const { batch, actor, lines } = await this.open(batchId);
    const files = await this.work.read().findBy(EnteringFile, { batchId });
    const total = files.length + lines.length;
    for (const [index, file] of files.entries()) {
      await this.check.examine(file);
      await this.progress.report(progressId, { done: index + 1, total });
    }
    const reading = await this.check.reading(batch, this.clock.now());
    for (const [index, row] of lines.entries()) {
      if (row.verdict === 'submitted') continue;
      const { verdict, findings } = await this.check.tryOut(actor, reading, row);
      await this.work.read().update(EnteringLine, row.id, { verdict, findings });
      await this.progress.report(progressId, { done: files.length + index + 1, total });
    }
    await this.work.read().update(EnteringBatch, batchId, { checkedAt: this.clock.now() });
  }

  private async enterAll({ batchId, progressId }: Told): Promise<void> {
    const { batch, actor, lines } = await this.open(batchId);
    const reading = await this.check.reading(batch, this.clock.now());
    for (const [index, row] of lines.entries()) {
      const task = this.check.taskOf(reading, row);
      if (OPEN.has(row.verdict)) await this.enterOne(actor, row, task);
      await this.progress.report(progressId, { done: index + 1, total: lines.length });
    }
    await this.work.read().update(EnteringBatch, batchId, { enteredAt: this.clock.now() });
  }

  /** The line's entry and what is remembered of it are one transaction, so no line is entered twice. */
  private async enterOne(actor: Actor, row: EnteringLine, task: LineTask | Entered): Promise<void> {
    const out = 'verdict' in task ? task : await this.enteredOrLeftOut(actor, row, task);
    if (out) await this.work.read().update(EnteringLine, row.id, { verdict: out.verdict, findings: out.findings });
  }

  private async enteredOrLeftOut(actor: Actor, row: EnteringLine, task: LineTask): Promise<Entered | null> {
    try {
      await this.work.run({ ...actor, locale: task.line.guardianLocale }, (unit) => this.enter(unit, row, task));
      return null;
    } catch (error) {
      if (error instanceof LeftOut) return error.entered;
      this.log.error({ err: error, line: row.id }, 'a line of a sheet could not be entered');
      return { verdict: 'wrong', findings: [finding('yaas.sheet.found.trouble')], entryId: null, standings: [] };
    }
  }

  private async enter(unit: Unit, row: EnteringLine, task: LineTask): Promise<void> {
    await this.limits.check(unit, task.batch);
    const { verdict, findings, entryId } = await this.entering.enter(unit, task);
    await unit.manager.update(EnteringLine, row.id, { verdict, findings, entryId });
  }

  private async open(batchId: string) {
    const manager = this.work.read();
    const batch = await manager.findOneByOrFail(EnteringBatch, { id: batchId });
    const lines = await manager.find(EnteringLine, { where: { batchId }, order: { number: 'ASC' } });
    return { batch, lines, actor: await this.actorOf(batch.accountId) };
  }

  /** Without its roles: it acts as the holder of the entries alone. */
  private async actorOf(accountId: string): Promise<Actor> {
    const account = await this.accounts.byId(accountId);
    const { displayName = '', locale = 'en' } = account ?? {};
    return { ...visitor, kind: 'account', accountId, displayName, locale };
  }
}

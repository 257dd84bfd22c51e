import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Duties } from '../../duties/index.js';
import { newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { isOfSponsor } from '../application/exchange-application.policy.js';
import { homeAccountsOf } from '../application/home-accounts.js';
import { dayOfOffice } from '../application/office-day.js';
import { ExchangeSponsor } from '../sponsor/exchange-sponsor.entity.js';
import { ExchangeSevisBatch } from './exchange-sevis-batch.entity.js';
import { ExchangeSevisRecord } from './exchange-sevis-record.entity.js';
import { ExchangeSevisTask } from './exchange-sevis-task.entity.js';
import { lacksOf } from './sevis-line.js';
import { SevisLines, type TaskLine } from './sevis-lines.queries.js';
import { requestOf } from './request-of.js';
import type { LineResult } from './sevis-result.js';
import { dutyOf } from './sevis.duties.js';

/** What came of a result file: how many lines were taken, and which were not, by what the system said. */
export interface Imported {
  taken: number;
  rejected: { name: string; outcome: string }[];
  /** Lines of the answer that belong to no task of the file. */
  unknown: number;
}

/** Files for the Department's system: made from lines that pass our schema, and closed by the system's answer. */
@Injectable()
export class SevisBatches {
  constructor(
    private readonly work: Work,
    private readonly lines: SevisLines,
    private readonly duties: Duties,
  ) {}

  /** Those that the actor may see, the next due first. */
  async open(actor: Actor): Promise<TaskLine[]> {
    return (await this.lines.open(this.work.read())).filter(({ reached }) => isOfSponsor(actor, reached));
  }

  /** A file of all lines of a sponsor that may be sent. @returns its id, or null when there is none */
  make(actor: Actor, sponsorId: string): Promise<string | null> {
    return this.work.run(actor, async (unit) => {
      const { manager, now } = unit;
      const waiting = (await this.lines.open(manager)).filter(
        (line) =>
          line.reached.sponsorId === sponsorId &&
          isOfSponsor(actor, line.reached) &&
          line.state !== 'sent' &&
          lacksOf(line).length === 0,
      );
      if (waiting.length === 0) return null;
      const { programNumber } = await manager.findOneByOrFail(ExchangeSponsor, { id: sponsorId });
      const name = randomBytes(7).toString('hex').toUpperCase();
      const id = newId();
      // What reads and writes XML is held only from the first batch on.
      const { sevisXml } = await import('./sevis-xml.js');
      const xml = sevisXml({ batch: name, programNumber }, waiting);
      const madeBy = actor.accountId ?? null;
      await manager.insert(ExchangeSevisBatch, { id, sponsorId, name, madeAt: now, madeBy, xml, resultAt: null });
      const ids = waiting.map(({ taskId }) => taskId);
      await manager.update(ExchangeSevisTask, { id: In(ids) }, { state: 'sent', batchId: id, outcome: '' });
      await unit.record(
        'exchange-sevis.batch-made',
        { type: 'exchange-sponsor', id: sponsorId },
        { name, lines: ids.length },
      );
      return id;
    });
  }

  /** The file, for the sponsor to send. @throws NotFound once its result is in, and for who may not read all of it */
  async file(actor: Actor, id: string): Promise<{ name: string; xml: string }> {
    return this.work.run(actor, async (unit) => {
      const batch = await unit.manager.findOneBy(ExchangeSevisBatch, { id });
      if (!batch?.xml || !(await this.mayRead(unit, id))) throw new NotFound();
      const { name, xml, sponsorId } = batch;
      await unit.record('exchange-sevis.batch-read', { type: 'exchange-sponsor', id: sponsorId }, { name });
      return { name, xml };
    });
  }

  /** @returns null when the text is no result, or of no file that waits and the actor may read */
  importResult(actor: Actor, text: string): Promise<Imported | null> {
    return this.work.run(actor, async (unit) => {
      const { readResult } = await import('./sevis-result.js');
      const result = readResult(text);
      const batch = result && (await unit.manager.findOneBy(ExchangeSevisBatch, { name: result.batch }));
      if (!result || !batch?.xml || !(await this.mayRead(unit, batch.id))) return null;
      const imported = await this.settle(unit, batch.id, result.lines);
      await unit.manager.update(ExchangeSevisBatch, batch.id, { resultAt: unit.now, xml: null });
      const { taken, rejected, unknown } = imported;
      const told = { name: batch.name, taken, rejected: rejected.length, unknown };
      await unit.record('exchange-sevis.result-read', { type: 'exchange-sponsor', id: batch.sponsorId }, told);
      return imported;
    });
  }

  /** Whether every line of the file is of a student whom the actor works for. */
  private async mayRead({ manager, actor }: Unit, batchId: string): Promise<boolean> {
    const rows = await manager.query<TaskLine['reached'][]>(REACHED, [batchId]);
    return rows.length > 0 && rows.every((reached) => isOfSponsor(actor, reached));
  }

  private async settle(unit: Unit, batchId: string, results: readonly LineResult[]): Promise<Imported> {
    const tasks = await unit.manager.findBy(ExchangeSevisTask, { batchId, state: 'sent' });
    const names = new Map((await this.lines.open(unit.manager)).map(({ taskId, facts }) => [taskId, facts.fullName]));
    const answers = new Map(results.map((line) => [line.requestId, line]));
    const imported: Imported = { taken: 0, rejected: [], unknown: results.length };
    for (const task of tasks) {
      const answer = answers.get(requestOf(task.id));
      if (answer) imported.unknown -= 1;
      if (answer?.isTaken) {
        await this.taken(unit, task, answer);
        imported.taken += 1;
      } else {
        const outcome = answer?.outcome ?? 'The answer has no line for it.';
        await unit.manager.update(ExchangeSevisTask, task.id, { state: 'rejected', outcome });
        imported.rejected.push({ name: names.get(task.id) ?? '', outcome });
      }
    }
    return imported;
  }

  private async taken(unit: Unit, { id, kind, applicationId }: ExchangeSevisTask, answer: LineResult): Promise<void> {
    await unit.manager.update(ExchangeSevisTask, id, { state: 'done', doneOn: dayOfOffice(unit.now) });
    if (kind === 'create' && answer.sevisNumber)
      await unit.manager.save(ExchangeSevisRecord, { applicationId, sevisNumber: answer.sevisNumber });
    await this.duties.done(unit, { kind: dutyOf(kind), subjectId: id });
  }
}

const REACHED = `
  SELECT a.account_id AS "accountId", a.scope, a.sending_community_id AS "sendingCommunityId", a.sponsor_id AS "sponsorId", ${homeAccountsOf('a.id')} AS "homeAccountIds"
    FROM exchange_sevis_task k JOIN exchange_application a ON a.id = k.application_id WHERE k.batch_id = $1`;

import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { AuditChain, Catalogue, Forbidden, readRows, Work, type Actor, type Unit } from '../../platform/index.js';
import { readableApplication } from '../application/application-of-desk.js';
import type { ExchangeApplication } from '../application/exchange-application.entity.js';
import { isOfSponsor } from '../application/exchange-application.policy.js';
import { binderOf } from './binder-document.js';
import { BinderFiles } from './binder-files.js';
import { BinderJudging } from './binder-judging.queries.js';
import { binderPdf } from './binder-pdf.js';
import { BinderRecords } from './binder-records.queries.js';
import { binderTaken } from './binder.projection.js';
import { binderWords } from './binder-words.js';

/** What proves to the Department that one student's stay is as the law asks: made on request, and kept nowhere. */
@Injectable()
export class BinderService {
  constructor(
    private readonly work: Work,
    private readonly records: BinderRecords,
    private readonly judging: BinderJudging,
    private readonly files: BinderFiles,
    private readonly accounts: AccountQueries,
    private readonly chain: AuditChain,
    private readonly catalogue: Catalogue,
  ) {}

  /** The binder; taking it is logged. @throws NotFound out of the actor's reach, Forbidden for a desk that does not answer for the sponsor */
  async pdf(actor: Actor, id: string): Promise<Buffer> {
    await this.work.run(actor, (unit) => applicationToBind(unit, id));
    // Records are hashed again before: no transaction waits for it.
    const chain = await this.chain.verifyAbout({ type: 'exchange-application', id });
    const bound = await this.work.run(actor, async (unit) => {
      const { manager } = unit;
      const application = await applicationToBind(unit, id);
      const record = { ...(await this.records.of(manager, actor, application)), chain };
      const rules = await this.judging.of(manager, application, record);
      const made = { at: unit.now, by: await this.nameOf(unit) };
      await readRows(manager, actor, { projection: binderTaken, reading: { where: 'a.id = $1', parameters: [id] } });
      await unit.record('exchange-binder.taken', { type: 'exchange-application', id });
      return { record, rules, made };
    });
    const words = binderWords(this.catalogue);
    const files = await this.files.chapter(bound.record, words);
    return binderPdf(binderOf({ ...bound, files }, words), bound.made.at);
  }

  private async nameOf({ actor, manager }: Unit): Promise<string> {
    const names = await this.accounts.displayNames(actor.accountId ? [actor.accountId] : [], manager);
    return (actor.accountId && names.get(actor.accountId)) || binderWords(this.catalogue).say('portal');
  }
}

async function applicationToBind(unit: Unit, id: string): Promise<ExchangeApplication> {
  const application = await readableApplication(unit, id);
  if (!isOfSponsor(unit.actor, application)) throw new Forbidden();
  return application;
}

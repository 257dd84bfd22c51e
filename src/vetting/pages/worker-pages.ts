import { Injectable } from '@nestjs/common';
import { emptyForm, page, type Actor, type PageReply } from '../../platform/index.js';
import { TiesQueries } from '../ties/ties.queries.js';
import { WorkerQueries } from '../workers/workers.queries.js';
import { WorkerPage, type WorkerForms } from './worker.page.js';

/** The page of one person, with the form that was wrong. */
@Injectable()
export class WorkerPages {
  constructor(
    private readonly queries: WorkerQueries,
    private readonly ties: TiesQueries,
  ) {}

  /** @throws NotFound when the worker is not of the actor's members */
  async worker(actor: Actor, id: string, wrong: Partial<WorkerForms> = {}): Promise<PageReply> {
    const worker = await this.queries.worker(actor, id);
    const forms = { paper: emptyForm, home: emptyForm, tie: emptyForm, ...wrong };
    const isTheirOwn = worker.accountId === actor.accountId;
    const props = { worker, ties: await this.ties.of(worker.accountId), forms, isTheirOwn };
    const status = Object.keys(wrong).length > 0 ? 422 : 200;
    const crumbs = [{ href: '/vetting', text: { key: 'vetting.title' } }];
    return page(WorkerPage, props, { title: worker.displayName, crumbs, status });
  }
}

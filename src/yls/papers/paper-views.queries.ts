import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ApplicationQueries } from '../../applications/index.js';
import { AccountQueries } from '../../auth/index.js';
import { readsOf } from '../../platform/index.js';
import type { YlsRegistration } from '../registration/yls-registration.entity.js';
import { healthSubjectOf } from './health-subject.js';
import { YLS_PAPERS } from './papers.definition.js';

/** Somebody looked at something of a student's health, or of what else was told after the yes. */
export interface PaperView {
  id: string;
  at: Date;
  by: string;
  /** What it was: a group, or a list on which a line of it stands. */
  what: string;
}

const MOST = 200;

/** Who looked: for the family, which itself, like the portal, is left out. */
@Injectable()
export class PaperViews {
  constructor(
    private readonly applications: ApplicationQueries,
    private readonly accounts: AccountQueries,
  ) {}

  /** The latest first; at most 200. */
  async of(manager: EntityManager, { id, accountId }: Pick<YlsRegistration, 'id' | 'accountId'>): Promise<PaperView[]> {
    const formId = await this.applications.idOf(manager, YLS_PAPERS, id);
    const subjects = [healthSubjectOf(id), ...(formId ? [formId] : [])];
    const reads = await readsOf(manager, subjects, { before: null, limit: MOST });
    const others = reads.filter((read) => read.accountId !== null && read.accountId !== accountId);
    const names = await this.accounts.displayNames(
      others.flatMap((read) => read.accountId ?? []),
      manager,
    );
    return others.map((read) => ({
      id: read.id,
      at: read.at,
      by: names.get(read.accountId!) ?? '–',
      what: read.projection.split('.')[1] ?? read.projection,
    }));
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ApplicationQueries, RequestQueries, type RequestRow } from '../../applications/index.js';
import { HOST_FAMILIES } from '../applying/field-of.js';
import { CHECK_STATEMENT } from './check-statement.js';

/** Who was asked for leave for their check, and what became of it. */
@Injectable()
export class Authorisations {
  constructor(
    private readonly applications: ApplicationQueries,
    private readonly requests: RequestQueries,
  ) {}

  /** Of one file, by member. A season asks anew. */
  async of(manager: EntityManager, fileId: string): Promise<ReadonlyMap<string, RequestRow>> {
    const id = await this.applications.idOf(manager, HOST_FAMILIES, fileId);
    return authorisationsIn(id ? await this.requests.of(manager, [id]) : []);
  }
}

export const authorisationsIn = (requests: readonly RequestRow[]): ReadonlyMap<string, RequestRow> =>
  new Map(requests.flatMap((row) => (row.topic === CHECK_STATEMENT && row.personId ? [[row.personId, row]] : [])));

/** The moment from which on the person may be checked; null before, and after they took it back. */
export const givenAt = (request: RequestRow | undefined): Date | null =>
  request?.state === 'given' ? request.answeredAt : null;

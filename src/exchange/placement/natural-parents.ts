import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ApplicationQueries, RequestQueries } from '../../applications/index.js';

/** A natural parent, or who stands in their place, as far as a mail needs. */
export interface NaturalParent {
  name: string;
  email: string;
  locale: string;
}

/** The programme by which `applications` knows the students. */
const EXCHANGE = 'exchange';

/** Those who signed a student's application as parents. */
@Injectable()
export class NaturalParentsOf {
  constructor(
    private readonly applications: ApplicationQueries,
    private readonly requests: RequestQueries,
  ) {}

  /** One entry for each address; the student's own signature is none of them. */
  async of(manager: EntityManager, applicationId: string, studentEmail: string): Promise<NaturalParent[]> {
    const id = await this.applications.idOf(manager, EXCHANGE, applicationId);
    if (!id) return [];
    const signed = (await this.requests.of(manager, [id])).filter(
      ({ kind, state, email }) =>
        kind === 'signature' && state === 'given' && email.toLowerCase() !== studentEmail.toLowerCase(),
    );
    const byAddress = new Map(signed.map(({ name, email, locale }) => [email.toLowerCase(), { name, email, locale }]));
    return [...byAddress.values()];
  }
}

import { Injectable } from '@nestjs/common';
import { NotFound, Work } from '../../platform/index.js';
import { ExchangeSponsor } from '../sponsor/exchange-sponsor.entity.js';
import { ExchangeTerm } from './exchange-term.entity.js';

/** Terms with their sponsors. */
@Injectable()
export class TermsQueries {
  constructor(private readonly work: Work) {}

  /** The newest first. */
  async all(): Promise<{ terms: ExchangeTerm[]; sponsors: ExchangeSponsor[] }> {
    const manager = this.work.read();
    return {
      terms: await manager.find(ExchangeTerm, { order: { beginsOn: 'DESC', id: 'ASC' } }),
      sponsors: await manager.find(ExchangeSponsor, { order: { name: 'ASC', id: 'ASC' } }),
    };
  }

  /** @throws NotFound when there is no such term */
  async one(id: string): Promise<{ term: ExchangeTerm; sponsor: ExchangeSponsor }> {
    const manager = this.work.read();
    const term = await manager.findOneBy(ExchangeTerm, { id });
    if (!term) throw new NotFound();
    return { term, sponsor: await manager.findOneByOrFail(ExchangeSponsor, { id: term.sponsorId }) };
  }
}

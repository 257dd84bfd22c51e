import { Injectable } from '@nestjs/common';
import { newId, Work, type Actor } from '../../platform/index.js';
import { ExchangeSchool } from './exchange-school.entity.js';

/** The desks of a member keep its schools. */
@Injectable()
export class SchoolsService {
  constructor(private readonly work: Work) {}

  /** @returns its id, or null when the member has one of that name in that place */
  add(actor: Actor, told: Omit<ExchangeSchool, 'id'>): Promise<string | null> {
    return this.work.run(actor, async (unit) => {
      const { scope, name, place } = told;
      if (await unit.manager.existsBy(ExchangeSchool, { scope, name, place })) return null;
      const id = newId();
      await unit.manager.insert(ExchangeSchool, { ...told, id });
      await unit.record('exchange-school.added', { type: 'exchange-school', id }, { scope, name });
      return id;
    });
  }
}

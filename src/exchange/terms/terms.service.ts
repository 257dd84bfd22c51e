import { Injectable } from '@nestjs/common';
import { newId, Work, type Actor } from '../../platform/index.js';
import { ExchangeTerm } from './exchange-term.entity.js';

export type NewTerm = Omit<
  ExchangeTerm,
  'id' | 'papersBeforePlacing' | 'hostDecidesDays' | 'familyDecidesDays' | 'mostInSchool' | 'switches' | 'fees'
> &
  Partial<ExchangeTerm>;

/** Staff say for which time students come. */
@Injectable()
export class TermsService {
  constructor(private readonly work: Work) {}

  /** @returns its id, or null when the sponsor has one of that name */
  add(actor: Actor, told: NewTerm): Promise<string | null> {
    return this.work.run(actor, async (unit) => {
      const { sponsorId, name } = told;
      if (await unit.manager.existsBy(ExchangeTerm, { sponsorId, name })) return null;
      const id = newId();
      await unit.manager.insert(ExchangeTerm, { ...told, id });
      await unit.record('exchange-term.added', { type: 'exchange-term', id }, { name });
      return id;
    });
  }
}

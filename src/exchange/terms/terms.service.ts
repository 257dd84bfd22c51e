import { Injectable } from '@nestjs/common';
import { newId, NotFound, Work, type Actor } from '../../platform/index.js';
import { ExchangeTerm } from './exchange-term.entity.js';

type WithDefault =
  | 'papersBeforePlacing'
  | 'hostDecidesDays'
  | 'familyDecidesDays'
  | 'mostInSchool'
  | 'studentsPerChaperone'
  | 'unrelatedAdults'
  | 'arrivalDays'
  | 'switches'
  | 'fees';

export type NewTerm = Omit<ExchangeTerm, 'id' | WithDefault> & Partial<Pick<ExchangeTerm, WithDefault>>;

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

  /** Its sponsor stays: applications know it. @returns false when the sponsor has another one of that name. @throws NotFound when there is no such term */
  change(actor: Actor, id: string, { sponsorId: _sponsor, ...told }: NewTerm): Promise<boolean> {
    return this.work.run(actor, async (unit) => {
      const before = await unit.manager.findOneBy(ExchangeTerm, { id });
      if (!before) throw new NotFound();
      const same = await unit.manager.findOneBy(ExchangeTerm, { sponsorId: before.sponsorId, name: told.name });
      if (same && same.id !== id) return false;
      await unit.manager.update(ExchangeTerm, id, told);
      await unit.record('exchange-term.changed', { type: 'exchange-term', id }, { before, after: told });
      return true;
    });
  }
}

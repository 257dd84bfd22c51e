import { Injectable } from '@nestjs/common';
import { newId, NotFound, Work, type Actor } from '../../platform/index.js';
import { ExchangeSchool } from './exchange-school.entity.js';
import { keepsSchools } from './schools.policy.js';

export type NewSchool = Omit<ExchangeSchool, 'id'>;

/** The desks of a member keep its schools. */
@Injectable()
export class SchoolsService {
  constructor(private readonly work: Work) {}

  /** @returns its id, or null when the member has one of that name in that place. @throws NotFound for another's member */
  add(actor: Actor, told: NewSchool): Promise<string | null> {
    return this.work.run(actor, async (unit) => {
      const { scope, name, place } = told;
      if (!keepsSchools(actor, scope)) throw new NotFound();
      if (await unit.manager.existsBy(ExchangeSchool, { scope, name, place })) return null;
      const id = newId();
      await unit.manager.insert(ExchangeSchool, { ...told, id });
      await unit.record('exchange-school.added', { type: 'exchange-school', id }, { scope, name });
      return id;
    });
  }

  /** Its member stays. @returns false when the member has another one of that name in that place. @throws NotFound for a school of another member */
  change(actor: Actor, id: string, { scope: _scope, ...told }: NewSchool): Promise<boolean> {
    return this.work.run(actor, async (unit) => {
      const before = await unit.manager.findOneBy(ExchangeSchool, { id });
      if (!before || !keepsSchools(actor, before.scope)) throw new NotFound();
      const { name, place } = told;
      const same = await unit.manager.findOneBy(ExchangeSchool, { scope: before.scope, name, place });
      if (same && same.id !== id) return false;
      await unit.manager.update(ExchangeSchool, id, told);
      const { accreditedUntil, accreditationProof } = told;
      const details = { name, accreditedUntil, accreditationProof };
      await unit.record('exchange-school.changed', { type: 'exchange-school', id }, details);
      return true;
    });
  }
}

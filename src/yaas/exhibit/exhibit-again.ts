import { Injectable } from '@nestjs/common';
import { ConsentQueries } from '../../consent/index.js';
import type { Unit } from '../../platform/index.js';
import { PROGRAMME } from '../editions/editions.service.js';
import { Entry } from '../entries/entry.entity.js';
import { ExhibitHanging } from './exhibit-hanging.js';

/** Makes the wall agree again with what is known of an entry, when something but its consent has changed. */
@Injectable()
export class ExhibitAgain {
  constructor(
    private readonly hanging: ExhibitHanging,
    private readonly consents: ConsentQueries,
  ) {}

  async follow(unit: Unit, entryId: string): Promise<void> {
    const lock = { mode: 'pessimistic_write' } as const;
    const entry = await unit.manager.findOneOrFail(Entry, { where: { id: entryId }, lock });
    const answers = await this.consents.effective(unit.manager, PROGRAMME, [entryId]);
    await this.hanging.follow(unit, entry, answers.get(entryId) ?? {});
  }
}

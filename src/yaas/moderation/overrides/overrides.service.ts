import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Conflict, judge, newId, NotFound, type Unit } from '../../../platform/index.js';
import { deskScope } from '../../desk/sponsorship.service.js';
import { EntryFactsQueries } from '../../entries/entry-facts.service.js';
import { Entry } from '../../entries/entry.entity.js';
import { confirmationRules, submissionRules } from '../../entries/entry.rules.js';
import { EligibilityOverride } from './eligibility-override.entity.js';
import { OVERRIDABLE } from './waiver.js';

export interface NewOverride {
  entryId: string;
  ruleId: string;
  reason: string;
}

/** Staff's exceptions: one rule, one entry, one reason. */
@Injectable()
export class OverridesService {
  constructor(private readonly facts: EntryFactsQueries) {}

  /** @throws NotFound; Conflict when the rule may never be waived, or does not stand in the way */
  async make(unit: Unit, { entryId, ruleId, reason }: NewOverride): Promise<{ id: string }> {
    const entry = await unit.manager.findOne(Entry, {
      where: { ...deskScope(unit.actor), id: entryId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!entry) throw new NotFound();
    const because = await this.refusalOf(unit, entry, ruleId);
    const id = newId();
    const row = { id, entryId, ruleId, reason, because, madeBy: unit.actor.accountId!, madeAt: unit.now };
    await unit.manager.insert(EligibilityOverride, row);
    await unit.record('yaas.override.made', { type: 'entry', id: entryId }, { ruleId });
    return { id };
  }

  /** The rule stands again. @throws NotFound */
  async end(unit: Unit, { entryId, id }: { entryId: string; id: string }): Promise<void> {
    if (!(await unit.manager.existsBy(Entry, { ...deskScope(unit.actor), id: entryId }))) throw new NotFound();
    const now = { endedAt: unit.now, endedBy: unit.actor.accountId };
    const { affected } = await unit.manager.update(EligibilityOverride, { id, entryId, endedAt: IsNull() }, now);
    if (!affected) throw new NotFound();
    await unit.record('yaas.override.ended', { type: 'entry', id: entryId }, { override: id });
  }

  private async refusalOf(unit: Unit, entry: Entry, ruleId: string) {
    if (!OVERRIDABLE.has(ruleId)) throw new Conflict([], { key: 'yaas.override.never' });
    const { facts } = await this.facts.of(unit.manager, entry, unit.now);
    const rules = entry.state === 'returned' ? submissionRules : confirmationRules;
    const result = judge(rules, facts).find(({ id, ok }) => id === ruleId && !ok);
    if (!result?.because) throw new Conflict([], { key: 'yaas.override.not_in_the_way' });
    return result.because;
  }
}

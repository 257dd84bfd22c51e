import { Injectable } from '@nestjs/common';
import { Failure, Work, type Actor, type Text, type Unit } from '../../platform/index.js';
import { NudgesService } from './nudges.service.js';
import { SponsorshipService } from './sponsorship.service.js';

/** One act for many entries. */
export type BulkAct =
  { act: 'confirm' | 'nudge' } | { act: 'return'; reason: string; due: string } | { act: 'decline'; reason: string };

/** What came of one of them; null when it was done. */
export interface BulkResult {
  id: string;
  because: Text | null;
}

/** Does the same to many entries, each by its own rules and in its own transaction: one that is refused holds up no other. */
@Injectable()
export class BulkActs {
  constructor(
    private readonly work: Work,
    private readonly sponsorship: SponsorshipService,
    private readonly nudges: NudgesService,
  ) {}

  async carryOut(actor: Actor, ids: readonly string[], act: BulkAct): Promise<BulkResult[]> {
    const results: BulkResult[] = [];
    for (const id of new Set(ids)) results.push({ id, because: await this.refusalOf(actor, id, act) });
    return results;
  }

  private async refusalOf(actor: Actor, id: string, act: BulkAct): Promise<Text | null> {
    try {
      await this.work.run(actor, (unit) => this.one(unit, id, act));
      return null;
    } catch (error) {
      if (error instanceof Failure) return error.because;
      throw error;
    }
  }

  private async one(unit: Unit, id: string, act: BulkAct): Promise<void> {
    if (act.act === 'return') await this.sponsorship.giveBack(unit, id, act);
    else if (act.act === 'decline') await this.sponsorship.decline(unit, id, act.reason);
    else if (act.act === 'confirm') await this.sponsorship.confirm(unit, id);
    else await this.nudges.nudge(unit, id);
  }
}

import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { AccountQueries } from '../../auth/index.js';
import { ConsentQueries, ConsentService } from '../../consent/index.js';
import { Conflict, newId, NotFound, Unprocessable, type Unit } from '../../platform/index.js';
import { PROGRAMME } from '../editions/editions.service.js';
import { EntryMails } from '../entries/entry-mails.js';
import { Entry } from '../entries/entry.entity.js';
import { SubmissionsService } from '../entries/submissions.service.js';
import { EntryNudge } from './entry-nudge.entity.js';
import { deskScope } from './sponsorship.service.js';

const DAY = 24 * 60 * 60 * 1000;

/** Whom a press of the button reminded. */
export type Nudged = 'guardian' | 'student';

/** Reminds who is waited for, at most once a day, and reaches a guardian in another way. */
@Injectable()
export class NudgesService {
  constructor(
    private readonly consents: ConsentService,
    private readonly asked: ConsentQueries,
    private readonly submissions: SubmissionsService,
    private readonly accounts: AccountQueries,
    private readonly mails: EntryMails,
  ) {}

  /** @throws NotFound outside the actor's reach; Conflict when nobody is waited for, or who is was reminded within a day */
  async nudge(unit: Unit, id: string): Promise<Nudged> {
    const entry = await this.entry(unit, id);
    const requestId = await this.requestOf(unit, entry);
    if (requestId) await this.consents.remind(unit, requestId);
    else if (entry.state === 'returned' || entry.state === 'awaiting_guardian') await this.remindHolder(unit, entry);
    else throw new Conflict([], { key: 'yaas.nudge.nobody' });
    const whom = requestId ? 'guardian' : 'student';
    const byAccountId = unit.actor.accountId;
    await unit.manager.insert(EntryNudge, { id: newId(), entryId: id, whom, byAccountId, at: unit.now });
    return whom;
  }

  /** Another address for the guardian, who gets a new link. @throws NotFound; Conflict; Unprocessable for the actor's own address */
  async readdress(unit: Unit, id: string, guardian: { guardianName: string; guardianEmail: string }): Promise<void> {
    const own = unit.actor.accountId ? await this.accounts.byId(unit.actor.accountId, unit.manager) : null;
    if (own?.email.toLowerCase() === guardian.guardianEmail.toLowerCase())
      throw new Unprocessable({ key: 'yaas.nudge.own_address' });
    await this.submissions.askAgain(unit, id, { ...guardian, scope: deskScope(unit.actor) });
  }

  /** A link for a letter on paper. @returns where it leads. @throws NotFound; Conflict when no guardian is awaited */
  async letter(unit: Unit, id: string): Promise<{ entry: Entry; linkPath: string }> {
    const entry = await this.entry(unit, id);
    const requestId = await this.requestOf(unit, entry);
    if (!requestId) throw new Conflict([], { key: 'yaas.refusal.nobody_awaited' });
    return { entry, linkPath: await this.consents.linkForPaper(unit, requestId) };
  }

  private async remindHolder(unit: Unit, entry: Entry): Promise<void> {
    const today = { entryId: entry.id, at: MoreThan(new Date(unit.now.getTime() - DAY)) };
    if (await unit.manager.existsBy(EntryNudge, today)) throw new Conflict([], { key: 'yaas.nudge.today' });
    const occasion = entry.state === 'returned' ? 'nudge_returned' : 'nudge_own_consent';
    const params = { due: entry.dueAt ?? unit.now, reason: entry.returnReason ?? '' };
    await this.mails.send(unit, occasion, { entry, params });
  }

  private async entry(unit: Unit, id: string): Promise<Entry> {
    const where = { ...deskScope(unit.actor), id };
    const entry = await unit.manager.findOne(Entry, { where, lock: { mode: 'pessimistic_write' } });
    if (!entry) throw new NotFound();
    return entry;
  }

  private async requestOf(unit: Unit, { id, state }: Entry): Promise<string | null> {
    if (state !== 'awaiting_guardian') return null;
    const request = (await this.asked.status(unit.manager, PROGRAMME, [id])).get(id);
    return request?.state === 'asked' && request.method === 'link' ? request.requestId : null;
  }
}

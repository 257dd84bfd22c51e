import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AccountQueries } from '../../auth/index.js';
import { RechecksService } from '../../judging/index.js';
import { hashOfToken, newToken, Conflict, newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { Entrant } from '../entries/entrant.entity.js';
import { hasOtherPiece } from '../entries/entry-counting.js';
import { Entry } from '../entries/entry.entity.js';
import { EntryHandover } from './entry-handover.entity.js';

const DAYS_30 = 30 * 24 * 60 * 60 * 1000;

/** What the holder offers, and what the student sees. */
export interface Offered {
  entry: Entry;
  entrant: Entrant;
}

/** A student from 13 on takes over what somebody entered for them: by a link, and only whose birth date it is. */
@Injectable()
export class HandoversService {
  constructor(
    private readonly work: Work,
    private readonly accounts: AccountQueries,
    private readonly editions: EditionsQueries,
    private readonly rechecks: RechecksService,
  ) {}

  /** @throws NotFound for anybody but the holder, and for an entry that is its maker's own */
  async offered(actor: Actor, id: string): Promise<Offered> {
    const manager = this.work.read();
    const entry = actor.accountId ? await manager.findOneBy(Entry, { id, holderAccountId: actor.accountId }) : null;
    if (!entry || entry.heldAs === 'entrant') throw new NotFound();
    return { entry, entrant: await manager.findOneByOrFail(Entrant, { id: entry.entrantId }) };
  }

  /** Mails a link to the student; one that was sent before ends. @returns its path, for tests. @throws NotFound */
  async offer(unit: Unit, id: string, email: string): Promise<string> {
    const { entry, entrant } = await this.offered(unit.actor, id);
    await unit.manager.update(Entrant, entrant.id, { email });
    await unit.manager.update(EntryHandover, { entryId: id, endedAt: IsNull() }, { endedAt: unit.now });
    const token = newToken();
    const made = { offeredBy: unit.actor.accountId!, tokenHash: hashOfToken(token), createdAt: unit.now };
    const expiresAt = new Date(unit.now.getTime() + DAYS_30);
    await unit.manager.insert(EntryHandover, { id: newId(), entryId: id, ...made, expiresAt });
    const url = `/yaas/take-over/${token}`;
    const params = { name: entrant.calledName ?? entrant.name, title: entry.title };
    const say = (part: string) => ({ key: `yaas.handover.mail.${part}`, params });
    await unit.mail({
      to: email,
      locale: unit.actor.locale,
      subject: say('subject'),
      paragraphs: ['greeting', 'what', 'how'].map(say),
      action: { label: say('action'), url },
      about: { type: 'entry', id },
    });
    await unit.record('yaas.entry.offered', { type: 'entry', id });
    return url;
  }

  /** @throws NotFound for a link that opens nothing (any more) */
  async look(token: string, now: Date): Promise<{ title: string }> {
    const { entryId } = await this.open(this.work.read(), token, now);
    return { title: (await this.work.read().findOneByOrFail(Entry, { id: entryId })).title };
  }

  /** @returns the entry's id. @throws NotFound; Conflict for somebody of another birth date, or with a piece of their own */
  async take(unit: Unit, token: string): Promise<string> {
    const handover = await this.open(unit.manager, token, unit.now);
    const lock = { mode: 'pessimistic_write' } as const;
    const entry = await unit.manager.findOneOrFail(Entry, { where: { id: handover.entryId }, lock });
    const entrant = await unit.manager.findOneByOrFail(Entrant, { id: entry.entrantId });
    const accountId = unit.actor.accountId!;
    const born = await this.accounts.birthDateOf(accountId, unit.manager);
    if (born !== entrant.birthDate || entrant.accountId !== null)
      throw new Conflict([], { key: 'yaas.handover.not_you' });
    await this.become(unit, { entry, entrant }, accountId);
    await unit.manager.update(EntryHandover, handover.id, { takenBy: accountId, takenAt: unit.now });
    await this.rechecks.ofWork(unit, entry.id);
    await unit.record('yaas.entry.taken_over', { type: 'entry', id: entry.id }, { from: entry.holderAccountId });
    return entry.id;
  }

  /** The entrant becomes the account's; where the account has entered before, the piece joins its earlier ones. */
  private async become(unit: Unit, { entry, entrant }: Offered, accountId: string): Promise<void> {
    const known = await unit.manager.findOneBy(Entrant, { accountId });
    const own = {
      holderAccountId: accountId,
      heldAs: 'entrant' as const,
      version: entry.version + 1,
      updatedAt: unit.now,
    };
    if (!known) {
      await unit.manager.update(Entrant, entrant.id, { accountId });
      await unit.manager.update(Entry, entry.id, own);
      return;
    }
    const { rules } = await this.editions.underVersion(entry.ruleSetVersionId, unit.manager);
    const { editionId } = entry;
    if (await hasOtherPiece(unit.manager, rules, { editionId, entrantId: known.id }))
      throw new Conflict([], { key: 'yaas.handover.has_piece' });
    const { guardianName, guardianEmail, school } = entrant;
    await unit.manager.update(Entrant, known.id, { guardianName, guardianEmail, school });
    await unit.manager.update(Entry, entry.id, { ...own, entrantId: known.id });
    await unit.manager.query(
      'UPDATE quota_slot SET key = replace(key, $1, $2) WHERE entry_id = $3 AND released_at IS NULL',
      [entrant.id, known.id, entry.id],
    );
  }

  private async open(manager: Unit['manager'], token: string, now: Date): Promise<EntryHandover> {
    const found = await manager.findOneBy(EntryHandover, { tokenHash: hashOfToken(token) });
    const isOver = !found || found.takenAt || found.endedAt || found.expiresAt <= now;
    if (isOver) throw new NotFound({ key: 'yaas.handover.over' });
    return found;
  }
}

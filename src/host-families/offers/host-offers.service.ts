import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Conflict, newId, NotFound, Work, type Actor, type FieldError, type Unit } from '../../platform/index.js';
import { dayIn } from '../file/host-days.js';
import { HostFile } from '../file/host-file.entity.js';
import { OVER } from '../file/host-file-state.js';
import { HostSeason } from '../file/host-season.entity.js';
import { HostHome } from '../household/host-home.entity.js';
import { HostRoom } from '../household/host-room.entity.js';
import type { Household } from '../household/household.entity.js';
import { ownHousehold } from '../household/own-household.js';
import { HostBedOffer } from './host-bed-offer.entity.js';
import { HostWelcome } from './host-welcome.entity.js';
import { offeredDays, overlap, type Days } from './offer-days.js';
import type { OfferTold, WelcomeTold } from './offers.schema.js';
import { mayOffer, maySayWhom } from './may-offer.js';

/** What a family offers: its beds, for which days, and whom it can host. */
@Injectable()
export class HostOffersService {
  constructor(private readonly work: Work) {}

  /** @returns what is wrong with the days or the beds; null when they are offered. @throws NotFound, Conflict while the file may offer nothing */
  offer(actor: Actor, fileId: string, { beds, days: asked }: OfferTold): Promise<FieldError | null> {
    return this.work.run(actor, async (unit) => {
      const { household, file } = await ownFile(unit, fileId);
      if (!mayOffer(file.state)) throw new Conflict([], { key: 'host-families.refusal.offers-nothing' });
      const season = await unit.manager.findOneByOrFail(HostSeason, { id: file.seasonId });
      const days = offeredDays(asked, { season, today: dayIn(unit.now, household.timeZone) });
      if ('key' in days) return { field: days.field, text: { key: days.key } };
      const rooms = await roomsOf(unit, household, beds);
      if (await areOffered(unit, beds, days))
        return { field: 'beds', text: { key: 'host-families.offer.form.already' } };
      const offers = beds.map(({ roomId, bed }) => ({ roomId, bed, roomName: rooms.get(roomId)!, ...days }));
      await unit.manager.insert(
        HostBedOffer,
        offers.map((offer) => ({ id: newId(), fileId, ...offer, offeredAt: unit.now, withdrawnAt: null })),
      );
      await unit.record('host-file.beds-offered', { type: 'host-file', id: fileId }, { beds: beds.length, ...days });
      return null;
    });
  }

  /** Takes a bed back; that it was offered stays on file. @throws NotFound */
  withdraw(actor: Actor, fileId: string, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await ownFile(unit, fileId);
      const offer = { id, fileId, withdrawnAt: IsNull() };
      const { affected } = await unit.manager.update(HostBedOffer, offer, { withdrawnAt: unit.now });
      if (!affected) throw new NotFound();
      await unit.record('host-file.bed-withdrawn', { type: 'host-file', id: fileId }, { offerId: id });
    });
  }

  /** What it said before stays on file. @throws NotFound, Conflict before the family is prepared */
  welcome(actor: Actor, fileId: string, told: WelcomeTold): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const { file } = await ownFile(unit, fileId);
      if (!maySayWhom(file.state)) throw new Conflict([], { key: 'host-families.refusal.offers-nothing' });
      await unit.manager.update(HostWelcome, { fileId, replacedAt: IsNull() }, { replacedAt: unit.now });
      await unit.manager.insert(HostWelcome, { id: newId(), fileId, ...told, toldAt: unit.now, replacedAt: null });
      await unit.record('host-file.welcome-told', { type: 'host-file', id: fileId });
    });
  }
}

/** Household first, then file: the order in which all that changes a family locks. */
async function ownFile(unit: Unit, id: string): Promise<{ household: Household; file: HostFile }> {
  const household = await ownHousehold(unit);
  const where = { id, householdId: household.id };
  const file = await unit.manager.findOne(HostFile, { where, lock: { mode: 'pessimistic_write' } });
  if (!file || OVER.has(file.state)) throw new NotFound();
  return { household, file };
}

/** Names by room, of the present home. @throws NotFound for a bed that is not there */
async function roomsOf({ manager }: Unit, { id: householdId }: Household, beds: OfferTold['beds']) {
  const home = await manager.findOneBy(HostHome, { householdId, until: IsNull() });
  const ids = beds.map(({ roomId }) => roomId);
  const rooms = home ? await manager.findBy(HostRoom, { homeId: home.id, id: In(ids), bedKind: 'own' }) : [];
  if (!beds.every(({ roomId, bed }) => rooms.some((room) => room.id === roomId && bed <= room.beds)))
    throw new NotFound();
  return new Map(rooms.map(({ id, name }) => [id, name]));
}

async function areOffered({ manager }: Unit, beds: OfferTold['beds'], days: Days): Promise<boolean> {
  const live = await manager.findBy(HostBedOffer, {
    roomId: In(beds.map(({ roomId }) => roomId)),
    withdrawnAt: IsNull(),
  });
  return live.some(
    (one) => overlap(one, days) && beds.some(({ roomId, bed }) => roomId === one.roomId && bed === one.bed),
  );
}

import { Injectable } from '@nestjs/common';
import {
  Clock,
  judge,
  NotFound,
  refusals,
  Work,
  type Actor,
  type InLanguages,
  type RuleResult,
} from '../../../platform/index.js';
import { COMING } from '../../registration/registration-state.js';
import { ageOn } from '../../../auth/index.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { attendanceRules } from '../places/place.rules.js';
import type { Plain } from '../programme/plain.js';
import { YlsSession } from '../programme/yls-session.entity.js';
import { YlsSlot } from '../programme/yls-slot.entity.js';
import { YlsDelegate } from './yls-delegate.entity.js';
import { YlsPreference } from './yls-preference.entity.js';
import { YlsRanking } from './yls-ranking.entity.js';

/** One slot with what the delegate may have in it, and what not. */
export interface SlotToRank {
  id: string;
  title: InLanguages;
  startsAt: Date;
  endsAt: Date;
  open: readonly Plain<YlsSession>[];
  barred: readonly { session: Plain<YlsSession>; against: readonly RuleResult[] }[];
  /** Sessions that were ranked, the dearest first. */
  ranked: readonly string[];
}

export interface OwnWishes {
  registration: YlsRegistration;
  summit: YlsSummit;
  ranking: YlsRanking;
  isOpen: boolean;
  delegate: Pick<YlsDelegate, 'languages' | 'experience' | 'needsStepFree'>;
  slots: readonly SlotToRank[];
}

/** What a delegate can wish, and has wished. */
@Injectable()
export class WishesQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** Of the actor's own newest registration, in seven queries; null before anything can be ranked. @throws NotFound for who does not come */
  async own({ accountId }: Actor): Promise<OwnWishes | null> {
    const manager = this.work.read();
    const order = { openedAt: 'DESC', id: 'DESC' } as const;
    const registration = accountId ? await manager.findOne(YlsRegistration, { where: { accountId }, order }) : null;
    if (!registration || !COMING.has(registration.state)) throw new NotFound();
    const { summitId, id } = registration;
    const ranking = await manager.findOneBy(YlsRanking, { summitId });
    if (!ranking) return null;
    const summit = await manager.findOneByOrFail(YlsSummit, { id: summitId });
    const delegate = (await manager.findOneBy(YlsDelegate, { registrationId: id })) ?? USUAL;
    const slots: Plain<YlsSlot>[] = await manager.find(YlsSlot, {
      where: { summitId },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    const sessions: Plain<YlsSession>[] = await manager
      .createQueryBuilder(YlsSession, 's')
      .innerJoin(YlsSlot, 't', 't.id = s.slot_id AND t.summit_id = :summitId', { summitId })
      .orderBy({ 's.topic': 'ASC', 's.id': 'ASC' })
      .getMany();
    const wishes = await manager.find(YlsPreference, { where: { registrationId: id }, order: { rank: 'ASC' } });
    const age = registration.birthDate ? ageOn(registration.birthDate, summit.beginsOn) : 0;
    const asking = { ...delegate, age, name: registration.called || registration.name };
    return {
      registration,
      summit,
      ranking,
      isOpen: this.clock.now() < ranking.ranksUntil,
      delegate,
      slots: slots.map((slot) => ({
        ...slot,
        ...dividedFor(
          asking,
          sessions.filter(({ slotId }) => slotId === slot.id),
        ),
        ranked: wishes.filter(({ slotId }) => slotId === slot.id).map(({ sessionId }) => sessionId),
      })),
    };
  }
}

const USUAL = { languages: ['en'], experience: 0, needsStepFree: false };

type Asking = Pick<YlsDelegate, 'languages' | 'needsStepFree'> & { age: number; name: string };

/** What a delegate may have, and what not with the reasons. */
function dividedFor(asking: Asking, sessions: readonly Plain<YlsSession>[]): Pick<SlotToRank, 'open' | 'barred'> {
  const judged = sessions.map((session) => {
    const facts = { session: { ...session, slot: session.slotId }, topics: [], load: { people: 0, ofDelegation: 0 } };
    return { session, against: refusals(judge(attendanceRules, { ...facts, name: asking.name, delegate: asking })) };
  });
  return {
    open: judged.filter(({ against }) => against.length === 0).map(({ session }) => session),
    barred: judged.filter(({ against }) => against.length > 0),
  };
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LawBooks } from '../../../law/index.js';
import { Clock, MailStanding, Work, type Actor } from '../../../platform/index.js';
import { labelOf, RegistryQueries } from '../../../registry/index.js';
import { ExchangeApplication } from '../../application/exchange-application.entity.js';
import { dayOfOffice } from '../../application/office-day.js';
import { eligibility, type Eligibility } from '../../eligibility/eligibility.js';
import { ExchangeCardContact } from '../../papers/exchange-card-contact.entity.js';
import { ExchangeSponsor } from '../../sponsor/exchange-sponsor.entity.js';
import { ExchangeTerm } from '../../terms/exchange-term.entity.js';
import { homeWord, type HomeWord } from './home-word.js';
import { factsOf } from '../student-facts-reader.js';
import { StudentFiles, type StudentFile } from '../student-files.js';

/** All that a student's own page shows, and a parent's. */
export interface OwnApplication {
  application: ExchangeApplication;
  term: ExchangeTerm;
  sponsor: ExchangeSponsor;
  file: StudentFile;
  eligibility: Eligibility;
  /** The communities, in the reader's language; the second one once a member was named. */
  from: string;
  to: string | null;
  /** What the desk wrote that sent it back. */
  because: string | null;
  /** Parents whose last mail did not arrive. */
  undelivered: ReadonlySet<string>;
  /** What is asked of the reader about a home. */
  home: HomeWord | null;
  /** Whom the student calls, once the desk has named somebody. */
  coordinator: { name: string; phone: string } | null;
}

/** Where a student's application stands. */
@Injectable()
export class OwnApplicationQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly books: LawBooks,
    private readonly files: StudentFiles,
    private readonly registry: RegistryQueries,
    private readonly mails: MailStanding,
  ) {}

  /** The newest of the actor's own; null for who has none. */
  async newest(actor: Actor): Promise<ExchangeApplication | null> {
    if (!actor.accountId) return null;
    const order = { openedAt: 'DESC', id: 'DESC' } as const;
    return this.work.read().findOne(ExchangeApplication, { where: { accountId: actor.accountId }, order });
  }

  /** The whole of it, in a fixed number of queries. @param email of the parent who reads; null for the student */
  async of(application: ExchangeApplication, locale: string, email: string | null = null): Promise<OwnApplication> {
    const manager = this.work.read();
    const { id, termId, sponsorId, sendingCommunityId, scope } = application;
    const term = await manager.findOneByOrFail(ExchangeTerm, { id: termId });
    const file = await this.files.one(manager, id);
    const day = dayOfOffice(this.clock.now());
    const law = await this.books.inForce(day, manager);
    const receiving = scope ? (await this.registry.communitiesOf([scope], manager)).get(scope) : undefined;
    const places = [sendingCommunityId, ...(receiving ? [receiving] : [])];
    const labels = await this.registry.communityLabels(places, manager);
    const contact = await manager.findOneBy(ExchangeCardContact, { applicationId: id });
    const nameOf = (place: string) => labelOf(labels.get(place)!, locale);
    return {
      application,
      term,
      sponsor: await manager.findOneByOrFail(ExchangeSponsor, { id: sponsorId }),
      file,
      eligibility: eligibility(
        factsOf(file, { day, beginsOn: term.beginsOn, overriddenBecause: application.yearsOverriddenBecause }),
        law,
      ),
      from: nameOf(sendingCommunityId),
      to: receiving ? nameOf(receiving) : null,
      because: application.state === 'returned' ? await lastReturn(manager, id) : null,
      undelivered: await this.mails.undelivered(
        manager,
        'exchange-parent',
        file.parents.map(({ personId }) => personId),
      ),
      home: await homeWord(manager, application, email),
      coordinator: contact && { name: contact.coordinatorName, phone: contact.coordinatorPhone },
    };
  }
}

async function lastReturn(manager: EntityManager, id: string): Promise<string | null> {
  const [row] = await manager.query<{ reason: string | null }[]>(
    `SELECT reason FROM lifecycle_event WHERE aggregate = 'exchange-application' AND aggregate_id = $1 AND event = 'return'
      ORDER BY at DESC, id DESC LIMIT 1`,
    [id],
  );
  return row?.reason ?? null;
}

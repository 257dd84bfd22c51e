import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountQueries } from '../../auth/index.js';
import { Conflict, hashOfToken, newId, newToken, type Unit } from '../../platform/index.js';
import { NaturalParents, type NaturalParent } from '../parents/natural-parents.js';
import { agreementPath } from './agreements.js';
import type { ExchangePlacement } from './exchange-placement.entity.js';
import { earlierHousemates } from './housemates.js';
import { ExchangePlacementAnswer, type AnswerPart } from './placement-answer.entity.js';
import { PlacementMails, type PlacementNews } from './placement-mails.js';

interface Asked {
  placement: ExchangePlacement;
  part: AnswerPart;
  what: PlacementNews;
  until: Date;
}

/** Asks each whose written word a placement needs: signed in, or by a link of their own. */
@Injectable()
export class Asking {
  constructor(
    private readonly accounts: AccountQueries,
    private readonly parents: NaturalParents,
    private readonly mails: PlacementMails,
  ) {}

  async host(unit: Unit, placement: ExchangePlacement, until: Date): Promise<void> {
    await this.account(unit, placement.hostAccountId, { placement, part: 'host', what: 'host.asked', until });
    await this.mails.toHost(unit, placement, 'host.asked', until);
  }

  /** The student and the natural parents; where another student lives there, that one and their parents, too. @throws Conflict when no parent is known */
  async family(unit: Unit, placement: ExchangePlacement, until: Date): Promise<void> {
    const { applicationId, studentAccountId } = placement;
    await this.studentAndParents(unit, { applicationId, accountId: studentAccountId }, [
      { placement, part: 'student', what: 'student.asked', until },
      { placement, part: 'parent', what: 'parent.asked', until },
    ]);
    for (const other of await earlierHousemates(unit.manager, placement))
      await this.studentAndParents(unit, { applicationId: other.applicationId, accountId: other.studentAccountId }, [
        { placement, part: 'other_student', what: 'student.second', until },
        { placement, part: 'other_parent', what: 'parent.second', until },
      ]);
  }

  /** A new link; the one before it ends. */
  async again(unit: Unit, answer: ExchangePlacementAnswer, what: PlacementNews): Promise<void> {
    if (!answer.email) return;
    const token = newToken();
    await unit.manager.update(ExchangePlacementAnswer, answer.id, { tokenHash: hashOfToken(token) });
    const { email, locale } = answer;
    await this.mails.send(unit, { email, locale }, { what, url: agreementPath(token, locale) });
  }

  /** The answer that a link's secret opens; null for one that never was ours, or that a newer one has replaced. */
  find(manager: EntityManager, token: string): Promise<ExchangePlacementAnswer | null> {
    if (!/^[\w-]{43}$/.test(token)) return Promise.resolve(null);
    return manager.findOneBy(ExchangePlacementAnswer, { tokenHash: hashOfToken(token) });
  }

  private async studentAndParents(
    unit: Unit,
    { applicationId, accountId }: { applicationId: string; accountId: string },
    [student, parent]: [Asked, Asked],
  ): Promise<void> {
    const parents = await this.parents.of(unit.manager, applicationId);
    if (parents.length === 0) throw new Conflict([], { key: 'exchange.placement.refusal.no-parents' });
    await this.account(unit, accountId, student);
    await this.mails.toStudent(unit, accountId, student.what, student.until);
    for (const one of parents) await this.link(unit, one, parent);
  }

  private async account(unit: Unit, accountId: string, { placement, part }: Asked): Promise<void> {
    const card = await this.accounts.byId(accountId, unit.manager);
    const asked = { placementId: placement.id, part, name: card!.displayName, locale: card!.locale };
    await unit.manager.insert(ExchangePlacementAnswer, { id: newId(), ...asked, accountId, askedAt: unit.now });
  }

  private async link(unit: Unit, parent: NaturalParent, { placement, part, what, until }: Asked): Promise<void> {
    const token = newToken();
    const asked = { placementId: placement.id, part, ...parent, tokenHash: hashOfToken(token), askedAt: unit.now };
    await unit.manager.insert(ExchangePlacementAnswer, { id: newId(), ...asked });
    await this.mails.send(unit, parent, { what, url: agreementPath(token, parent.locale), until });
  }
}

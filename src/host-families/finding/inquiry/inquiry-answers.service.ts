import { Injectable } from '@nestjs/common';
import { hasRoleEverywhere } from '../../../auth/index.js';
import { Duties } from '../../../duties/index.js';
import {
  Clock,
  Conflict,
  newId,
  NotFound,
  system,
  Work,
  type Actor,
  type RuleResult,
  type Unit,
} from '../../../platform/index.js';
import { keepRecruiter } from '../../household/recruiter.js';
import { FindingLinks } from '../finding-links.js';
import { mustRecruitFor } from '../recruiter.policy.js';
import { RecruitingReader } from '../words/recruiting-reader.service.js';
import { HostInquiry } from './host-inquiry.entity.js';
import { Inquiries, type Dropped } from './inquiries.service.js';
import { InquiryAnswer } from './inquiry-answer.entity.js';
import { answerGiven } from './inquiry-duty.js';
import { InquiryMails } from './inquiry-mails.js';
import { standingInquiry } from './standing-inquiry.js';

/** A family is reminded at most so often. */
const DAYS_BETWEEN_REMINDERS = 3;

/** What coordinators and staff do with a family that asks. */
@Injectable()
export class InquiryAnswers {
  constructor(
    private readonly work: Work,
    private readonly inquiries: Inquiries,
    private readonly links: FindingLinks,
    private readonly mails: InquiryMails,
    private readonly reader: RecruitingReader,
    private readonly duties: Duties,
    private readonly clock: Clock,
  ) {}

  /** Mails the family what comes next, and the coordinator's own words when they are honest. @returns the rules against the words; none when it was sent */
  async answer(actor: Actor, id: string, words: string): Promise<RuleResult[]> {
    return this.work.run(actor, async (unit) => {
      const inquiry = await held(unit, id);
      const against = await this.reader.against(words, 'mail', unit.manager);
      if (against.length > 0) return against;
      const recruitedBy = inquiry.recruitedBy ?? actor.accountId;
      await this.inquiries.move(unit, { id, event: 'answer', set: { recruitedBy } });
      await this.keepInFiles(unit, { email: inquiry.email, recruitedBy });
      await unit.manager.insert(InquiryAnswer, {
        id: newId(),
        inquiryId: id,
        words,
        sentBy: actor.accountId!,
        sentAt: unit.now,
      });
      await this.duties.done(unit, answerGiven(id));
      await this.write(unit, inquiry, { occasion: 'answered', words });
      return [];
    });
  }

  /** The family may have begun by itself before it was answered. */
  private async keepInFiles(
    unit: Unit,
    { email, recruitedBy }: Pick<HostInquiry, 'email' | 'recruitedBy'>,
  ): Promise<void> {
    const [account] = await unit.manager.query<{ id: string }[]>(
      'SELECT id FROM account_brief account WHERE email = $1',
      [email],
    );
    if (account && recruitedBy) await keepRecruiter(unit.manager, { ownerAccountId: account.id, recruitedBy });
  }

  /** The same link once more, to a family whose turn it is. @throws Conflict when it was reminded a short time ago */
  remind(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const inquiry = await held(unit, id);
      if (!isTheirTurn(inquiry) || !mayBeReminded(inquiry, unit.now))
        throw new Conflict([], {
          key: 'host-families.inquiry.reminded-lately',
          params: { days: DAYS_BETWEEN_REMINDERS },
        });
      await unit.manager.update(HostInquiry, { id }, { remindedAt: unit.now });
      await this.write(unit, inquiry, { occasion: 'reminder' });
    });
  }

  /** Who has read the summary and can go on now, since a season opened or a member answers, is told once. @returns how many */
  async tellWhoCanGoOn(): Promise<number> {
    const waiting = await this.work.read().query<{ id: string }[]>(canGoOn, [this.clock.now(), DAYS_BETWEEN_REMINDERS]);
    for (const { id } of waiting) await this.remind(system, id);
    return waiting.length;
  }

  /** The family goes no further, for a reason that can be counted. */
  drop(actor: Actor, id: string, dropped: Dropped): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await held(unit, id);
      await this.inquiries.drop(unit, id, dropped);
    });
  }

  /** A family that was let go is taken up again, and waits for an answer. */
  takeUp(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const dropped = await held(unit, id);
      if (dropped.forgottenAt) throw new Conflict([], { key: 'host-families.inquiry.forgotten' });
      await refuseSecond(unit, dropped);
      const inquiry = await this.inquiries.move(unit, {
        id,
        event: 'take_up',
        set: { dropReason: null, dropWords: '' },
      });
      await this.inquiries.tellRecruiters(unit, inquiry);
    });
  }

  /** Staff say which member answers from now on. */
  handOver(actor: Actor, id: string, memberId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const inquiry = await held(unit, id);
      if (!hasRoleEverywhere(actor, 'staff')) throw new NotFound();
      if (inquiry.state === 'applying') throw new Conflict();
      const from = inquiry.memberId;
      inquiry.memberId = memberId;
      await refuseSecond(unit, inquiry);
      await unit.manager.update(HostInquiry, { id }, { memberId });
      await unit.record('host-inquiry.handed-over', { type: 'host_inquiry', id }, { from, to: memberId });
      if (inquiry.state === 'waiting') await this.inquiries.tellRecruiters(unit, inquiry);
    });
  }

  private async write(
    unit: Unit,
    inquiry: HostInquiry,
    { occasion, words = '' }: { occasion: 'answered' | 'reminder'; words?: string },
  ): Promise<void> {
    const token = await this.links.issue(unit, { inquiryId: inquiry.id });
    await this.mails.toFamily(unit, inquiry, { occasion, token, city: await this.inquiries.city(inquiry), words });
  }
}

const canGoOn = `
  SELECT i.id FROM host_inquiry i
   WHERE i.state = 'informed' AND i.member_id IS NOT NULL AND (i.reminded_at IS NULL OR i.reminded_at < i.state_since)
     AND i.state_since <= $1::timestamptz - $2::int * interval '1 day'
     AND EXISTS (SELECT FROM host_season s WHERE extract(year FROM s.begins_on) = i.season_year AND s.ends_on > $1::timestamptz)`;

/** The family has to do the next step. */
export const isTheirTurn = ({ state }: Pick<HostInquiry, 'state'>): boolean =>
  state === 'answered' || state === 'informed';

export const mayBeReminded = (
  { remindedAt, stateSince }: Pick<HostInquiry, 'remindedAt' | 'stateSince'>,
  now: Date,
): boolean => {
  const last = Math.max(remindedAt?.getTime() ?? 0, stateSince.getTime());
  return now.getTime() - last >= DAYS_BETWEEN_REMINDERS * 86_400_000;
};

/** @throws Conflict when the family has another inquiry there for the same year */
async function refuseSecond(unit: Unit, inquiry: HostInquiry): Promise<void> {
  const other = await standingInquiry(unit.manager, inquiry);
  if (other) throw new Conflict([], { key: 'host-families.inquiry.another' });
}

/** Within the actor's members, confirmed, and locked. @throws NotFound */
async function held(unit: Unit, id: string): Promise<HostInquiry> {
  const inquiry = await unit.manager.findOne(HostInquiry, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!inquiry || inquiry.state === 'sent') throw new NotFound();
  mustRecruitFor(unit.actor, inquiry.memberId);
  return inquiry;
}

import { Injectable } from '@nestjs/common';
import { Duties } from '../../../duties/index.js';
import {
  Lifecycles,
  linkHolder,
  newId,
  NotFound,
  PortalConfig,
  Work,
  type Actor,
  type Unit,
} from '../../../platform/index.js';
import { FindingLinks } from '../finding-links.js';
import { HostingMembers } from '../hosting-members.js';
import { answerDue, answerGiven } from './inquiry-duty.js';
import { HostInquiry } from './host-inquiry.entity.js';
import { inquiryLifecycle, type InquiryEvent } from './inquiry.lifecycle.js';
import { InquiryMails } from './inquiry-mails.js';
import { CONSENT_VERSION, SUMMARY_VERSION, type AskedByFamily } from './inquiry.schema.js';
import type { DropReason } from './inquiry-state.js';
import { standingInquiry } from './standing-inquiry.js';

type Told = Omit<AskedByFamily, 'website' | 'consent' | 'member'> & { memberId: string | null; locale: string };

export interface Dropped {
  reason: DropReason;
  dropWords: string;
}

/** What families do with their inquiries: they ask, show that the address is theirs, acknowledge the summary, or go no further. */
@Injectable()
export class Inquiries {
  constructor(
    private readonly work: Work,
    private readonly lifecycles: Lifecycles,
    private readonly duties: Duties,
    private readonly links: FindingLinks,
    private readonly mails: InquiryMails,
    private readonly members: HostingMembers,
    private readonly config: PortalConfig,
  ) {}

  /** Takes an inquiry in and mails its link; nobody reads it before the link was used. Who asks twice gets the link again, and the page says the same. */
  ask(actor: Actor, told: Told): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const known = await standingInquiry(unit.manager, told);
      const inquiry = known ?? (await this.take(unit, told));
      const token = await this.links.issue(unit, { inquiryId: inquiry.id });
      const occasion = known && known.state !== 'sent' ? 'here' : 'confirm';
      await this.mails.toFamily(unit, inquiry, { occasion, token, city: await this.city(inquiry) });
    });
  }

  /** Whose inquiry the link leads to. @throws NotFound for a link that works no more */
  async open(token: string, now: Date): Promise<HostInquiry> {
    const manager = this.work.read();
    const link = await this.links.find(manager, token, now);
    const inquiry = link?.inquiryId ? await manager.findOneBy(HostInquiry, { id: link.inquiryId }) : null;
    if (!inquiry || inquiry.forgottenAt) throw new NotFound();
    return inquiry;
  }

  /** The address is the family's own: those who answer hear of it, and their time begins. */
  confirm(inquiry: HostInquiry, token: string): Promise<void> {
    return this.byFamily(inquiry, (unit) => this.confirmIn(unit, inquiry.id, token));
  }

  /** The same within the unit of a family that came by another link of its own. */
  async confirmIn(unit: Unit, id: string, token: string): Promise<void> {
    const inquiry = await this.move(unit, { id, event: 'confirm', set: { confirmedAt: unit.now } });
    await this.mails.toFamily(unit, inquiry, { occasion: 'confirmed', token, city: await this.city(inquiry) });
    await this.tellRecruiters(unit, inquiry);
  }

  /** 22 CFR 62.25(j)(1): the family has read what the programme is and what it asks, and says so before it applies. */
  acknowledge(inquiry: HostInquiry, acknowledgedBy: string): Promise<void> {
    return this.byFamily(inquiry, async (unit) => {
      const set = { acknowledgedBy, acknowledgedAt: unit.now, summaryVersion: SUMMARY_VERSION };
      await this.move(unit, { id: inquiry.id, event: 'acknowledge', set, data: { version: SUMMARY_VERSION } });
    });
  }

  /** The family goes no further. */
  leave(inquiry: HostInquiry, dropped: Dropped): Promise<void> {
    return this.byFamily(inquiry, (unit) => this.drop(unit, inquiry.id, dropped));
  }

  /** Joins the unit of who lets the family go: itself, or a coordinator. */
  async drop(unit: Unit, id: string, { reason, dropWords }: Dropped): Promise<void> {
    await this.move(unit, { id, event: 'drop_out', set: { dropReason: reason, dropWords }, data: { reason } });
    await this.duties.drop(unit, id, [answerGiven(id).kind]);
  }

  /** A confirmed inquiry waits for an answer from now on. */
  async tellRecruiters(unit: Unit, inquiry: HostInquiry): Promise<void> {
    await this.duties.set(unit, [answerDue(unit, inquiry)]);
    await this.mails.toRecruiters(unit, inquiry, await this.city(inquiry));
  }

  /** The city for which the family would host, or the network. */
  async city({ memberId }: Pick<HostInquiry, 'memberId'>): Promise<string> {
    return (await this.members.cityOf(memberId)) ?? this.config.settings.NETWORK_NAME;
  }

  /** The one way in which a state of an inquiry changes; since when it stands there is kept beside it. */
  move(
    unit: Unit,
    {
      id,
      event,
      set = {},
      data = {},
    }: { id: string; event: InquiryEvent; set?: Partial<HostInquiry>; data?: Record<string, unknown> },
  ): Promise<HostInquiry> {
    return this.lifecycles.apply(unit, inquiryLifecycle, { id, event, set: { ...set, stateSince: unit.now }, data });
  }

  private byFamily(inquiry: HostInquiry, story: (unit: Unit) => Promise<void>): Promise<void> {
    return this.work.run(linkHolder(inquiry.name ?? '', inquiry.locale), story);
  }

  private async take(unit: Unit, told: Told): Promise<HostInquiry> {
    const inquiry = newInquiry(told, unit.now);
    await unit.manager.createQueryBuilder().insert().into(HostInquiry).values(inquiry).orIgnore().execute();
    return (await standingInquiry(unit.manager, told))!;
  }
}

/** What the portal knows of a family that has just asked. */
export const newInquiry = (told: Told & { alumnusId?: string }, now: Date) => ({
  ...told,
  id: newId(),
  state: 'sent' as const,
  stateSince: now,
  sentAt: now,
  consentVersion: CONSENT_VERSION,
});

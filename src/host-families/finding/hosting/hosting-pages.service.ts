import { Injectable } from '@nestjs/common';
import { NotFound, Work, type Actor, type RuleResult, type Unit } from '../../../platform/index.js';
import { HostingMembers } from '../hosting-members.js';
import { membersWithin, mustRecruitFor } from '../recruiter.policy.js';
import { RecruitingReader } from '../words/recruiting-reader.service.js';
import { HostingPage } from './hosting-page.entity.js';
import { HostingWords } from './hosting-words.entity.js';

/** A member's page as its own people see it. */
export interface OwnHostingPage {
  member: { id: string; name: string; slug: string };
  page: Pick<HostingPage, 'officePhone' | 'openedAt' | 'closedAt'> | null;
  words: Readonly<Record<string, string>>;
}

/** Members open their pages for would-be hosts, and say there what is theirs to say. */
@Injectable()
export class HostingPages {
  constructor(
    private readonly work: Work,
    private readonly members: HostingMembers,
    private readonly reader: RecruitingReader,
  ) {}

  /** The actor's members with their pages, by name. */
  async own(actor: Actor): Promise<OwnHostingPage[]> {
    const within = membersWithin(actor);
    const members = [...(await this.members.all()).values()].filter(({ id }) => within === null || within.includes(id));
    const ids = members.map(({ id }) => id);
    const manager = this.work.read();
    const pages = await manager.query<(HostingPage & { words: Record<string, string> | null })[]>(
      `SELECT p.member_id AS "memberId", p.office_phone AS "officePhone", p.opened_at AS "openedAt", p.closed_at AS "closedAt",
              (SELECT jsonb_object_agg(w.language, w.words) FROM hosting_words w WHERE w.member_id = p.member_id) AS words
         FROM hosting_page p WHERE p.member_id = ANY($1)`,
      [ids],
    );
    const byMember = new Map(pages.map((page) => [page.memberId, page]));
    return members.map(({ id, name, community: { slug } }) => {
      const page = byMember.get(id) ?? null;
      return { member: { id, name, slug }, page, words: page?.words ?? {} };
    });
  }

  /** @throws NotFound for another member's page */
  async ownOf(actor: Actor, memberId: string): Promise<OwnHostingPage> {
    mustRecruitFor(actor, memberId);
    const found = (await this.own(actor)).find(({ member }) => member.id === memberId);
    if (!found) throw new NotFound();
    return found;
  }

  /** From now on the city seeks families in public; again, when it had stopped. */
  open(actor: Actor, memberId: string, officePhone: string | null): Promise<void> {
    mustRecruitFor(actor, memberId);
    return this.work.run(actor, async (unit) => {
      if (!(await this.members.all()).has(memberId)) throw new NotFound();
      const opening = { openedAt: unit.now, openedBy: actor.accountId, closedAt: null, closedBy: null };
      const known = await unit.manager.findOneBy(HostingPage, { memberId });
      const open = known && !known.closedAt ? {} : opening;
      if (known) await unit.manager.update(HostingPage, { memberId }, { officePhone, ...open });
      else await unit.manager.insert(HostingPage, { memberId, officePhone, ...opening });
      await unit.record('hosting-page.opened', { type: 'member', id: memberId });
    });
  }

  close(actor: Actor, memberId: string): Promise<void> {
    mustRecruitFor(actor, memberId);
    return this.work.run(actor, async (unit) => {
      await heldPage(unit, memberId);
      await unit.manager.update(HostingPage, { memberId }, { closedAt: unit.now, closedBy: actor.accountId });
      await unit.record('hosting-page.closed', { type: 'member', id: memberId });
    });
  }

  /** Keeps the member's words in one language when they are honest; empty words are taken away. @returns the rules against them; none when they were kept */
  word(
    actor: Actor,
    { memberId, language, words }: { memberId: string; language: string; words: string },
  ): Promise<RuleResult[]> {
    mustRecruitFor(actor, memberId);
    return this.work.run(actor, async (unit) => {
      await heldPage(unit, memberId);
      const against = await this.reader.against(words, 'page', unit.manager);
      if (against.length > 0) return against;
      await unit.manager.delete(HostingWords, { memberId, language });
      const saved = { memberId, language, words, savedAt: unit.now, savedBy: actor.accountId };
      if (words !== '') await unit.manager.insert(HostingWords, saved);
      await unit.record('hosting-page.worded', { type: 'member', id: memberId }, { language, words });
      return [];
    });
  }
}

/** @throws NotFound before the page was opened */
async function heldPage(unit: Unit, memberId: string): Promise<void> {
  const lock = { mode: 'pessimistic_write' } as const;
  if (!(await unit.manager.findOne(HostingPage, { where: { memberId }, lock }))) throw new NotFound();
}

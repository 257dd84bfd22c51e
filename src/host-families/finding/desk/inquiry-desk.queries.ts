import { Injectable } from '@nestjs/common';
import { Clock, NotFound, Work, type Actor } from '../../../platform/index.js';
import type { HostFileState } from '../../file/host-file-state.js';
import { HostingMembers } from '../hosting-members.js';
import type { HostInquiry } from '../inquiry/host-inquiry.entity.js';
import { isTheirTurn, mayBeReminded } from '../inquiry/inquiry-answers.service.js';
import { membersWithin, recruitsFor } from '../recruiter.policy.js';
import type { DeskAsked } from './desk.schema.js';
import { STATES_OF_TURN, TURNS, type Turn } from './turn.js';

/** A family on the desk: who, since when, and how many at home. */
export type DeskLine = Pick<
  HostInquiry,
  'id' | 'memberId' | 'seasonYear' | 'state' | 'stateSince' | 'name' | 'place' | 'adults' | 'children' | 'dropReason'
> & {
  /** Where the family's own file stands, when it has one. */
  fileState: HostFileState | null;
};

export interface Desk {
  lines: DeskLine[];
  counts: Readonly<Record<Turn, number>>;
  /** Names of the members whose families the reader sees, by id. */
  members: ReadonlyMap<string, string>;
  /** Where the next page begins. */
  after: string | null;
}

export interface InquiryOnDesk {
  inquiry: HostInquiry & { recruitedByName: string | null };
  memberName: string | null;
  answers: { id: string; words: string; sentAt: Date; sentByName: string }[];
  mayBeReminded: boolean;
  /** To whom staff may hand it over. */
  members: ReadonlyMap<string, string>;
}

const PAGE = 50;

/** The reader's own members, or all; an inquiry that nobody confirmed is nobody's. */
const WITHIN = `($1::boolean OR i.member_id = ANY($2::uuid[])) AND i.state <> 'sent'`;

/** Families that ask, for those who answer. */
@Injectable()
export class InquiryDeskQueries {
  constructor(
    private readonly work: Work,
    private readonly members: HostingMembers,
    private readonly clock: Clock,
  ) {}

  /** One page, who waits longest first; three queries, however many families there are. */
  async desk(actor: Actor, asked: DeskAsked): Promise<Desk> {
    const within = membersWithin(actor);
    const rows = await this.lines(within, asked);
    const lines = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? lines.at(-1)! : null;
    return {
      lines,
      counts: await this.counts(within, asked),
      members: await this.names(within),
      after: last && `${last.stateSince.getTime()}_${last.id}`,
    };
  }

  /** @throws NotFound outside of the reader's members */
  async inquiry(actor: Actor, id: string): Promise<InquiryOnDesk> {
    const manager = this.work.read();
    const [inquiry] = await manager.query<InquiryOnDesk['inquiry'][]>(oneInquiry, [id]);
    if (!inquiry || !recruitsFor(actor, inquiry.memberId)) throw new NotFound();
    const answers = await manager.query<InquiryOnDesk['answers']>(
      `SELECT w.id, w.words, w.sent_at AS "sentAt", a.display_name AS "sentByName" FROM inquiry_answer w JOIN account_brief a ON a.id = w.sent_by
        WHERE w.inquiry_id = $1 ORDER BY w.sent_at, w.id`,
      [id],
    );
    const members = await this.names(null);
    return {
      inquiry,
      answers,
      members,
      memberName: inquiry.memberId && (members.get(inquiry.memberId) ?? null),
      mayBeReminded: isTheirTurn(inquiry) && mayBeReminded(inquiry, this.clock.now()),
    };
  }

  private lines(within: readonly string[] | null, { turn, member, after }: DeskAsked): Promise<DeskLine[]> {
    const [since = null, id = null] = after?.split('_') ?? [];
    return this.work.read().query<DeskLine[]>(
      `SELECT i.id, i.member_id AS "memberId", i.season_year AS "seasonYear", i.state, i.state_since AS "stateSince", i.name, i.place, i.adults,
              i.children, i.drop_reason AS "dropReason", f.state AS "fileState"
         FROM host_inquiry i LEFT JOIN host_file f ON f.id = i.host_file_id
        WHERE ${WITHIN} AND i.state = ANY($3) AND ($4::text IS NULL OR CASE $4 WHEN 'none' THEN i.member_id IS NULL ELSE i.member_id::text = $4 END)
          AND ($5::bigint IS NULL OR (i.state_since, i.id) > ('epoch'::timestamptz + $5::bigint * interval '1 millisecond', $6::uuid))
        ORDER BY i.state_since, i.id LIMIT ${PAGE + 1}`,
      [within === null, within ?? [], STATES_OF_TURN[turn], member ?? null, since, id],
    );
  }

  private async counts(within: readonly string[] | null, { member }: DeskAsked): Promise<Desk['counts']> {
    const rows = await this.work.read().query<{ state: string; count: number }[]>(
      `SELECT i.state, count(*)::int AS count FROM host_inquiry i
        WHERE ${WITHIN} AND ($3::text IS NULL OR CASE $3 WHEN 'none' THEN i.member_id IS NULL ELSE i.member_id::text = $3 END) GROUP BY i.state`,
      [within === null, within ?? [], member ?? null],
    );
    const of = (turn: Turn) =>
      rows.reduce((sum, { state, count }) => sum + (STATES_OF_TURN[turn].includes(state as never) ? count : 0), 0);
    return Object.fromEntries(TURNS.map((turn) => [turn, of(turn)])) as Record<Turn, number>;
  }

  private async names(within: readonly string[] | null): Promise<ReadonlyMap<string, string>> {
    const all = [...(await this.members.all()).values()];
    const own = all.filter(({ id }) => within === null || within.includes(id));
    return new Map(own.map(({ id, name }) => [id, name]));
  }
}

const oneInquiry = `
  SELECT i.id, i.member_id AS "memberId", i.season_year AS "seasonYear", i.state, i.state_since AS "stateSince", i.name, i.email, i.phone, i.place,
         i.adults, i.children, i.words, i.heard_from AS "heardFrom", i.locale, i.consent_version AS "consentVersion", i.sent_at AS "sentAt",
         i.confirmed_at AS "confirmedAt", i.summary_version AS "summaryVersion", i.acknowledged_by AS "acknowledgedBy",
         i.acknowledged_at AS "acknowledgedAt", i.recruited_by AS "recruitedBy", i.drop_reason AS "dropReason", i.drop_words AS "dropWords",
         i.alumnus_id AS "alumnusId", i.reminded_at AS "remindedAt", i.forgotten_at AS "forgottenAt", r.display_name AS "recruitedByName"
    FROM host_inquiry i LEFT JOIN account_brief r ON r.id = i.recruited_by WHERE i.id = $1 AND i.state <> 'sent'`;

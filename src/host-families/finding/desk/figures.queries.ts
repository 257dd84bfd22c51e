import { Injectable } from '@nestjs/common';
import { Clock, Work } from '../../../platform/index.js';
import { HostingMembers } from '../hosting-members.js';
import { soughtYears } from '../school-year.js';

/** A step counts for a family that came so far, wherever it is now. */
export const FUNNEL = ['asked', 'answered', 'informed', 'applying', 'submitted', 'approved', 'available'] as const;

export type FunnelStep = (typeof FUNNEL)[number];

/** How far the families of one member came, and how many days a step takes in the middle. */
export interface MemberFunnel {
  memberId: string | null;
  counts: Readonly<Record<FunnelStep, number>>;
  /** Median days from the step before; null where no family has made it. */
  days: Readonly<Record<FunnelStep, number | null>>;
}

/** Families that stopped: for a reason of the list, or as their file tells. */
export interface StoppedFor {
  /** Key of its sentence. */
  reason: string;
  families: number;
}

export interface Figures {
  year: number;
  years: readonly number[];
  funnels: readonly MemberFunnel[];
  reasons: readonly StoppedFor[];
  members: ReadonlyMap<string, string>;
}

/** Figures of finding families, by member and school year; numbers alone. */
@Injectable()
export class FindingFigures {
  constructor(
    private readonly work: Work,
    private readonly members: HostingMembers,
    private readonly clock: Clock,
  ) {}

  async of(asked: number | undefined): Promise<Figures> {
    const manager = this.work.read();
    const [next, later] = soughtYears(this.clock.now());
    const year = asked ?? next;
    const rows = await manager.query<{ memberId: string | null; counts: number[]; days: (number | null)[] }[]>(funnel, [
      year,
    ]);
    const reasons = await manager.query<StoppedFor[]>(stopped, [year]);
    const names = [...(await this.members.all()).values()].map(({ id, name }) => [id, name] as const);
    return {
      year,
      years: [...new Set([next - 2, next - 1, next, later, year])].toSorted((one, other) => one - other),
      funnels: rows.map(({ memberId, counts, days }) => ({ memberId, counts: byStep(counts), days: byStep(days) })),
      reasons,
      members: new Map(names),
    };
  }
}

const byStep = <T>(values: readonly T[]): Record<FunnelStep, T> =>
  Object.fromEntries(FUNNEL.map((step, index) => [step, values[index]!])) as Record<FunnelStep, T>;

const median = (from: string, to: string): string =>
  `percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM ${to} - ${from}) / 86400)`;

const funnel = `
  WITH way AS (
    SELECT aggregate_id AS id, min(at) FILTER (WHERE event = 'confirm') AS asked, min(at) FILTER (WHERE event = 'answer') AS answered,
           min(at) FILTER (WHERE event = 'acknowledge') AS informed, min(at) FILTER (WHERE event = 'apply') AS applying
      FROM lifecycle_event WHERE aggregate = 'host_inquiry' GROUP BY aggregate_id),
  file AS (
    SELECT aggregate_id AS id, min(at) FILTER (WHERE event = 'submit') AS submitted, min(at) FILTER (WHERE event = 'approve') AS approved,
           min(at) FILTER (WHERE event = 'open_home') AS available
      FROM lifecycle_event WHERE aggregate = 'host-file' GROUP BY aggregate_id)
  SELECT i.member_id AS "memberId",
         ARRAY[${FUNNEL.map((step) => `count(${step})::int`).join(', ')}] AS counts,
         ARRAY[NULL, ${FUNNEL.slice(1)
           .map((step, index) => median(FUNNEL[index]!, step))
           .join(', ')}]::float[] AS days
    FROM host_inquiry i JOIN way ON way.id = i.id LEFT JOIN file ON file.id = i.host_file_id
   WHERE i.season_year = $1 GROUP BY i.member_id ORDER BY count(asked) DESC, i.member_id`;

const stopped = `
  SELECT reason, count(*)::int AS families FROM (
    SELECT CASE WHEN f.id IS NULL THEN 'reason.' || i.drop_reason ELSE 'state.' || f.state END AS reason
      FROM host_inquiry i LEFT JOIN host_file f ON f.id = i.host_file_id
     WHERE i.season_year = $1 AND (i.drop_reason IS NOT NULL OR f.state IN ('withdrawn', 'declined'))) AS each
   GROUP BY reason ORDER BY families DESC, reason`;

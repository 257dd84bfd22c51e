import { Injectable } from '@nestjs/common';
import { ApplicationQueries, type Answers, type ApplicationDefinition } from '../../applications/index.js';
import { NotFound, Work, type Actor } from '../../platform/index.js';
import { RegistryQueries, labelOf } from '../../registry/index.js';
import { YlsFund } from '../admission/yls-fund.entity.js';
import { YlsGrant } from '../admission/yls-grant.entity.js';
import { SummitForms } from '../form/summit-forms.js';
import { YLS } from '../form/yls-definition.js';
import { isOrganiserOf } from '../registration/registration.policy.js';
import type { Decision, RegistrationState } from '../registration/registration-state.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { runsSummit } from '../summit/summit.policy.js';
import { mayReview, readsApplications } from './review.policy.js';
import type { ListAsked } from './review.schema.js';
import { YlsReview } from './yls-review.entity.js';

/** A line of the list; who reads blind sees a number in the place of name and town. */
export interface ReviewLine {
  id: string;
  /** Its number in the order of submission, from 1. */
  number: number;
  name: string | null;
  from: string | null;
  state: RegistrationState;
  decision: Decision | null;
  reviews: number;
  /** Mean over all criteria of all reviews. */
  mean: number | null;
}

export interface ReviewList {
  summit: YlsSummit;
  isOrganiser: boolean;
  lines: readonly ReviewLine[];
  counts: Readonly<Record<'undecided' | Decision | 'taken', number>>;
  funds: readonly YlsFund[];
  after: string | null;
}

/** One application before who reviews it. */
export interface Reviewed {
  registration: YlsRegistration;
  summit: YlsSummit;
  isOrganiser: boolean;
  formId: string | null;
  definition: ApplicationDefinition;
  answers: Readonly<Record<string, Answers>>;
  own: YlsReview | null;
  /** Of all reviewers; for organisers alone. */
  reviews: readonly YlsReview[];
  funds: readonly YlsFund[];
  grant: YlsGrant | null;
}

const PAGE = 50;

/** Applications as those see them who decide. */
@Injectable()
export class ReviewQueries {
  constructor(
    private readonly work: Work,
    private readonly applications: ApplicationQueries,
    private readonly forms: SummitForms,
    private readonly registry: RegistryQueries,
  ) {}

  /** As many queries for 2,000 applications as for one. @throws NotFound for whom there is nothing to review */
  async list(actor: Actor, summitId: string, { show, after }: ListAsked): Promise<ReviewList> {
    const manager = this.work.read();
    const summit = await manager.findOneBy(YlsSummit, { id: summitId });
    if (!summit || !readsApplications(actor, summitId)) throw new NotFound();
    const isOrganiser = runsSummit(actor, summitId);
    const [at = null, id = null] = after?.split('_') ?? [];
    const rows = await manager.query<Row[]>(listQuery, [summitId, show, at, id, actor.accountId, PAGE + 1]);
    const shown = rows.slice(0, PAGE);
    const labels = await this.registry.communityLabels([...new Set(shown.map((row) => row.communityId))], manager);
    const last = rows.length > PAGE ? shown.at(-1)! : null;
    const [counts] = await manager.query<[ReviewList['counts']]>(countsQuery, [summitId]);
    return {
      summit,
      isOrganiser,
      lines: shown.map(({ communityId, name, ...row }) => ({
        ...row,
        name: isOrganiser ? name : null,
        from: isOrganiser ? labelOf(labels.get(communityId)!, actor.locale) : null,
      })),
      counts,
      funds: isOrganiser ? await manager.find(YlsFund, { where: { summitId }, order: { name: 'ASC', id: 'ASC' } }) : [],
      after: last && `${last.submittedAt.getTime()}_${last.id}`,
    };
  }

  /** Reading is logged where it is sensitive. @throws NotFound */
  async one(actor: Actor, id: string): Promise<Reviewed> {
    const manager = this.work.read();
    const registration = await manager.findOneBy(YlsRegistration, { id });
    if (!registration || registration.submittedAt === null || !mayReview(actor, registration)) throw new NotFound();
    const { summitId } = registration;
    const isOrganiser = isOrganiserOf(actor, registration);
    const formId = await this.applications.idOf(manager, YLS, id);
    const asked = { applicationId: formId ?? '', groups: isOrganiser ? ['person', 'answers'] : ['answers'] };
    const reviews = await manager.find(YlsReview, { where: { registrationId: id }, order: { reviewedAt: 'ASC' } });
    return {
      registration,
      summit: await manager.findOneByOrFail(YlsSummit, { id: summitId }),
      isOrganiser,
      formId,
      definition: await this.forms.one(manager, summitId),
      answers: formId ? await this.applications.answers(manager, actor, asked) : {},
      own: reviews.find(({ reviewerId }) => reviewerId === actor.accountId) ?? null,
      reviews: isOrganiser ? reviews : [],
      funds: isOrganiser ? await manager.find(YlsFund, { where: { summitId }, order: { name: 'ASC', id: 'ASC' } }) : [],
      grant: isOrganiser ? await manager.findOneBy(YlsGrant, { registrationId: id }) : null,
    };
  }
}

interface Row extends Omit<ReviewLine, 'from' | 'name'> {
  name: string;
  communityId: string;
  submittedAt: Date;
}

/** Nobody reviews their own. */
const listQuery = `
  SELECT r.id, r.number::int AS number, r.name, r.community_id AS "communityId", r.submitted_at AS "submittedAt", r.state, r.decision,
    coalesce(v.reviews, 0)::int AS reviews, v.mean
    FROM (SELECT *, row_number() OVER (ORDER BY submitted_at, id) AS number FROM yls_registration
           WHERE summit_id = $1 AND submitted_at IS NOT NULL AND state <> 'cancelled') r
    LEFT JOIN LATERAL (SELECT count(DISTINCT v.reviewer_id) AS reviews, round(avg(s.value::numeric), 2)::float8 AS mean
      FROM yls_review v CROSS JOIN jsonb_each_text(v.scores) s WHERE v.registration_id = r.id) v ON true
   WHERE ($2 = 'all' OR ($2 = 'undecided' AND r.decision IS NULL) OR r.decision = $2)
     AND ($3::float8 IS NULL OR (date_trunc('milliseconds', r.submitted_at), r.id) > (to_timestamp($3::float8 / 1000), $4::uuid))
     AND r.account_id IS DISTINCT FROM $5
   ORDER BY date_trunc('milliseconds', r.submitted_at), r.id LIMIT $6`;

const countsQuery = `
  SELECT count(*) FILTER (WHERE decision IS NULL AND state IN ('submitted', 'under_review'))::int AS undecided,
    count(*) FILTER (WHERE decision = 'admit')::int AS admit, count(*) FILTER (WHERE decision = 'waitlist')::int AS waitlist,
    count(*) FILTER (WHERE decision = 'decline')::int AS decline,
    count(*) FILTER (WHERE state IN ('admitted', 'confirmed', 'payment_due', 'aided', 'complete', 'checked_in', 'present', 'completed'))::int AS taken
    FROM yls_registration WHERE summit_id = $1`;

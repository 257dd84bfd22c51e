import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import type { ConsentMethod } from '../asking/consent-request.entity.js';

/** What the answers that were sent together came to. */
export type SheetOutcome = 'given' | 'declined' | 'changed' | 'withdrawn';

export type Relation = 'parent' | 'guardian' | 'self';

/** One answer to one scope, as evidence: who, when, how, and to which words. Append-only; what holds now is the view `effective_consent`. */
@Entity()
@Index('consent_answers_each_scope_once_a_revision', ['requestId', 'revision', 'scope'], { unique: true })
@Check('consent_revision_counts_from_one', 'revision >= 1')
@Check('consent_method_is_known', `method IN ('link', 'self')`)
@Check('consent_relation_is_known', `relation IN ('parent', 'guardian', 'self')`)
@Check(
  'consent_that_permits_is_signed',
  `answer IN ('no', 'withdrawn') OR (signature IS NOT NULL AND relation IS NOT NULL)`,
)
@Check('consent_outcome_is_known', `outcome IN ('given', 'declined', 'changed', 'withdrawn')`)
@Check('consent_withdrawn_is_withdrawn_as_a_whole', `(outcome = 'withdrawn') = (answer = 'withdrawn')`)
@Check('consent_signature_is_not_empty', `signature IS NULL OR btrim(signature) <> ''`)
@Check('consent_by_oneself_is_ones_own', `relation IS NULL OR (method = 'self') = (relation = 'self')`)
export class Consent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consent_pkey' })
  id: string;

  @ForeignKey('ConsentRequest', { name: 'consent_answers_request', onDelete: 'RESTRICT' })
  @Column('uuid')
  requestId: string;

  /** All answers that were sent together share it. */
  @Column('int')
  revision: number;

  /** A yes counts only among answers that came to a permission: not when something needed was refused beside it. */
  @Column('text')
  outcome: SheetOutcome;

  @Column('text')
  scope: string;

  /** `yes`, `no`, a choice's code, or `withdrawn`. */
  @Column('text')
  answer: string;

  /** The words that were answered to. */
  @Index('consent_by_text')
  @ForeignKey('ConsentText', 'hash', { name: 'consent_was_given_to_text', onDelete: 'RESTRICT' })
  @Column('text')
  textHash: string;

  @Column('text')
  method: ConsentMethod;

  @Personal({ purpose: 'evidence of who consented', retention: 'as long as the matter, then 3 years' })
  @Column('text', { nullable: true })
  signature: string | null;

  @Column('text', { nullable: true })
  relation: Relation | null;

  @Column('timestamptz')
  givenAt: Date;
}

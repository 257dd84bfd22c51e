import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Why an endpoint gets nothing for now: somebody paused it, it said 410 Gone, or it did not answer for hours. */
export type PauseReason = 'by_hand' | 'gone' | 'failing';

/** An address that is told of events. Its secret is derived from the portal's and is kept nowhere. */
@Entity()
@Check('webhook_endpoint_hears_of_something', `cardinality(events) > 0`)
@Check('webhook_endpoint_paused_has_reason', `(paused_at IS NULL) = (pause_reason IS NULL)`)
@Check('webhook_endpoint_pause_reason_is_known', `pause_reason IN ('by_hand', 'gone', 'failing')`)
export class WebhookEndpoint {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'webhook_endpoint_pkey' })
  id: string;

  @Column('text')
  url: string;

  @Column('text')
  purpose: string;

  @Column('text', { array: true })
  events: string[];

  @Index('webhook_endpoint_by_maker')
  @ForeignKey('Account', { name: 'webhook_endpoint_is_made_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  madeBy: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  pausedAt: Date | null;

  @Column('text', { nullable: true })
  pauseReason: PauseReason | null;
}

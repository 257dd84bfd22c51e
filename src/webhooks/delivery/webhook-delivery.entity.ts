import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export type DeliveryState = 'queued' | 'delivered' | 'failed';

/** How long it stays to be seen what was told to whom. */
export const DELIVERY_DAYS = 30;

/** One event on its way to one endpoint. */
@Entity()
@Index('webhook_delivery_by_endpoint', ['endpointId', 'id'])
@Index('webhook_delivery_by_age', ['createdAt'])
@Check('webhook_delivery_state_is_known', `state IN ('queued', 'delivered', 'failed')`)
@Check('webhook_delivery_delivered_has_time', `(state = 'delivered') = (delivered_at IS NOT NULL)`)
export class WebhookDelivery {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'webhook_delivery_pkey' })
  id: string;

  @ForeignKey('WebhookEndpoint', { name: 'webhook_delivery_goes_to_endpoint', onDelete: 'CASCADE' })
  @Column('uuid')
  endpointId: string;

  @Column('text')
  event: string;

  /** `{ type, timestamp, data }` as the Standard Webhooks specification has it. */
  @Column('jsonb')
  payload: object;

  @Column('text')
  state: DeliveryState;

  @Column('int', { default: 0 })
  attempts: number;

  /** What the last attempt met: a status, or why there was none. */
  @Column('text', { nullable: true })
  lastAnswer: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  deliveredAt: Date | null;
}

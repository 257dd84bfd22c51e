import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { keptForStudents } from '../retention.js';

const reach = { purpose: '22 CFR 62.25(g)(6), (d)(14): whom a student or a school calls', retention: keptForStudents };

/** Whom a student calls: the local coordinator and the representative of the area. They are told here as they are printed. */
@Entity()
@Check('exchange_card_contact_has_coordinator', `btrim(coordinator_name) <> '' AND btrim(coordinator_phone) <> ''`)
export class ExchangeCardContact {
  @ForeignKey(() => ExchangeApplication, { name: 'exchange_card_contact_of_application', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_card_contact_pkey' })
  applicationId: string;

  @Personal(reach)
  @Column('text')
  coordinatorName: string;

  @Personal(reach)
  @Column('text')
  coordinatorPhone: string;

  @Personal(reach)
  @Column('text')
  coordinatorEmail: string;

  @Personal(reach)
  @Column('text', { default: '' })
  areaName: string;

  @Personal(reach)
  @Column('text', { default: '' })
  areaPhone: string;

  /** The day (ISO) from which on this coordinator is the student's. */
  @Column('date')
  since: string;
}

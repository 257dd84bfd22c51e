import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../../platform/index.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { keptForDelegates } from '../../retention.js';

/** Whom a guardian lets collect the student, by a code that nobody else is told. */
@Entity()
@Index('yls_collector_by_registration', ['registrationId', 'namedAt'])
@Check('yls_collector_has_name', `btrim(name) <> ''`)
@Check('yls_collector_code_is_hashed', `code_hash ~ '^[0-9a-f]{64}$'`)
export class YlsCollector {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_collector_pkey' })
  id: string;

  @ForeignKey(() => YlsRegistration, { name: 'yls_collector_of_registration', onDelete: 'RESTRICT' })
  @Column('uuid')
  registrationId: string;

  @Personal({ purpose: 'To give a student to nobody but whom the guardian named', retention: keptForDelegates })
  @Column('text')
  name: string;

  /** Keyed by the portal's secret: a short code alone would be found out of its hash. */
  @Column('text')
  codeHash: string;

  @Column('timestamptz')
  namedAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  /** Wrong codes that were tried while this one was good. */
  @Column('smallint', { default: 0 })
  wrongTries: number;
}

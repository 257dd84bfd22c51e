import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A page of the training whose question a judge has answered. */
@Entity()
export class TrainingPage {
  @ForeignKey('Account', { name: 'training_page_of_account', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'training_page_pkey' })
  accountId: string;

  /** Of the training; a new one begins anew. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'training_page_pkey' })
  version: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'training_page_pkey' })
  page: string;

  @Column('timestamptz')
  confirmedAt: Date;
}

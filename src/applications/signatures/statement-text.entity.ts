import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The words of a statement as they were put before somebody, kept for good. */
@Entity()
@Check('statement_text_hash_is_hexadecimal', `hash ~ '^[0-9a-f]{64}$'`)
export class StatementText {
  /** SHA-256, in hexadecimal, of all the other columns that say something. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'statement_text_pkey' })
  hash: string;

  /** The definition and the statement, such as `host-family.household`. */
  @Column('text')
  code: string;

  @Column('text')
  version: string;

  @Column('text')
  locale: string;

  @Column('text', { array: true })
  paragraphs: string[];

  @Column('timestamptz')
  firstShownAt: Date;
}

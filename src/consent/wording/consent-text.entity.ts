import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

/** The sentences of one scope as they were put before somebody, kept for good. */
@Entity()
@Index('consent_text_hash_is_unique', ['hash'], { unique: true })
@Check('consent_text_hash_is_hexadecimal', `hash ~ '^[0-9a-f]{64}$'`)
export class ConsentText {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consent_text_pkey' })
  id: string;

  /** The catalogue's stem, such as `yaas.consent.guardian`. */
  @Column('text')
  textBase: string;

  @Column('text')
  version: string;

  @Column('text')
  locale: string;

  @Column('text')
  scope: string;

  /** SHA-256, in hexadecimal, of all the other columns that say something. */
  @Column('text')
  hash: string;

  @Personal({ purpose: 'evidence of what was shown; the words may name the young person', retention: 'as the consent' })
  @Column('jsonb')
  sentences: ScopeSentences;

  @Column('timestamptz')
  firstShownAt: Date;
}

/** What a person read about one scope. */
export interface ScopeSentences {
  intro: string;
  line: string;
  hint: string | null;
  choices: { code: string; label: string }[];
}

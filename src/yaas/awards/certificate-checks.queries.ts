import { Injectable } from '@nestjs/common';
import { RecordQueries, type SignedRecord } from '../../judging/index.js';
import { readReadableCode, Work } from '../../platform/index.js';
import { labelOf, RegistryQueries } from '../../registry/index.js';
import type { Localized } from '../editions/localized.js';
import { AwardsQueries } from './awards.queries.js';

/** What a stranger who holds the paper may learn: enough to see that it is genuine, and not the name of a child. */
export interface CertificateCheck {
  /** False where the award was taken back, or the work no longer takes part. */
  holds: boolean;
  /** Null for taking part. */
  award: Localized | null;
  year: number;
  city: string;
  issuedAt: Date;
  /** "M. T.": what is to be compared with the paper. */
  initials: string;
  /** The signed record of the round that judged the work; null where there is none. */
  record: SignedRecord | null;
}

interface CheckRow {
  entryId: string;
  grantId: string | null;
  state: string;
  grantState: string | null;
  year: number;
  communityId: string;
  issuedAt: Date;
  name: string;
  roundId: string | null;
}

/** Verifies certificates. */
@Injectable()
export class CertificateChecks {
  constructor(
    private readonly work: Work,
    private readonly registry: RegistryQueries,
    private readonly awards: AwardsQueries,
    private readonly records: RecordQueries,
  ) {}

  /** Null for a code that no certificate has. */
  async of(typed: string): Promise<CertificateCheck | null> {
    const [row] = await this.work.read().query<CheckRow[]>(
      `SELECT c.entry_id AS "entryId", c.grant_id AS "grantId", c.issued_at AS "issuedAt", c.name, e.public_state AS state,
         e.represented_community_id AS "communityId", e.round_id AS "roundId", ed.year, g.state AS "grantState"
         FROM certificate c JOIN entry e ON e.id = c.entry_id JOIN edition ed ON ed.id = e.edition_id
         LEFT JOIN award_grant g ON g.id = c.grant_id WHERE c.code = $1`,
      [readReadableCode(typed)],
    );
    if (!row) return null;
    const { entryId, grantId, grantState, state, year, communityId, issuedAt, name } = row;
    const labels = await this.registry.communityLabels([communityId]);
    const award = grantId
      ? (await this.awards.ofEntries([entryId])).get(entryId)?.find(({ id }) => id === grantId)
      : null;
    const holds = (state === 'placed' || state === 'not_placed') && grantState !== 'revoked';
    const city = labelOf(labels.get(communityId)!, 'en');
    const record = row.roundId && (await this.records.ofRound(row.roundId));
    return {
      holds,
      award: award?.label ?? null,
      year,
      city,
      issuedAt,
      initials: initialsOf(name),
      record: record || null,
    };
  }
}

const initialsOf = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .map((part) => `${[...new Intl.Segmenter().segment(part)][0]?.segment ?? ''}.`)
    .join(' ');

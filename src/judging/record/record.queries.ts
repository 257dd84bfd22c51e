import { Injectable } from '@nestjs/common';
import { PortalConfig, Work } from '../../platform/index.js';
import { keyIdOf, RecordKey } from './chain/record-key.js';
import type { RecordSeal } from './chain/record-seal.js';

/** A record that this portal signed. */
export interface SignedRecord {
  roundId: string;
  roundName: string;
  version: number;
  root: string;
  keyId: string;
  signedAt: Date;
  /** Null while it is the newest; else when the one that took its place was signed. */
  supersededAt: Date | null;
}

/** A key that signs, or has signed, this portal's records. */
export interface SigningKey {
  keyId: string;
  /** 32 bytes in hexadecimal. */
  publicKey: string;
  /** When it first signed one; null when it has not yet. */
  since: Date | null;
  isCurrent: boolean;
}

const SIGNED = `
  SELECT s.round_id AS "roundId", r.name AS "roundName", s.version, s.root, s.key_id AS "keyId", s.signed_at AS "signedAt",
         (SELECT min(n.signed_at) FROM results_record n WHERE n.round_id = s.round_id AND n.version > s.version) AS "supersededAt"
    FROM results_record s JOIN round r ON r.id = s.round_id`;

/** What anybody may know of signed records. */
@Injectable()
export class RecordQueries {
  private readonly ownKey: string;

  constructor(
    private readonly work: Work,
    config: PortalConfig,
  ) {
    this.ownKey = RecordKey.of(config.secretKey).publicKey;
  }

  /** Null when this portal did not put that seal: anybody may sign the same lines by a key of their own. */
  async sealedBy({ root, publicKey }: Pick<RecordSeal, 'root' | 'publicKey'>): Promise<SignedRecord | null> {
    const [record] = await this.work
      .read()
      .query<SignedRecord[]>(`${SIGNED} WHERE s.root = $1 AND s.public_key = $2`, [root, publicKey]);
    return record ?? null;
  }

  /** The newest record of a round; null while it has none. */
  async ofRound(roundId: string): Promise<SignedRecord | null> {
    const [record] = await this.work
      .read()
      .query<SignedRecord[]>(`${SIGNED} WHERE s.round_id = $1 ORDER BY s.version DESC LIMIT 1`, [roundId]);
    return record ?? null;
  }

  /** The key that signs now first; those before it stay known as long as something is signed by them. */
  async keys(): Promise<SigningKey[]> {
    const used = await this.work.read().query<Omit<SigningKey, 'isCurrent'>[]>(
      `SELECT key_id AS "keyId", public_key AS "publicKey", min(signed_at) AS since FROM results_record
        GROUP BY key_id, public_key ORDER BY since DESC`,
    );
    const since = used.find(({ publicKey }) => publicKey === this.ownKey)?.since ?? null;
    const current = { keyId: keyIdOf(this.ownKey), publicKey: this.ownKey, since, isCurrent: true };
    const before = used.filter(({ publicKey }) => publicKey !== this.ownKey);
    return [current, ...before.map((key) => ({ ...key, isCurrent: false }))];
  }
}

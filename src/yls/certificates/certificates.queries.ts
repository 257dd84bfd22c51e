import { Injectable } from '@nestjs/common';
import { NotFound, readReadableCode, Work, type Actor } from '../../platform/index.js';
import { isOrganiserOf, isStudentOf } from '../registration/registration.policy.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { runsSummit } from '../summit/summit.policy.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { YlsCertificate } from './yls-certificate.entity.js';

/** All that a stranger learns who holds the paper. */
export interface CertificateCheck {
  holds: boolean;
  /** As it is printed. */
  name: string;
  summit: string;
  beginsOn: string;
  endsOn: string;
}

export interface CertificateLine {
  id: string;
  registrationId: string | null;
  name: string;
  issuedAt: Date;
  isRevoked: boolean;
}

export interface SummitCertificates {
  summit: YlsSummit;
  lines: readonly CertificateLine[];
  /** Who was there and is not finished, and who was checked in and then seen no more. */
  present: number;
  checkedIn: number;
  after: string | null;
}

const PAGE = 50;

/** Certificates, as each kind of reader sees them. */
@Injectable()
export class CertificatesQueries {
  constructor(private readonly work: Work) {}

  /** Null for a code that no certificate has. */
  async check(typed: string): Promise<CertificateCheck | null> {
    const [found] = await this.work.read().query<CertificateCheck[]>(
      `SELECT c.revoked_at IS NULL AS holds, c.name, s.name AS summit, s.begins_on::text AS "beginsOn", s.ends_on::text AS "endsOn"
         FROM yls_certificate c JOIN yls_summit s ON s.id = c.summit_id WHERE c.code = $1`,
      [readReadableCode(typed)],
    );
    return found ?? null;
  }

  /** The newest of the student's own. @throws NotFound */
  async own({ accountId }: Actor): Promise<YlsCertificate> {
    const [row] = await this.work.read().query<{ id: string }[]>(
      `SELECT c.id FROM yls_certificate c JOIN yls_registration r ON r.id = c.registration_id
        WHERE r.account_id = $1 AND c.revoked_at IS NULL ORDER BY c.issued_at DESC, c.id LIMIT 1`,
      [accountId],
    );
    if (!row) throw new NotFound();
    return this.work.read().findOneByOrFail(YlsCertificate, { id: row.id });
  }

  /** @throws NotFound, also for whom the registration does not exist */
  async ofRegistration(actor: Actor, registrationId: string): Promise<YlsCertificate> {
    const manager = this.work.read();
    const registration = await manager.findOneBy(YlsRegistration, { id: registrationId });
    const mayRead = registration && !isStudentOf(actor, registration) && isOrganiserOf(actor, registration);
    const certificate = mayRead && (await manager.findOneBy(YlsCertificate, { registrationId }));
    if (!certificate) throw new NotFound();
    return certificate;
  }

  /** As many queries for thousands as for one. @throws NotFound */
  async ofSummit(actor: Actor, summitId: string, after?: string): Promise<SummitCertificates> {
    const manager = this.work.read();
    const summit = await manager.findOneBy(YlsSummit, { id: summitId });
    if (!summit || !runsSummit(actor, summitId)) throw new NotFound();
    const [at = null, id = null] = after?.split('_') ?? [];
    const rows = await manager.query<CertificateLine[]>(listQuery, [summitId, at, id, PAGE + 1]);
    const [counts] = await manager.query<[Pick<SummitCertificates, 'present' | 'checkedIn'>]>(
      `SELECT count(*) FILTER (WHERE state = 'present')::int AS present, count(*) FILTER (WHERE state = 'checked_in')::int AS "checkedIn"
         FROM yls_registration WHERE summit_id = $1`,
      [summitId],
    );
    const last = rows.length > PAGE ? rows[PAGE - 1]! : null;
    return { summit, lines: rows.slice(0, PAGE), ...counts, after: last && `${last.issuedAt.getTime()}_${last.id}` };
  }
}

const listQuery = `
  SELECT id, registration_id AS "registrationId", name, issued_at AS "issuedAt", revoked_at IS NOT NULL AS "isRevoked" FROM yls_certificate
   WHERE summit_id = $1 AND ($2::float8 IS NULL OR (date_trunc('milliseconds', issued_at), id) > (to_timestamp($2::float8 / 1000), $3::uuid))
   ORDER BY date_trunc('milliseconds', issued_at), id LIMIT $4`;

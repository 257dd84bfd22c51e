import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retentions, type Retention } from '../../platform/index.js';
import { KEPT_FOR_VERIFYING_MONTHS, keptForVerifying } from './kept-for-verifying.js';

/** A certificate can be verified for five years, and no longer for whoever asks to be forgotten. */
@Injectable()
export class CertificateRetention implements Retention, OnModuleInit {
  readonly record = 'yls.certificate';
  readonly words = [keptForVerifying];
  readonly due = `SELECT c.id FROM yls_certificate c JOIN yls_summit s ON s.id = c.summit_id
     WHERE s.ends_on + make_interval(months => ${KEPT_FOR_VERIFYING_MONTHS}) < $1::date ORDER BY s.ends_on, c.id`;
  readonly ofAccount =
    'SELECT c.id FROM yls_certificate c JOIN yls_registration r ON r.id = c.registration_id WHERE r.account_id = $1';
  readonly rows = [{ entity: 'YlsCertificate', where: 'r.id = $1' }];

  constructor(private readonly retentions: Retentions) {}

  onModuleInit(): void {
    this.retentions.add(this);
  }

  heldBy(): Promise<null> {
    return Promise.resolve(null);
  }
}

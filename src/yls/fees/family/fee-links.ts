import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { keyFor, PortalConfig } from '../../../platform/index.js';

/**
 * A guardian's way to what is to be paid, without an account: the payer's id and a seal over it. Nothing is kept of it; it ends with the registration.
 */
@Injectable()
export class FeeLinks {
  private readonly key: Buffer;

  constructor(config: PortalConfig) {
    this.key = keyFor(config.secretKey, 'yls-fees');
  }

  pathOf(payerId: string): string {
    return `/yls/fees/${this.tokenOf(payerId)}`;
  }

  /** The payer's id; null for a link that is not ours. */
  payerOf(token: string): string | null {
    const id = token.slice(0, 36);
    const [given, own] = [Buffer.from(token), Buffer.from(this.tokenOf(id))];
    return given.length === own.length && timingSafeEqual(given, own) ? id : null;
  }

  private tokenOf(id: string): string {
    return `${id}.${createHmac('sha256', this.key).update(id).digest('base64url')}`;
  }
}

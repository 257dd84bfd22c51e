import { createHmac, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { keyFor, PortalConfig } from '../../../platform/index.js';

/** Without letters that are taken for others, or that form words. */
const LETTERS = '23456789BCDFGHJKMNPQRTVWX';
const CODE_LENGTH = 6;

/** Short codes to be said aloud at a desk, of which only a keyed hash is kept. */
@Injectable()
export class PickUpCodes {
  private readonly key: Buffer;

  constructor({ secretKey }: PortalConfig) {
    this.key = keyFor(secretKey, 'yls: pick-up');
  }

  make(): string {
    return Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  }

  hash(registrationId: string, typed: string): string {
    const code = typed.toUpperCase().replaceAll(/[\s-]/g, '');
    return createHmac('sha256', this.key).update(`${registrationId}:${code}`).digest('hex');
  }
}

import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { keyFor, PortalConfig } from '../../../platform/index.js';
import { signedText, ticketText } from './ticket-code.js';

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** So much of the hash tells two tickets apart; a device keeps thousands of them. */
export const TICKET_HASH_LETTERS = 32;

/** A device keeps the hash, so that a lost one gives no ticket away. */
export const hashOfCode = (code: string): string =>
  createHash('sha256').update(code).digest('hex').slice(0, TICKET_HASH_LETTERS);

/** Signs tickets by a key that follows from the portal's secret; a device at the door holds the public half alone. */
@Injectable()
export class TicketSeal {
  private readonly key: KeyObject;

  constructor({ secretKey }: PortalConfig) {
    const seed = keyFor(secretKey, 'yls: tickets');
    this.key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  }

  /** What the picture of a ticket holds. */
  textOf(summitId: string, code: string): string {
    const signature = sign(null, Buffer.from(signedText(summitId, code)), this.key).toString('base64url');
    return ticketText({ code, signature });
  }

  /** Base64url of the 32 bytes. */
  publicKey(): string {
    return createPublicKey(this.key).export({ format: 'jwk' }).x!;
  }
}

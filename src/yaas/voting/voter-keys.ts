import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { keyFor, networkOf, PortalConfig } from '../../platform/index.js';

/** Whoever votes, as keyed hashes: enough to count a person once, not enough to say who it was. */
export interface VoterKeys {
  voterKey: string;
  networkKey: string;
  domainKey: string;
}

/** Providers of addresses for everybody: many votes of one of these mean nothing. */
const providers = new Set([
  'gmail.com',
  'yahoo.com',
  'outlook.com',
  'hotmail.com',
  'icloud.com',
  'aol.com',
  'qq.com',
  'gmx.de',
  'proton.me',
]);

@Injectable()
export class VoterKeyring {
  private readonly key: Buffer;

  constructor(config: PortalConfig) {
    this.key = keyFor(config.secretKey, 'vote');
  }

  /** Different for each ballot, so that two ballots cannot be laid beside each other. */
  of(ballotId: string, email: string, address: string | undefined): VoterKeys {
    const normal = normalised(email);
    const domain = normal.slice(normal.lastIndexOf('@') + 1);
    const keyOf = (kind: string, value: string) => this.hash(`${ballotId} ${kind} ${value}`);
    return {
      voterKey: keyOf('voter', normal),
      networkKey: keyOf('network', prefixOf(networkOf(address))),
      domainKey: providers.has(domain) ? 'provider' : keyOf('domain', domain),
    };
  }

  private hash(text: string): string {
    return createHmac('sha256', this.key).update(text).digest('base64url');
  }
}

/** One mailbox, one voter: what follows a plus sign, and dots at Gmail, reach the same person. */
export function normalised(email: string): string {
  const [name = '', domain = ''] = email.trim().toLowerCase().split('@');
  const plain = name.split('+')[0]!;
  const isGmail = domain === 'gmail.com' || domain === 'googlemail.com';
  return isGmail ? `${plain.replaceAll('.', '')}@gmail.com` : `${plain}@${domain}`;
}

/** The /24 of an IPv4 address; an IPv6 network is cut already. */
const prefixOf = (network: string): string =>
  /^\d+\.\d+\.\d+\.\d+$/.test(network) ? network.split('.').slice(0, 3).join('.') : network;

import { Injectable } from '@nestjs/common';
import { keyFor, NotFound, PortalConfig, seal, unseal } from '../../platform/index.js';
import type { VoterKeys } from './voter-keys.js';

/** A vote that waits for its voter to confirm it. No address is in it. */
export interface WaitingVote extends VoterKeys {
  ballotId: string;
  entryId: string;
}

/** Links that hold a vote: whoever reads the mailbox may cast it, as long as the ballot is open. */
@Injectable()
export class VoteTokens {
  private readonly key: Buffer;

  constructor(config: PortalConfig) {
    this.key = keyFor(config.secretKey, 'vote-link');
  }

  seal({ ballotId, entryId, voterKey, networkKey, domainKey }: WaitingVote): string {
    return seal([ballotId, entryId, voterKey, networkKey, domainKey], this.key);
  }

  /** @throws NotFound for any text that is not ours */
  open(token: string): WaitingVote {
    const opened = unseal(token, this.key) as [string, string, string, string, string] | undefined;
    if (!opened) throw new NotFound();
    const [ballotId, entryId, voterKey, networkKey, domainKey] = opened;
    return { ballotId, entryId, voterKey, networkKey, domainKey };
  }
}

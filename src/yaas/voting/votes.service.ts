import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Conflict, newId, NotFound, TooMany, type Unit } from '../../platform/index.js';
import { Ballot } from './ballot.entity.js';
import { BallotQueries } from './ballot.queries.js';
import { VoteLink } from './vote-link.entity.js';
import { VoteTokens } from './vote-tokens.js';
import { VoterKeyring, type VoterKeys } from './voter-keys.js';

export interface Asked {
  slug: string;
  email: string;
  /** Network address of the one who asks. */
  address: string | undefined;
  locale: string;
}

const LINKS_OF_A_VOTER = 3;
/** A school has one address for a thousand students. */
const LINKS_OF_A_NETWORK = 200;
const hourMs = 3_600_000;

/** Verified people vote: by their account, or by a link to their mailbox. */
@Injectable()
export class VotesService {
  constructor(
    private readonly ballots: BallotQueries,
    private readonly keyring: VoterKeyring,
    private readonly tokens: VoteTokens,
  ) {}

  /** Mails a link that casts the vote once its reader confirms it. @throws NotFound, Conflict, TooMany */
  async askByMail(unit: Unit, { slug, email, address, locale }: Asked): Promise<void> {
    const { ballot, entryId } = await this.choice(unit, slug);
    const keys = this.keyring.of(ballot.id, email, address);
    await this.refuseFlood(unit, ballot, keys);
    const { voterKey, networkKey } = keys;
    await unit.manager.insert(VoteLink, { id: newId(), ballotId: ballot.id, voterKey, networkKey, askedAt: unit.now });
    const url = `/exhibit/vote/confirm/${this.tokens.seal({ ballotId: ballot.id, entryId, ...keys })}`;
    const action = { label: key('action'), url };
    await unit.mail({ to: email, locale, subject: key('subject'), paragraphs: [key('text'), key('ignore')], action });
  }

  /** The vote of a signed-in person whose address is verified. */
  async castAs(unit: Unit, { slug, email, address }: Omit<Asked, 'locale'>): Promise<void> {
    const { ballot, entryId } = await this.choice(unit, slug);
    await this.cast(unit, ballot, { entryId, ...this.keyring.of(ballot.id, email, address) });
  }

  /** The vote that a mailed link holds. @throws NotFound for a link that is not ours, Conflict when the ballot is over */
  async castByLink(unit: Unit, token: string): Promise<void> {
    const { ballotId, ...vote } = this.tokens.open(token);
    const ballot = await openBallot(unit, ballotId);
    if (!(await this.ballots.stands(unit.manager, ballot, vote.entryId))) throw new NotFound();
    await this.cast(unit, ballot, vote);
  }

  private async choice(unit: Unit, slug: string): Promise<{ ballot: Ballot; entryId: string }> {
    const found = await this.ballots.candidate(unit.manager, slug);
    if (!found) throw new NotFound();
    return { ballot: await openBallot(unit, found.ballotId), entryId: found.entryId };
  }

  /** One row for each voter: whoever votes again has thought again. */
  private async cast(unit: Unit, { id: ballotId }: Ballot, vote: VoterKeys & { entryId: string }): Promise<void> {
    const { entryId, voterKey, networkKey, domainKey } = vote;
    await unit.manager.query(
      `INSERT INTO vote (id, ballot_id, entry_id, voter_key, network_key, domain_key, cast_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (ballot_id, voter_key) DO UPDATE SET entry_id = EXCLUDED.entry_id, cast_at = EXCLUDED.cast_at, network_key = EXCLUDED.network_key`,
      [newId(), ballotId, entryId, voterKey, networkKey, domainKey, unit.now],
    );
  }

  private async refuseFlood(unit: Unit, { id: ballotId }: Ballot, { voterKey, networkKey }: VoterKeys): Promise<void> {
    const askedAt = MoreThan(new Date(unit.now.getTime() - hourMs));
    const ofVoter = await unit.manager.countBy(VoteLink, { ballotId, voterKey, askedAt });
    const ofNetwork = await unit.manager.countBy(VoteLink, { ballotId, networkKey, askedAt });
    if (ofVoter >= LINKS_OF_A_VOTER || ofNetwork >= LINKS_OF_A_NETWORK) throw new TooMany(hourMs / 1000);
  }
}

const key = (what: string) => ({ key: `yaas.vote.mail.${what}` });

/** Shared lock: votes do not wait for one another, and the end of the ballot waits for them. */
async function openBallot(unit: Unit, id: string): Promise<Ballot> {
  const ballot = await unit.manager.findOne(Ballot, { where: { id }, lock: { mode: 'pessimistic_read' } });
  if (!ballot) throw new NotFound();
  const isOpen = ballot.state === 'open' && ballot.opensAt <= unit.now && unit.now < ballot.closesAt;
  if (!isOpen) throw new Conflict([], { key: 'yaas.vote.closed' });
  return ballot;
}

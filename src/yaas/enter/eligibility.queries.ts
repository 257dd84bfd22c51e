import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { Clock, Conflict, judge, NotFound, Work, type Actor, type RuleResult } from '../../platform/index.js';
import { RegistryQueries, type CommunityLabel } from '../../registry/index.js';
import { EditionsQueries, type EditionWithRules } from '../editions/editions.queries.js';
import { eligibilityRules } from '../entries/eligibility.rules.js';
import { Entrant } from '../entries/entrant.entity.js';
import { eligibilityFacts, hasOtherPiece } from '../entries/entry-facts.service.js';
import { EntryLinesQueries, type EntryLine } from '../entries/entry-lines.js';

export interface Question {
  /** What was typed into the search. */
  near?: string | undefined;
  communityId?: string | undefined;
  /** `YYYY-MM-DD`; an account's own wins. */
  birthDate?: string | undefined;
}

/** What the page before any form knows. */
export interface Eligibility {
  edition: EditionWithRules | null;
  near: string;
  /** Communities like what was typed. */
  options: CommunityLabel[];
  community: CommunityLabel | null;
  /** Whether the birth date is known; it is never shown back. */
  birthDateKnown: boolean;
  /** Null until the community and the birth date are known. */
  verdicts: RuleResult[] | null;
  lines: EntryLine[];
}

/** May this person enter, before there is any form? */
@Injectable()
export class EligibilityQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly editions: EditionsQueries,
    private readonly accounts: AccountQueries,
    private readonly registry: RegistryQueries,
    private readonly lines: EntryLinesQueries,
  ) {}

  /** @throws NotFound for an unknown community */
  async ask(actor: Actor, { near = '', communityId, birthDate }: Question): Promise<Eligibility> {
    const edition = await this.editions.current();
    const own = actor.accountId ? await this.accounts.birthDateOf(actor.accountId) : null;
    const born = own ?? birthDate;
    const community = communityId ? await this.community(communityId) : null;
    const options = near.trim() && !community ? await this.registry.communityOptions(near.trim(), 12) : [];
    const known = { edition, near, options, community, birthDateKnown: born !== undefined };
    if (!edition || !community || !born) return { ...known, verdicts: null, lines: [] };
    return { ...known, ...(await this.judged(actor, edition, { communityId: community.id, birthDate: born })) };
  }

  /** The line that a form chose, as the registry knows it now. @throws Conflict with the registry's rule; NotFound */
  async lineOf(communityId: string, code: string): Promise<EntryLine> {
    const { lines, refusal } = await this.lines.of(communityId, this.clock.now().toISOString().slice(0, 10));
    if (refusal) throw new Conflict([refusal], refusal.because);
    const line = lines.find((one) => one.code === code);
    if (!line) throw new NotFound();
    return line;
  }

  private async judged(
    actor: Actor,
    { id, rules }: EditionWithRules,
    { communityId, birthDate }: { communityId: string; birthDate: string },
  ): Promise<Pick<Eligibility, 'verdicts' | 'lines'>> {
    const now = this.clock.now();
    const { lines, refusal } = await this.lines.of(communityId, now.toISOString().slice(0, 10));
    const manager = this.work.read();
    const entrant = actor.accountId ? await manager.findOneBy(Entrant, { accountId: actor.accountId }) : null;
    const otherPiece = entrant ? await hasOtherPiece(manager, rules, { editionId: id, entrantId: entrant.id }) : false;
    const facts = { ...eligibilityFacts({ rules, now, birthDate }), participation: refusal, otherPiece };
    return { verdicts: judge(eligibilityRules, facts), lines };
  }

  private async community(id: string): Promise<CommunityLabel> {
    const found = (await this.registry.communityLabels([id])).get(id);
    if (!found) throw new NotFound();
    return found;
  }
}

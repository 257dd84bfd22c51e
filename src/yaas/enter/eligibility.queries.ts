import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import {
  Clock,
  Conflict,
  judge,
  NotFound,
  refusals,
  Work,
  type Actor,
  type Rule,
  type RuleResult,
} from '../../platform/index.js';
import { RegistryQueries, type CommunityLabel } from '../../registry/index.js';
import { EditionsQueries, type EditionWithRules } from '../editions/editions.queries.js';
import { dayIn } from '../editions/window.js';
import { eligibilityRules } from '../entries/eligibility.rules.js';
import { judgeConcerning } from '../entries/edition-rule.js';
import { Entrant } from '../entries/entrant.entity.js';
import type { EligibilityFacts } from '../entries/entry-facts.js';
import { hasOtherPiece } from '../entries/entry-counting.js';
import { eligibilityFacts } from '../entries/entry-facts.service.js';
import { EntryLinesQueries, type EntryLine } from '../entries/entry-lines.js';
import { LevelsQueries, type LevelInForce } from '../levels/levels.queries.js';

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
  /** What stands in the way whatever the community; said before anything is asked. */
  obstacles: RuleResult[];
  /** Null until the community and the birth date are known. */
  verdicts: RuleResult[] | null;
  lines: EntryLine[];
  /** The members' own competitions, by member: who enters through one of these begins there. */
  locals: ReadonlyMap<string, LevelInForce>;
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
    private readonly levels: LevelsQueries,
  ) {}

  /** @throws NotFound for an unknown community */
  async ask(actor: Actor, { near = '', communityId, birthDate }: Question): Promise<Eligibility> {
    const edition = await this.editions.current();
    const own = actor.accountId ? await this.accounts.birthDateOf(actor.accountId) : null;
    const born = own ?? birthDate;
    const community = communityId ? await this.community(communityId) : null;
    const options = near.trim() && !community ? await this.registry.communityOptions(near.trim(), 12) : [];
    const obstacles = edition && !communityId ? await this.obstacles(actor, edition, born) : [];
    const known = { edition, near, options, community, birthDateKnown: born !== undefined, obstacles };
    if (!edition || !community || !born) return { ...known, verdicts: null, lines: [], locals: new Map() };
    return { ...known, ...(await this.judged(actor, edition, { communityId: community.id, birthDate: born })) };
  }

  /** The line that a form chose, as the registry knows it now. @throws Conflict with the registry's rule; NotFound */
  async lineOf(communityId: string, code: string): Promise<EntryLine> {
    const edition = await this.editions.current();
    const { lines, refusal } = await this.lines.of(communityId, dayIn(this.clock.now(), edition?.timeZone ?? 'UTC'));
    if (refusal) throw new Conflict([refusal], refusal.because);
    const line = lines.find((one) => one.code === code);
    if (!line) throw new NotFound();
    return line;
  }

  private async judged(
    actor: Actor,
    edition: EditionWithRules,
    { communityId, birthDate }: { communityId: string; birthDate: string },
  ): Promise<Pick<Eligibility, 'verdicts' | 'lines' | 'locals'>> {
    const { lines, refusal } = await this.lines.of(communityId, dayIn(this.clock.now(), edition.timeZone));
    const region = await this.registry.regionOf(communityId);
    const facts = { ...(await this.personFacts(actor, edition, birthDate)), participation: refusal, region };
    const members = lines.map(({ memberId }) => memberId);
    const locals = await this.levels.localOf(this.work.read(), edition.id, members);
    return { verdicts: judgeConcerning(eligibilityRules, facts, undefined), lines, locals };
  }

  private async obstacles(actor: Actor, edition: EditionWithRules, born: string | undefined): Promise<RuleResult[]> {
    const rules = eligibilityRules.filter(
      (rule) => !reads(rule, 'participation') && (born || !reads(rule, 'birthDate')),
    );
    return refusals(judge(rules, await this.personFacts(actor, edition, born ?? '')));
  }

  private async personFacts(actor: Actor, { id, rules }: EditionWithRules, birthDate: string) {
    const manager = this.work.read();
    const entrant = actor.accountId ? await manager.findOneBy(Entrant, { accountId: actor.accountId }) : null;
    const otherPiece = entrant ? await hasOtherPiece(manager, rules, { editionId: id, entrantId: entrant.id }) : false;
    return { ...eligibilityFacts({ rules, now: this.clock.now(), birthDate }), otherPiece };
  }

  private async community(id: string): Promise<CommunityLabel> {
    const found = (await this.registry.communityLabels([id])).get(id);
    if (!found) throw new NotFound();
    return found;
  }
}

const reads = (rule: Rule<EligibilityFacts>, fact: keyof EligibilityFacts): boolean => rule.reads.includes(fact);

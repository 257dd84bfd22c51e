import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { Work, type Actor } from '../../platform/index.js';
import { institutionOf } from '../conflicts/institution.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import type { Localized } from '../round/localized.js';
import { JudgeProfile } from './judge-profile.entity.js';
import { JudgeSkill } from './judge-skill.entity.js';
import type { JudgeSelf } from './profile.schema.js';

/** A kind of work that can be judged in some competition. */
export interface KindOfWork {
  code: string;
  label: Localized;
}

export interface JudgeProfileView {
  self: JudgeSelf;
  kinds: KindOfWork[];
  /** Domain of the institution that gives the person their address. */
  institution: string | null;
}

/** What a person has said of themselves as a judge. */
@Injectable()
export class JudgeProfileQueries {
  constructor(
    private readonly work: Work,
    private readonly accounts: AccountQueries,
    private readonly programmes: JudgedProgrammes,
  ) {}

  async view(actor: Actor): Promise<JudgeProfileView> {
    const manager = this.work.read();
    const accountId = actor.accountId!;
    const profile = await manager.findOneBy(JudgeProfile, { accountId });
    const skills = await manager.findBy(JudgeSkill, { accountId });
    const { email = '' } = (await this.accounts.byId(accountId)) ?? {};
    const { languages = [], schools = [], relations = [] } = profile ?? {};
    return {
      self: {
        languages,
        schools,
        relations,
        skills: Object.fromEntries(skills.map(({ category, grade }) => [category, grade])),
      },
      kinds: await this.kinds(),
      institution: institutionOf(email),
    };
  }

  /** Each kind once, by its code; the newest edition names it. */
  private async kinds(): Promise<KindOfWork[]> {
    const competitions = await Promise.all(
      this.programmes.all().map((programme) => programme.competitions(this.work.read())),
    );
    const offered = competitions.flat().flatMap(({ categories }) => categories);
    const named = offered.map(({ code, label, names = { en: label } }) => ({ code, label: names }));
    return [...new Map(named.toReversed().map((kind) => [kind.code, kind])).values()].toReversed();
  }
}

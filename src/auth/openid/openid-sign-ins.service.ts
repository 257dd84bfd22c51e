import { Injectable } from '@nestjs/common';
import { newId, system, Work, type Unit } from '../../platform/index.js';
import { Account } from '../account/account.entity.js';
import { ExternalIdentity } from './external-identity.entity.js';

/** What the provider says of a person. */
export interface ExternalPerson {
  issuer: string;
  subject: string;
  /** Undefined unless the provider has verified it. */
  verifiedEmail: string | undefined;
}

/** Which account belongs to an identity at the provider. */
@Injectable()
export class OpenIdSignIns {
  constructor(private readonly work: Work) {}

  /**
   * The account linked to the identity; on a first visit the one with the provider's verified address, which is then linked.
   * @returns null when there is none. None is made here: a new person first tells a birth date, on the sign-up page.
   */
  accountOf(person: ExternalPerson): Promise<string | null> {
    const { issuer, subject } = person;
    return this.work.run(system, async (unit) => {
      const linked = await unit.manager.findOne(ExternalIdentity, { where: { issuer, subject } });
      if (linked) return linked.accountId;
      return person.verifiedEmail ? this.link(unit, person, person.verifiedEmail) : null;
    });
  }

  private async link(unit: Unit, { issuer, subject }: ExternalPerson, email: string): Promise<string | null> {
    const known = await unit.manager.findOne(Account, { where: { email } });
    if (!known) return null;
    if (!known.emailVerifiedAt) await takeOver(unit, known.id);
    await unit.manager.insert(ExternalIdentity, {
      id: newId(),
      accountId: known.id,
      issuer,
      subject,
      linkedAt: unit.now,
    });
    await unit.record('account.identity_linked', { type: 'account', id: known.id }, { issuer });
    return known.id;
  }
}

/** The provider proved the address; a password set before that may be somebody else's. */
const takeOver = (unit: Unit, id: string): Promise<unknown> =>
  unit.manager.update(Account, { id }, { emailVerifiedAt: unit.now, passwordHash: null });

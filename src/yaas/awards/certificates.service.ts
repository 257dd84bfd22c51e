import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AccountQueries, hasRole } from '../../auth/index.js';
import { Catalogue, newId, NotFound, PortalConfig, type Actor, type Unit } from '../../platform/index.js';
import { labelOf, RegistryQueries } from '../../registry/index.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { inLocale } from '../editions/localized.js';
import { Entrant } from '../entries/entrant.entity.js';
import { Entry } from '../entries/entry.entity.js';
import { AwardGrant } from './award-grant.entity.js';
import { AwardsQueries } from './awards.queries.js';
import { newCertificateCode } from './certificate-code.js';
import { Certificate } from './certificate.entity.js';
import { certificateSheet } from './certificate-sheet.js';

/** Issues certificates: for taking part once the result is out, and for each award. */
@Injectable()
export class Certificates {
  constructor(
    private readonly accounts: AccountQueries,
    private readonly awards: AwardsQueries,
    private readonly editions: EditionsQueries,
    private readonly registry: RegistryQueries,
    private readonly catalogue: Catalogue,
    private readonly config: PortalConfig,
  ) {}

  /**
   * The certificate as a PDF, issued when it is first asked for; the same each time.
   * @param grantId null for taking part
   * @throws NotFound where there is none (yet), or it is not the actor's to have
   */
  async issue(unit: Unit, entryId: string, grantId: string | null): Promise<Buffer> {
    const entry = await unit.manager.findOneBy(Entry, { id: entryId });
    if (!entry || !mayHave(unit.actor, entry)) throw new NotFound();
    const edition = await this.editions.underVersion(entry.ruleSetVersionId, unit.manager);
    const grant = grantId ? await unit.manager.findOneBy(AwardGrant, { id: grantId, entryId, state: 'given' }) : null;
    if (!isEarned(entry, { grantId, grant, certificates: edition.rules.awards.certificates })) throw new NotFound();
    const certificate = await this.issued(unit, entry, grantId);
    const account = await this.accounts.byId(entry.holderAccountId, unit.manager);
    return this.print(unit, { certificate, entry, language: account?.locale ?? 'en' });
  }

  private async issued(unit: Unit, entry: Entry, grantId: string | null): Promise<Certificate> {
    const { name } = await unit.manager.findOneByOrFail(Entrant, { id: entry.entrantId });
    const certificate = {
      id: newId(),
      entryId: entry.id,
      grantId,
      code: newCertificateCode(),
      name,
      issuedAt: unit.now,
    };
    // Two who ask at the same moment get the same one.
    await unit.manager.createQueryBuilder().insert().into(Certificate).values(certificate).orIgnore().execute();
    const which = grantId ? { grantId } : { entryId: entry.id, grantId: IsNull() };
    return unit.manager.findOneByOrFail(Certificate, which);
  }

  private async print(
    unit: Unit,
    { certificate, entry, language }: { certificate: Certificate; entry: Entry; language: string },
  ): Promise<Buffer> {
    const { rules } = await this.editions.underVersion(entry.ruleSetVersionId, unit.manager);
    const labels = await this.registry.communityLabels([entry.representedCommunityId], unit.manager);
    const city = labelOf(labels.get(entry.representedCommunityId)!, language);
    const award = (await this.awards.ofEntries([entry.id], unit.manager))
      .get(entry.id)
      ?.find(({ id }) => id === certificate.grantId);
    const say = (part: string, params = {}) => this.catalogue.text(language, `yaas.certificate.${part}`, params);
    const { code, name, issuedAt } = certificate;
    return certificateSheet({
      code,
      name,
      issuedAt,
      language,
      network: this.config.settings.NETWORK_NAME,
      title: entry.title,
      verifyUrl: `${this.config.publicUrl}/certificates/${code}`,
      heading: award ? inLocale(award.label, language) : say('participation'),
      awardedTo: say('awarded_to'),
      occasion: say('occasion', { programme: inLocale(rules.title, language), city }),
      verify: say('verify'),
    });
  }
}

/** Who made it, the coordinators of the member that stands for it, and staff. */
const mayHave = (actor: Actor, entry: Entry): boolean =>
  actor.accountId === entry.holderAccountId ||
  hasRole(actor, 'coordinator', entry.sponsorMemberId) ||
  hasRole(actor, 'staff', entry.editionId);

interface Earning {
  grantId: string | null;
  grant: AwardGrant | null;
  certificates: 'none' | 'winners' | 'all';
}

/** Nothing is certified of a result that families do not know, nor of a work that was taken back. */
function isEarned({ publicState }: Entry, { grantId, grant, certificates }: Earning): boolean {
  if (certificates === 'none') return false;
  if (publicState !== 'placed' && publicState !== 'not_placed') return false;
  return grantId ? grant !== null : certificates === 'all';
}

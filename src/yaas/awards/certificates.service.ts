import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AccountQueries, hasRole } from '../../auth/index.js';
import {
  type Actor,
  Catalogue,
  certificateSheet,
  formatDate,
  newId,
  newReadableCode,
  NotFound,
  PortalConfig,
  type Unit,
} from '../../platform/index.js';
import { labelOf, RegistryQueries } from '../../registry/index.js';
import { groupNameOf } from '../editions/age.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { inLocale } from '../editions/localized.js';
import { categoryOf } from '../editions/rule-set.schema.js';
import { Entrant } from '../entries/entrant.entity.js';
import { Entry } from '../entries/entry.entity.js';
import { AwardGrant } from './award-grant.entity.js';
import { AwardsQueries } from './awards.queries.js';
import { Certificate } from './certificate.entity.js';

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
      code: newReadableCode(),
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
    const { rules, timeZone } = await this.editions.underVersion(entry.ruleSetVersionId, unit.manager);
    const { city, pair } = await this.placesOf(unit, entry, language);
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
      detail: [categoryOf(rules, entry.category)?.label, groupNameOf(rules, entry.ageGroup)]
        .flatMap((words) => (words ? [inLocale(words, language)] : []))
        .concat(pair ?? [])
        .join(' · '),
      issued: say('issued', { date: formatDate(issuedAt, { locale: language, timeZone }) }),
      verify: say('verify'),
    });
  }

  /** The represented community as it is shown, and "Irondequoit – Poltava" (the letters have no arrow) where there is a partner. */
  private async placesOf(
    unit: Unit,
    { representedCommunityId: home, partnerCommunityId: partner }: Entry,
    language: string,
  ) {
    const labels = await this.registry.communityLabels(partner ? [home, partner] : [home], unit.manager);
    const community = labels.get(home)!;
    const pair = partner && `${community.name} – ${labels.get(partner)!.name}`;
    return { city: labelOf(community, language), pair };
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

import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { IsNull } from 'typeorm';
import { HomesOnPaper } from '../../host-families/index.js';
import { Catalogue, newId, type Unit } from '../../platform/index.js';
import { DOCUMENTS, languageOf } from './documents/document-of.js';
import type { PaperDocument } from './documents/paper-document.js';
import type { Dossier } from './dossier.js';
import { ExchangePaper } from './exchange-paper.entity.js';
import type { PaperKind } from './paper-kind.js';
import { hashOfSources } from './sources.js';

/** Makes papers from dossiers: a version is made when what it says has changed, and never else. */
@Injectable()
export class PaperMaking {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly homes: HomesOnPaper,
  ) {}

  /**
   * Makes a version unless the present one says the same.
   * @returns the version, or null when nothing had to be made, or a source is missing
   */
  async make(unit: Unit, dossier: Dossier, kind: PaperKind): Promise<number | null> {
    const { manager, now } = unit;
    const { applicationId } = dossier;
    const sourcesHash = hashOfSources(kind, dossier);
    if (sourcesHash === null) return null;
    const present = await manager.findOneBy(ExchangePaper, { applicationId, kind, replacedAt: IsNull() });
    const document = await this.documentOf(unit, dossier, kind);
    if (present?.sourcesHash === sourcesHash && isSame(present.document, document)) return null;
    const version = (present?.version ?? 0) + 1;
    if (present) await manager.update(ExchangePaper, present.id, { replacedAt: now });
    const made = { id: newId(), applicationId, kind, version, sourcesHash, document, madeAt: now };
    await manager.insert(ExchangePaper, {
      ...made,
      madeBy: unit.actor.accountId ?? null,
      replacedAt: null,
      givenOn: null,
    });
    const subject = { type: 'exchange-application', id: applicationId };
    await unit.record('exchange-paper.made', subject, { kind, version });
    return version;
  }

  private async documentOf({ manager }: Unit, dossier: Dossier, kind: PaperKind): Promise<PaperDocument | null> {
    const told = kind === 'host-profile' ? await this.homes.told(manager, dossier.home!.fileId) : [];
    const language = languageOf(kind, dossier);
    return DOCUMENTS[kind](dossier, (key, params) => this.catalogue.text(language, key, params), told);
  }
}

const isSame = (one: PaperDocument | null, other: PaperDocument | null): boolean =>
  canonicalize(one) === canonicalize(other);

import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { secondaryStudents } from '../../law/index.js';
import { NotFound, Work, type Actor } from '../../platform/index.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { ExchangePaper } from './exchange-paper.entity.js';
import { Dossiers } from './dossiers.queries.js';
import { PapersService } from './papers.service.js';
import { hashOfSources } from './sources.js';

export type OwnPaper = Pick<ExchangePaper, 'id' | 'kind' | 'version' | 'madeAt'>;

/**
 * What a student may have at hand: the present version of each paper of the pack, while it says what is so. A paper of a home that has fallen away,
 * or is frozen before the journey, is no more theirs than the home's own page.
 */
@Injectable()
export class OwnPapers {
  constructor(
    private readonly work: Work,
    private readonly papers: PapersService,
    private readonly dossiers: Dossiers,
  ) {}

  /** In the order of the law's list. */
  async list(actor: Actor): Promise<OwnPaper[]> {
    const papers = await this.present(this.work.read(), actor);
    return papers.toSorted((one, other) => placeOf(one) - placeOf(other));
  }

  /** The reading is on record. @throws NotFound for what is nobody's of theirs, or was replaced */
  pdf(actor: Actor, paperId: string): Promise<{ bytes: Buffer; name: string }> {
    return this.work.run(actor, async (unit) => {
      const paper = (await this.present(unit.manager, actor)).find(({ id }) => id === paperId);
      if (!paper) throw new NotFound();
      return this.papers.read(unit, paper);
    });
  }

  private async present(manager: EntityManager, actor: Actor): Promise<ExchangePaper[]> {
    const papers = await made(manager, actor);
    const ids = papers.map(({ applicationId }) => applicationId);
    const dossiers = await this.dossiers.of(manager, [...new Set(ids)]);
    return papers.filter(({ applicationId, kind, sourcesHash }) => {
      const dossier = dossiers.get(applicationId);
      return dossier !== undefined && hashOfSources(kind, dossier) === sourcesHash;
    });
  }
}

const placeOf = ({ kind }: ExchangePaper): number => (secondaryStudents.PACK as readonly string[]).indexOf(kind);

async function made(manager: EntityManager, { accountId }: Actor): Promise<ExchangePaper[]> {
  if (!accountId) return [];
  const [newest] = await manager.find(ExchangeApplication, {
    select: { id: true },
    where: { accountId },
    order: { openedAt: 'DESC', id: 'DESC' },
    take: 1,
  });
  if (!newest) return [];
  const where = { applicationId: newest.id, kind: In([...secondaryStudents.PACK]), replacedAt: IsNull() };
  return manager.findBy(ExchangePaper, { ...where, document: Not(IsNull()) });
}

import { Injectable } from '@nestjs/common';
import { Duties, type DutyKind } from '../../duties/index.js';
import { HostFilesQueries } from '../../host-families/index.js';
import { system, Work } from '../../platform/index.js';
import { studentsByName, studentsOfOwnHome } from '../living/living.duties.js';
import { ExchangePlacement } from './exchange-placement.entity.js';

const HOME_AHEAD = 'exchange.home-ahead';

/** Everybody hears at once: whoever is cleared may be on the way tomorrow. */
export const homeAheadDuty: DutyKind = {
  code: HOME_AHEAD,
  cites: '22 CFR 62.25(j), (l)(1)',
  text: { key: 'exchange.duty.home-ahead' },
  href: (applicationId) => `/exchange/applications/${applicationId}/placements`,
  raises: { responsible: 0, coordinators: 0, staff: 0 },
  labels: studentsByName,
  hiddenFrom: studentsOfOwnHome,
};

/** Students who know their home and do not live there yet, while its file is frozen: somebody mends it, or finds another, before they leave. */
@Injectable()
export class HomesAhead {
  constructor(
    private readonly work: Work,
    private readonly duties: Duties,
    private readonly files: HostFilesQueries,
  ) {}

  /** Each hour. A home that stands again, or is nobody's any more, leaves the board. */
  strike(): Promise<void> {
    return this.work.run(system, async (unit) => {
      const { manager } = unit;
      const ahead = await manager.findBy(ExchangePlacement, { state: 'disclosed' });
      const standing = await this.files.standing(
        manager,
        ahead.map(({ hostFileId }) => hostFileId),
      );
      const frozen = ahead.filter(({ hostFileId }) => !standing.has(hostFileId));
      await this.duties.set(
        unit,
        frozen.map(({ id, applicationId, scope, proposedBy, disclosedAt }) => ({
          kind: HOME_AHEAD,
          subjectId: applicationId,
          occurrence: id,
          scope,
          responsible: proposedBy,
          dueAt: disclosedAt!,
        })),
      );
      const ids = frozen.map(({ id }) => id);
      const over = await manager.query<{ subjectId: string; occurrence: string }[]>(
        `SELECT subject_id AS "subjectId", occurrence FROM duty_brief duty WHERE kind = $1 AND done_at IS NULL AND dropped_at IS NULL AND occurrence <> ALL ($2)`,
        [HOME_AHEAD, ids],
      );
      await this.duties.dropAll(
        unit,
        over.map((one) => ({ kind: HOME_AHEAD, ...one })),
      );
    });
  }
}

import { Injectable } from '@nestjs/common';
import { JudgedWorksQueries } from '../../judging/index.js';
import { AuditLog, Forbidden, Work, type Actor } from '../../platform/index.js';
import type { Decision } from '../registration/registration-state.js';
import { runsSummit } from '../summit/summit.policy.js';
import { RANKED, type Suggestion } from './suggestion.js';
import { heldSummit } from './places.js';

/** Takes over what the ranking suggests, for all on whom nobody has decided. */
@Injectable()
export class SuggestionsService {
  constructor(
    private readonly work: Work,
    private readonly juries: JudgedWorksQueries,
  ) {}

  /**
   * The best are admitted as far as places are left beside those whom staff admitted; on the line, where several are level, people decide. Applicants
   * to whom the actor is tied are left to others. As many statements for thousands as for one. @returns how many of each @throws NotFound, Forbidden
   */
  take(actor: Actor, summitId: string): Promise<Record<Suggestion, number>> {
    return this.work.run(actor, async (unit) => {
      const { manager, now } = unit;
      if (!runsSummit(actor, summitId)) throw new Forbidden();
      await heldSummit(unit, summitId);
      const open = await manager.query<{ id: string }[]>(OPEN, [summitId]);
      const ids = open.map(({ id }) => id);
      const withheld = await this.juries.withheld(manager, actor.accountId, ids);
      const details = AuditLog.detailsBy(actor, { bySuggestion: true });
      const rows = await manager.query<{ decision: Decision }[]>(TAKE, [
        summitId,
        now,
        actor.accountId,
        actor.kind,
        details,
        [...withheld],
      ]);
      const of = (wanted: Suggestion) => rows.filter(({ decision }) => decision === wanted).length;
      return { admit: of('admit'), waitlist: of('waitlist') };
    });
  }
}

const OPEN = `SELECT id FROM yls_registration WHERE summit_id = $1 AND state = 'under_review' AND decision IS NULL`;

const RECORDS = AuditLog.insertion(
  `SELECT $2::timestamptz, $3::uuid, $4, 'yls-registration.decided', 'yls-registration', t.id::text, $5::jsonb || jsonb_build_object('decision', t.decision) FROM taken t`,
);

const TAKE = `
  WITH ${RANKED},
  open AS (
    SELECT r.id, k.suggestion, k.is_held OR k.suggestion = 'waitlist'
             OR row_number() OVER (PARTITION BY k.suggestion, k.is_held ORDER BY k.number)
                <= (SELECT p.free FROM places p) - (SELECT count(*) FROM ranked d JOIN yls_registration o ON o.id = d.id
                      WHERE d.score IS NOT NULL AND NOT d.is_held AND o.decision = 'admit' AND o.state = 'under_review') AS fits
      FROM ranked k JOIN yls_registration r ON r.id = k.id
     WHERE k.suggestion IS NOT NULL AND r.decision IS NULL AND r.state = 'under_review' AND r.account_id IS DISTINCT FROM $3
       AND r.id <> ALL($6::uuid[])),
  taken AS (
    UPDATE yls_registration r SET decision = o.suggestion, decided_at = $2 FROM open o WHERE o.id = r.id AND o.fits RETURNING r.id, r.decision),
  recorded AS (${RECORDS})
  SELECT decision FROM taken`;

import { Injectable } from '@nestjs/common';
import { heldSummit } from '../../admission/places.js';
import { Conflict, judge, NotFound, refusals, Work, type Actor, type Unit } from '../../../platform/index.js';
import type { RolesAllocated } from '../roles/allocate-roles.js';
import { AllocationRuns } from '../runs/allocation-runs.service.js';
import { YlsSlot } from '../programme/yls-slot.entity.js';
import { YlsSession } from '../programme/yls-session.entity.js';
import { roleRules } from './role.rules.js';
import { rolesAtOdds, rolesQuestion } from './roles-question.js';
import { YlsRolePlace } from './yls-role-place.entity.js';

interface Simulation {
  summitId: string;
  sessionId: string;
}

/** Who speaks for whom in a simulation: planned and balanced, or given by hand. */
@Injectable()
export class CastingService {
  constructor(
    private readonly work: Work,
    private readonly runs: AllocationRuns,
  ) {}

  /** @returns the run's id @throws NotFound, Conflict with what stands in the way */
  async plan(actor: Actor, simulation: Simulation): Promise<string> {
    const before = await this.work.run(actor, async (unit) => {
      await held(unit, simulation);
      return rolesQuestion(unit.manager, simulation);
    });
    const atOdds = rolesAtOdds(before);
    if (atOdds.length > 0) throw new Conflict(atOdds, { key: 'yls.refusal.locks-at-odds' });
    const { kind, asked } = before;
    const made = (await this.runs.make({ kind, asked })) as RolesAllocated;
    return this.work.run(actor, async (unit) => {
      await held(unit, simulation);
      const now = await rolesQuestion(unit.manager, simulation);
      const id = await this.runs.keep(unit, { ...simulation, question: { kind, asked }, made, now });
      const roles = made.roles.map(({ player, role }) => ({ player, role }));
      await unit.manager.query(FORGET, [simulation.sessionId]);
      await unit.manager.query(WRITE, [simulation.sessionId, id, JSON.stringify(roles)]);
      return id;
    });
  }

  /** By hand, and so it stays; null leaves it to the next plan. @throws NotFound, Conflict */
  give(actor: Actor, simulation: Simulation, told: { registrationId: string; roleId: string | null }): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await held(unit, simulation);
      const { sessionId } = simulation;
      const { registrationId, roleId } = told;
      const question = await rolesQuestion(unit.manager, simulation);
      const [player, role] = [question.players.get(registrationId), question.roles.get(roleId ?? '')];
      if (!player || (roleId && !role)) throw new NotFound();
      if (role) {
        const others = question.asked.previous.filter((one) => one.role === roleId && one.player !== registrationId);
        const facts = { name: player.name, spoken: player.languages, role, people: others.length + 1 };
        const inTheWay = refusals(judge(roleRules, facts));
        if (inTheWay.length > 0) throw new Conflict(inTheWay, { key: 'yls.refusal.place' });
      }
      const row = { registrationId, sessionId, roleId, isLocked: roleId !== null, runId: null };
      await unit.manager.upsert(YlsRolePlace, row, ['registrationId', 'sessionId']);
      await unit.record('yls-place.cast', { type: 'yls-registration', id: registrationId }, { sessionId, roleId });
    });
  }
}

async function held(unit: Unit, { summitId, sessionId }: Simulation): Promise<void> {
  await heldSummit(unit, summitId);
  const session = await unit.manager.findOneBy(YlsSession, { id: sessionId });
  const isHere = session && (await unit.manager.existsBy(YlsSlot, { id: session.slotId, summitId }));
  if (!isHere) throw new NotFound();
}

/** Who is no longer in the session has no role in it. */
const FORGET = `
  DELETE FROM yls_role_place c WHERE c.session_id = $1
     AND NOT EXISTS (SELECT FROM yls_place p WHERE p.registration_id = c.registration_id AND $1 IN (p.session_id, p.shown_session_id))`;

const WRITE = `
  INSERT INTO yls_role_place (registration_id, session_id, role_id, run_id)
  SELECT player, $1, role, $2 FROM jsonb_to_recordset($3) AS row (player uuid, role uuid)
      ON CONFLICT (registration_id, session_id) DO UPDATE SET role_id = EXCLUDED.role_id, run_id = EXCLUDED.run_id`;

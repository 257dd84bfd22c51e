import { Injectable } from '@nestjs/common';
import { Conflict, newId, NotFound, type RuleResult, type Unit } from '../../platform/index.js';
import { TRAINED_ROLES, type Role } from './role.js';
import { RoleGrant } from './role-grant.entity.js';

export interface NewGrant {
  accountId: string;
  role: Role;
  /** An opaque id; null means everywhere. */
  scope: string | null;
  /** Now, when not said. */
  from?: Date;
  /** The first instant without the role; open when not said. */
  until?: Date | null;
}

const heldAlready: RuleResult = {
  id: 'role-is-held-once-at-a-time',
  cites: 'Roles of the portal',
  severity: 'block',
  ok: false,
  because: { key: 'auth.rule.role-is-held-once-at-a-time.because' },
};

const trainingEnds: RuleResult = {
  id: 'trained-role-ends-with-training',
  cites: 'Roles of the portal: a role that rests on a training ends with it',
  severity: 'block',
  ok: false,
  because: { key: 'auth.rule.trained-role-ends-with-training.because' },
};

/** Grants and ends roles; the database keeps two grants of the same role and scope from overlapping. */
@Injectable()
export class RoleGrants {
  /** @throws Conflict when the person already holds the role in that scope at some of that time, or a training has no end. */
  async grant(unit: Unit, grant: NewGrant): Promise<{ id: string }> {
    if (TRAINED_ROLES.includes(grant.role) && !grant.until) throw new Conflict([trainingEnds], trainingEnds.because);
    if (await this.overlapping(unit, grant)) throw new Conflict([heldAlready]);
    const { accountId, role, scope, from, until } = grant;
    const id = newId();
    const grantedBy = unit.actor.accountId;
    await unit.manager.insert(RoleGrant, {
      id,
      accountId,
      role,
      scope,
      grantedBy,
      validFrom: from ?? unit.now,
      validUntil: until ?? null,
    });
    await unit.record('role.granted', { type: 'account', id: accountId }, { role, scope });
    return { id };
  }

  /** The same, but content when the role is held. */
  async grantUnlessHeld(unit: Unit, grant: NewGrant): Promise<void> {
    if (!(await this.overlapping(unit, grant))) await this.grant(unit, grant);
  }

  /**
   * Lets a role be held until then, whatever was so before: begun, prolonged or cut short. A moment that has passed ends it now.
   * For roles that rest on papers.
   */
  async holdUntil(unit: Unit, { until, ...held }: Pick<NewGrant, 'accountId' | 'role' | 'scope'> & { until: Date }) {
    const open = await this.openGrant(unit, held);
    if (until <= unit.now) return open && this.revoke(unit, open.id);
    if (!open) return void (await this.grant(unit, { ...held, until }));
    if (open.validUntil?.getTime() === until.getTime()) return;
    await unit.manager.update(RoleGrant, { id: open.id }, { validUntil: until });
    const { accountId, role, scope } = held;
    await unit.record('role.held-until', { type: 'account', id: accountId }, { role, scope, until });
  }

  private openGrant(unit: Unit, { accountId, role, scope }: Pick<NewGrant, 'accountId' | 'role' | 'scope'>) {
    return unit.manager
      .createQueryBuilder(RoleGrant, 'held')
      .setLock('pessimistic_write')
      .where('held.accountId = :accountId AND held.role = :role', { accountId, role })
      .andWhere('held.scope IS NOT DISTINCT FROM :scope AND (held.validUntil IS NULL OR held.validUntil > :now)', {
        scope,
        now: unit.now,
      })
      .getOne();
  }

  /** Ends a grant now; one that has not begun never begins. @throws NotFound when there is none that is open. */
  async revoke(unit: Unit, grantId: string): Promise<void> {
    const grant = await unit.manager.findOne(RoleGrant, {
      where: { id: grantId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!grant || (grant.validUntil && grant.validUntil <= unit.now)) throw new NotFound();
    const validUntil = grant.validFrom > unit.now ? grant.validFrom : unit.now;
    await unit.manager.update(RoleGrant, { id: grantId }, { validUntil });
    const { role, scope } = grant;
    await unit.record('role.ended', { type: 'account', id: grant.accountId }, { role, scope });
  }

  private overlapping(unit: Unit, { accountId, role, scope, from, until }: NewGrant): Promise<boolean> {
    return unit.manager
      .createQueryBuilder(RoleGrant, 'held')
      .where('held.accountId = :accountId AND held.role = :role', { accountId, role })
      .andWhere('held.scope IS NOT DISTINCT FROM :scope', { scope })
      .andWhere('tstzrange(held.validFrom, held.validUntil) && tstzrange(:from, :until)', {
        from: from ?? unit.now,
        until: until ?? null,
      })
      .getExists();
  }
}

import { newId, system, type Actor } from '../../../src/platform/index.js';
import { DelegationsService } from '../../../src/yls/delegations/delegations.service.js';
import { FamilyInvitations } from '../../../src/yls/delegations/family-invitations.service.js';
import { aPerson } from './a-student.js';
import { dayFromNow, type YlsPortal } from './yls-portal.js';

interface Wishes {
  summitId?: string;
  seats?: number;
  name?: string;
  /** Left as a draft when false. */
  register?: boolean;
}

let numbered = 0;

/** Of Irondequoit; registered, so that it holds its seats or waits for them. */
export async function aDelegation(yls: YlsPortal, wishes: Wishes = {}): Promise<string> {
  const { summitId = yls.summitId, seats = 6, name = `Irondequoit ${++numbered}`, register = true } = wishes;
  const service = yls.portal.app.get(DelegationsService);
  const way = { summitId, memberId: yls.memberId, communityId: yls.townId };
  const id = (await service.open(system, way, { name, seats }))!;
  if (register) await service.register(system, id);
  return id;
}

/** Somebody who coordinates for Irondequoit. */
export async function aCoordinator(yls: YlsPortal, displayName = 'Carla Coordinator') {
  const roles = [{ role: 'coordinator' as const, scope: yls.memberId }];
  const { id, email } = await yls.portal.person({ displayName, roles });
  const actor: Actor = {
    ...system,
    kind: 'account',
    accountId: id,
    displayName,
    grants: [{ role: 'coordinator', scope: yls.memberId }],
  };
  return { id, email, actor };
}

/** Somebody with an account who has agreed to accompany the delegation, put into the database; with papers of these days, when the member has appointed them. */
export async function aChaperone(
  yls: YlsPortal,
  delegationId: string,
  wishes: { name?: string; gender?: 'female' | 'male'; checkedOn?: string | null; relatedTo?: string | null } = {},
) {
  const { name = 'Hanna Chaperone', gender = 'female', checkedOn = dayFromNow(-1), relatedTo = null } = wishes;
  const { id: accountId, email } = await yls.portal.person({ displayName: name, birthDate: '1980-01-01' });
  const id = newId();
  await yls.portal.sql(
    `INSERT INTO yls_chaperone (id, delegation_id, name, email, locale, gender, account_id, related_to, invited_at, expires_at, accepted_at)
       VALUES ($1, $2, $3, $4, 'en', $5, $6, $7, now(), now(), now())`,
    [id, delegationId, name, email, gender, accountId, relatedTo],
  );
  if (checkedOn) await appointed(yls, accountId, checkedOn);
  return { id, accountId, email };
}

export async function appointed({ portal, memberId }: YlsPortal, accountId: string, checkedOn: string): Promise<void> {
  const { id: by } = await portal.person({ displayName: 'Rita Recorder' });
  const workerId = newId();
  await portal.sql(
    `INSERT INTO worker (id, account_id, scope, kind, home_place, time_zone, supervisor_account_id, appointed_by, appointed_at)
       VALUES ($1, $2, $3, 'chaperone', 'Irondequoit, New York', 'America/New_York', $4, $4, now())`,
    [workerId, accountId, memberId, by],
  );
  for (const [kind, reference] of [
    ['chaperone-training', null],
    ['criminal-check', 'V-1'],
    ['registry-check', 'V-2'],
  ])
    await portal.sql(
      `INSERT INTO worker_paper (id, worker_id, account_id, kind, completed_on, clear, vendor_reference, note, recorded_by, recorded_at)
         VALUES ($1, $2, $3, $4, $5, true, $6, '', $7, now())`,
      [newId(), workerId, accountId, kind, checkedOn, reference, by],
    );
}

/** Of whom a coordinator knows the name and an address. */
export const family = (name = 'Amara Okafor') => ({ name, email: `${newId()}@family.example`, locale: 'en' });

/** Of the link in the latest mail to the address. */
export const tokenIn = async ({ portal }: YlsPortal, address: string): Promise<string> =>
  /invitations\/([^/?#]+)/.exec(await portal.linkTo(address))![1]!;

/** Invited, and begun by the link. */
export async function joins(yls: YlsPortal, delegationId: string, told = family()) {
  const { actor, email } = await aPerson(yls, told.name);
  const families = yls.portal.app.get(FamilyInvitations);
  await families.invite(system, delegationId, told);
  const token = await tokenIn(yls, told.email);
  const id = await families.accept(actor, token);
  return { id, actor, email, token };
}

import type { Caller } from '../../auth/support/caller.js';
import { dayFromNow, type StudentPortal } from './exchange-portal.js';

/** A responsible officer of a sponsor, behind the second step that the role asks for. */
export async function anOfficer(portal: StudentPortal, scope: string): Promise<Caller> {
  const until = new Date(`${dayFromNow(90)}T12:00:00Z`);
  const person = await portal.person({
    displayName: 'Grace Hill',
    roles: [{ role: 'responsible_officer', scope, until }],
  });
  const caller = await portal.signedIn(person);
  await passSecondStep(portal, person.id);
  return caller;
}

/** As if whoever has just signed in had given the second factor, too. */
export async function passSecondStep(portal: StudentPortal, accountId: string): Promise<void> {
  const secondFactor = `UPDATE web_session SET sess = jsonb_set(sess::jsonb, '{secondFactor}', 'true')::json WHERE sess->>'accountId' = $1`;
  await portal.sql(secondFactor, [accountId]);
}

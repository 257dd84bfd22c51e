import { NotFound, type Unit } from '../../platform/index.js';
import { ExchangeApplication } from './exchange-application.entity.js';
import { isOfReceivingDesk, mayReadApplication } from './exchange-application.policy.js';

/** The application, for who may read it. @throws NotFound for anybody else */
export async function readableApplication(unit: Unit, id: string): Promise<ExchangeApplication> {
  const application = await unit.manager.findOneBy(ExchangeApplication, { id });
  if (!application || !mayReadApplication(unit.actor, application)) throw new NotFound();
  return application;
}

/** The same for the desk at the receiving end, and for the sponsor. @throws NotFound for anybody else */
export async function applicationOfDesk(unit: Unit, id: string): Promise<ExchangeApplication> {
  const application = await readableApplication(unit, id);
  if (!isOfReceivingDesk(unit.actor, application)) throw new NotFound();
  return application;
}

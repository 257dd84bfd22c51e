import type { HomeToPlace } from '../../host-families/index.js';
import type { EarlierPart, Step, StepKind } from '../../vetting/index.js';
import type { ExchangeApplication } from '../application/exchange-application.entity.js';

interface About {
  application: Pick<ExchangeApplication, 'scope' | 'accountId'>;
  home: HomeToPlace;
  earlier?: readonly { accountId: string; because: EarlierPart }[];
}

/** A step for a student in a home, as vetting asks about it. */
export const livingStep = (kind: StepKind, { application, home, earlier = [] }: About): Step => ({
  kind,
  memberId: application.scope!,
  home: home.spot,
  notThese: earlier,
  household: home.accountIds,
  householdNames: home.names,
  studentId: application.accountId,
});

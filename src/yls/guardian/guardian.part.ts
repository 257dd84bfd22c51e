import type { YlsPart } from '../yls-part.js';
import { GuardianSignatures } from './guardian-signatures.js';
import { GuardianWithdrawals } from './guardian-withdrawals.js';
import { GuardiansService } from './guardians.service.js';
import { YlsGuardian } from './yls-guardian.entity.js';

/** Who signs for a student. */
export const guardians: YlsPart = {
  entities: [YlsGuardian],
  shared: [GuardianSignatures, GuardianWithdrawals, GuardiansService],
};

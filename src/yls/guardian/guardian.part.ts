import type { YlsPart } from '../yls-part.js';
import { GuardianDoor } from './guardian-door.js';
import { GuardianLinks } from './guardian-links.js';
import { GuardianMails } from './guardian-mails.js';
import { GuardianSignatures } from './guardian-signatures.js';
import { GuardianWithdrawals } from './guardian-withdrawals.js';
import { GuardiansService } from './guardians.service.js';
import { YlsGuardianLink } from './yls-guardian-link.entity.js';
import { YlsGuardian } from './yls-guardian.entity.js';

/** Who signs for a student. */
export const guardians: YlsPart = {
  entities: [YlsGuardian, YlsGuardianLink],
  shared: [GuardianDoor, GuardianLinks, GuardianMails, GuardianSignatures, GuardianWithdrawals, GuardiansService],
};

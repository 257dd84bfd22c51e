import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, Not } from 'typeorm';
import { newId, PortalConfig, type Unit, Work } from '../../platform/index.js';
import { seal, unseal } from '../secrets.js';
import { Sessions } from '../sessions/sessions.service.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes.js';
import { newTotpSecret, totpAddress, totpStep } from './totp.js';
import { TotpSecret } from './totp-secret.entity.js';

/** The second step of signing in: an authenticator app's codes, and codes on paper for the day the phone is lost. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly work: Work,
    private readonly config: PortalConfig,
    private readonly sessions: Sessions,
  ) {}

  isSet(accountId: string): Promise<boolean> {
    return this.work.read().existsBy(TotpSecret, { accountId, confirmedAt: Not(IsNull()) });
  }

  /** The secret to put into an app, base32; the same one until it is confirmed. Null when one is confirmed already. */
  async propose(unit: Unit, accountId: string): Promise<string | null> {
    const known = await unit.manager.findOne(TotpSecret, { where: { accountId } });
    if (known) return known.confirmedAt ? null : this.open(known);
    const secret = newTotpSecret();
    const sealedSecret = seal(this.config.secretKey, accountId, secret);
    await unit.manager.insert(TotpSecret, { accountId, sealedSecret, createdAt: unit.now });
    return secret;
  }

  /** The secret that waits for its first code, base32, or null. */
  async proposed(accountId: string): Promise<string | null> {
    const waiting = await this.work.read().findOne(TotpSecret, { where: { accountId, confirmedAt: IsNull() } });
    return waiting && this.open(waiting);
  }

  /** What the app's QR code says. */
  appAddress(secret: string, email: string): string {
    return totpAddress(this.config.settings.NETWORK_NAME, email, secret);
  }

  /** Takes the first code of the app. @returns recovery codes to show once, or null when the code is not right. */
  async confirm(unit: Unit, accountId: string, code: string): Promise<string[] | null> {
    if (!(await this.takeTotp(unit, accountId, { code, confirmed: false }))) return null;
    await unit.manager.update(TotpSecret, { accountId }, { confirmedAt: unit.now });
    await unit.record('second_factor.set', { type: 'account', id: accountId });
    return this.renewRecoveryCodes(unit, accountId);
  }

  /** Whether this is a code of the app, or one from the paper. Either works once. */
  async check(unit: Unit, accountId: string, code: string): Promise<boolean> {
    return (
      (await this.takeTotp(unit, accountId, { code, confirmed: true })) || this.takeRecoveryCode(unit, accountId, code)
    );
  }

  /** Ten new codes; those from before stop working. */
  async renewRecoveryCodes(unit: Unit, accountId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    await unit.manager.delete(RecoveryCode, { accountId });
    await unit.manager.insert(
      RecoveryCode,
      codes.map((code) => ({ id: newId(), accountId, codeHash: recoveryCodeHash(code) })),
    );
    await unit.record('second_factor.recovery_codes_renewed', { type: 'account', id: accountId });
    return codes;
  }

  /** Takes it away, and ends the sessions that were trusted for it. */
  async remove(unit: Unit, accountId: string): Promise<void> {
    await unit.manager.delete(RecoveryCode, { accountId });
    await unit.manager.delete(TotpSecret, { accountId });
    await this.sessions.endAll(unit, accountId);
    await unit.record('second_factor.removed', { type: 'account', id: accountId });
  }

  /** The step is written only if it is later than the last: of two who bring the same code at once, one gets in. */
  private async takeTotp(
    unit: Unit,
    accountId: string,
    { code, confirmed }: { code: string; confirmed: boolean },
  ): Promise<boolean> {
    const confirmedAt = confirmed ? Not(IsNull()) : IsNull();
    const secret = await unit.manager.findOne(TotpSecret, { where: { accountId, confirmedAt } });
    const step = secret && totpStep(this.open(secret), code, { now: unit.now, lastStep: secret.lastStep });
    if (!step) return false;
    const taken = await unit.manager.update(TotpSecret, { accountId, lastStep: LessThan(step) }, { lastStep: step });
    return taken.affected === 1;
  }

  private async takeRecoveryCode(unit: Unit, accountId: string, code: string): Promise<boolean> {
    const unused = { accountId, codeHash: recoveryCodeHash(code), usedAt: IsNull() };
    const taken = await unit.manager.update(RecoveryCode, unused, { usedAt: unit.now });
    if (taken.affected !== 1) return false;
    await unit.record('second_factor.recovery_code_used', { type: 'account', id: accountId });
    return true;
  }

  private open(secret: TotpSecret): string {
    return unseal(this.config.secretKey, secret.accountId, secret.sealedSecret);
  }
}

import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { NotFound, PortalConfig, WrongSetting } from '../../../platform/index.js';
import type { PaymentProvider } from './payment-provider.js';
import { TransferOrCheque } from './transfer-or-cheque.js';

/** Those through whom fees can be paid, and the one that the portal's setting chooses. */
@Injectable()
export class PaymentProviders implements OnApplicationBootstrap {
  private readonly known = new Map<string, PaymentProvider>();

  constructor(
    private readonly config: PortalConfig,
    usual: TransferOrCheque,
  ) {
    this.register(usual);
  }

  register(provider: PaymentProvider): void {
    this.known.set(provider.code, provider);
  }

  /** A setting that names nobody stops the start. */
  onApplicationBootstrap(): void {
    const { PAYMENT_PROVIDER: code } = this.config.settings;
    if (!this.known.has(code))
      throw new WrongSetting(
        `The setting PAYMENT_PROVIDER is wrong: must be one of ${[...this.known.keys()].join(', ')}.`,
      );
  }

  chosen(): PaymentProvider {
    return this.byCode(this.config.settings.PAYMENT_PROVIDER);
  }

  /** @throws NotFound */
  byCode(code: string): PaymentProvider {
    const provider = this.known.get(code);
    if (!provider) throw new NotFound();
    return provider;
  }
}

import { Injectable } from '@nestjs/common';
import { shownReference } from '../ledger/payment-reference.js';
import type { HowToPay, PaymentAsked, PaymentProvider } from './payment-provider.js';

/** Needs nobody: the family pays by transfer or cheque, and staff record what came. */
@Injectable()
export class TransferOrCheque implements PaymentProvider {
  readonly code = 'transfer-or-cheque';

  howToPay({ reference, payTo }: PaymentAsked): HowToPay {
    return {
      text: { key: payTo ? 'yls.fees.how.transfer' : 'yls.fees.how.ask' },
      facts: [
        { label: { key: 'yls.paper.reference' }, value: shownReference(reference) },
        ...(payTo ? [{ label: { key: 'yls.fees.how.to' }, value: payTo }] : []),
      ],
    };
  }
}

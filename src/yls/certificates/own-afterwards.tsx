import { ButtonLink, ButtonRow } from '../../platform/index.js';
import type { RegistrationState } from '../registration/registration-state.js';

/** What a delegate finds after the summit: the certificate, and the form for what they thought. */
export function OwnAfterwards({ state }: { state: RegistrationState }) {
  if (state !== 'completed') return null;
  return (
    <ButtonRow>
      <ButtonLink href="/yls/mine/certificate" text={{ key: 'yls.certificate.download' }} />
      <ButtonLink href="/yls/mine/feedback" text={{ key: 'yls.feedback.title' }} kind="secondary" />
    </ButtonRow>
  );
}

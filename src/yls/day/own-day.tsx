import { ButtonLink, ButtonRow } from '../../platform/index.js';
import type { RegistrationState } from '../registration/registration-state.js';
import { EXPECTED } from './expected.js';

/** The way to what a student needs on the days themselves, once there is something. */
export function OwnDay({ state }: { state: RegistrationState }) {
  if (!EXPECTED.has(state)) return null;
  return (
    <ButtonRow>
      <ButtonLink href="/yls/mine/ticket" text={{ key: 'yls.ticket.title' }} big />
      <ButtonLink href="/yls/mine/schedule" text={{ key: 'yls.schedule.title' }} kind="secondary" />
    </ButtonRow>
  );
}

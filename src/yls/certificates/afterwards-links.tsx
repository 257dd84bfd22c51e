import { ButtonLink } from '../../platform/index.js';
import type { YlsSummit } from '../summit/yls-summit.entity.js';

const HELD: ReadonlySet<YlsSummit['state']> = new Set(['running', 'ended'] as const);

/** Certificates and feedback, once a summit is held. */
export function AfterwardsLinks({ summit: { id, state } }: { summit: Pick<YlsSummit, 'id' | 'state'> }) {
  if (!HELD.has(state)) return null;
  return (
    <>
      <ButtonLink href={`/yls/summits/${id}/certificates`} text={{ key: 'yls.certificates.title' }} kind="secondary" />
      <ButtonLink href={`/yls/summits/${id}/feedback`} text={{ key: 'yls.opinions.title' }} kind="secondary" />
    </>
  );
}

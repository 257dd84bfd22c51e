import { Tag } from '../../platform/index.js';
import type { DelegationState } from './yls-delegation.entity.js';

const TONES = { draft: 'neutral', registered: 'good', waiting: 'waiting', withdrawn: 'bad' } as const;

export const DelegationTag = ({ state }: { state: DelegationState }) => (
  <Tag text={{ key: `yls.delegations.state.${state}` }} tone={TONES[state]} />
);

/** Whether the delegation may travel as it is. */
export const ReadyTag = ({ open }: { open: number }) =>
  open === 0 ? (
    <Tag text={{ key: 'yls.delegations.ready' }} tone="good" />
  ) : (
    <Tag text={{ key: 'yls.delegations.lacks', params: { count: open } }} tone="waiting" />
  );

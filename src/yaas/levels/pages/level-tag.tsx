import { Tag, type TagTone } from '../../../platform/index.js';
import type { LevelKind, LevelState } from '../level-state.js';

const TONES: Record<LevelState, TagTone> = {
  planned: 'neutral',
  open: 'active',
  closed: 'waiting',
  decided: 'good',
  cancelled: 'bad',
};

/** Where a competition stands, in a word or two. */
export const LevelTag = ({ kind, state }: { kind: LevelKind; state: LevelState }) =>
  kind === 'final' ? (
    <Tag text={{ key: 'yaas.levels.final' }} tone="neutral" />
  ) : (
    <Tag text={{ key: `yaas.levels.state.${state}` }} tone={TONES[state]} />
  );

import { Tag, type TagTone } from '../../platform/index.js';
import type { HostFileState } from '../file/host-file-state.js';

const TONES: Record<HostFileState, TagTone> = {
  inquiry: 'neutral',
  informed: 'neutral',
  applying: 'active',
  submitted: 'waiting',
  screening: 'waiting',
  interviewed: 'waiting',
  second_level_review: 'waiting',
  approved: 'good',
  oriented: 'good',
  available: 'good',
  hosting: 'good',
  closed: 'neutral',
  returned: 'active',
  declined: 'bad',
  withdrawn: 'neutral',
  suspended: 'bad',
};

/** Where a family's file stands, in a word. */
export const HostStateTag = ({ state }: { state: HostFileState }) => (
  <Tag text={{ key: `host-families.state.${state}` }} tone={TONES[state]} />
);

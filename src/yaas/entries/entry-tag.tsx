import { Tag, type TagTone } from '../../platform/index.js';
import type { EntryState } from './entry-state.js';

const TONES: Record<EntryState, TagTone> = {
  draft: 'neutral',
  awaiting_guardian: 'waiting',
  awaiting_sponsor: 'waiting',
  submitted: 'active',
  returned: 'waiting',
  declined: 'bad',
  ineligible: 'bad',
  in_round: 'active',
  placed: 'good',
  not_placed: 'good',
  withdrawn: 'neutral',
};

/** Where an entry stands, in a word or two. */
export const EntryTag = ({ state }: { state: EntryState }) => (
  <Tag text={{ key: `yaas.state.${state}` }} tone={TONES[state]} />
);

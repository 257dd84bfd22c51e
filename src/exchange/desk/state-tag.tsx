import { Tag, type TagTone } from '../../platform/index.js';
import type { ApplicationState } from '../application/application-state.js';
import type { Turn } from './next-step.js';

const TONES: Partial<Record<ApplicationState, TagTone>> = {
  draft: 'neutral',
  returned: 'bad',
  active: 'good',
  completed: 'neutral',
  withdrawn: 'neutral',
  declined: 'bad',
  not_placed: 'bad',
  no_show: 'bad',
  terminated: 'bad',
  visa_denied: 'bad',
};

export const ApplicationStateTag = ({ state }: { state: ApplicationState }) => (
  <Tag text={{ key: `exchange.state.${state}` }} tone={TONES[state] ?? 'active'} />
);

const TURN_TONES: Record<Turn, TagTone> = {
  student: 'active',
  sending: 'waiting',
  member: 'waiting',
  sponsor: 'waiting',
  nobody: 'neutral',
};

export const TurnTag = ({ turn }: { turn: Turn }) => (
  <Tag text={{ key: `exchange.turn.${turn}` }} tone={TURN_TONES[turn]} />
);

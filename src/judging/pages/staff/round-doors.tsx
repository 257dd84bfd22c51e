import { useText } from '../../../platform/index.js';
import { mayReadFeedback } from '../../feedback/feedback.rules.js';
import type { RoundState } from '../../round/round-state.js';
import type { Round } from '../../round/round.entity.js';

/** From the count on there is a room in which the result is talked about. */
const TALKING: ReadonlySet<RoundState> = new Set([
  'tallied',
  'deliberation',
  'decided',
  'released',
  'archived',
] as const);

/** The round's other rooms, as far as there is something in them. */
export function RoundDoors({ round, cards }: { round: Round; cards: number }) {
  const t = useText();
  const path = `/judging/rounds/${round.id}`;
  const doors = [
    round.calibrated && { href: `${path}/anchors`, text: 'judging.anchors.title' },
    round.calibrated && { href: `${path}/calibration`, text: 'judging.calibration.results' },
    cards > 0 && { href: `${path}/concerns`, text: 'judging.concerns.title' },
    cards > 0 && { href: `${path}/exports`, text: 'judging.exports.title' },
    round.state === 'archived' && { href: `${path}/record`, text: 'judging.record.take' },
    round.state === 'archived' && { href: `/juries/${round.id}`, text: 'judging.record.report' },
    TALKING.has(round.state) && !round.breaksTiesOf && { href: `/judging/room/${round.id}`, text: 'judging.room.open' },
    round.feedback &&
      mayReadFeedback(round.state).length === 0 && { href: `${path}/feedback`, text: 'judging.feedback.title' },
  ].filter((door) => door !== false);
  if (doors.length === 0) return null;
  return (
    <p class="card-aside__ways">
      {doors.map(({ href, text }) => (
        <a key={href} href={href}>
          {t(text)}
        </a>
      ))}
    </p>
  );
}

import { useText } from '../../../platform/index.js';
import { underWay } from '../../conflicts/under-way.js';
import type { ShelfCounts } from '../../feedback/feedback.queries.js';
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

/** From the time that its works are in until they are told. */
const HAS_WORKS: ReadonlySet<RoundState> = new Set([...underWay, 'decided']);

interface Door {
  href: string;
  text: string;
  waiting?: number;
}

interface RoundDoorsProps {
  round: Round;
  cards: number;
  /** What judges tell entrants; null where they tell nothing, or may still change it. */
  words: ShelfCounts | null;
}

/** The round's other rooms, as far as there is something in them. */
export function RoundDoors({ round, cards, words }: RoundDoorsProps) {
  const t = useText();
  const doors: Door[] = [...whileItRuns(round, cards), ...afterIt(round, words)].filter((door) => door !== false);
  if (doors.length === 0) return null;
  return (
    <p class="card-aside__ways">
      {doors.map(({ href, text, waiting = 0 }) => (
        <a key={href} href={href}>
          {t(text, { waiting })}
        </a>
      ))}
    </p>
  );
}

const pathOf = ({ id }: Round): string => `/judging/rounds/${id}`;

const whileItRuns = (round: Round, cards: number) => [
  round.calibrated && { href: `${pathOf(round)}/anchors`, text: 'judging.anchors.title' },
  round.calibrated && { href: `${pathOf(round)}/calibration`, text: 'judging.calibration.results' },
  cards > 0 && { href: `${pathOf(round)}/concerns`, text: 'judging.concerns.title' },
  HAS_WORKS.has(round.state) && {
    href: `${pathOf(round)}/disqualifications`,
    text: 'judging.disqualifications.title',
  },
  cards > 0 && { href: `${pathOf(round)}/exports`, text: 'judging.exports.title' },
];

const afterIt = (round: Round, words: ShelfCounts | null) => [
  round.state === 'archived' && { href: `${pathOf(round)}/record`, text: 'judging.record.take' },
  round.state === 'archived' && { href: `/juries/${round.id}`, text: 'judging.record.report' },
  TALKING.has(round.state) && !round.breaksTiesOf && { href: `/judging/room/${round.id}`, text: 'judging.room.open' },
  words !== null && { href: `${pathOf(round)}/feedback`, text: 'judging.feedback.door', waiting: words.waiting },
];

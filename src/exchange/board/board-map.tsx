import { geoCircle, geoMercator, geoPath } from 'd3-geo';
import { Section, useText } from '../../platform/index.js';
import type { HomeCard } from './board-view.js';

const WIDTH = 640;
const HEIGHT = 360;
const MARGIN = 40;
/** The law's distance between a coordinator and a home, 22 CFR 62.25(d)(5), is far outside most maps: the scale says how far things are. */
const RING_MILES = 10;
const MILES_TO_A_DEGREE = 69.09;

type Placed = HomeCard & { latitude: number; longitude: number };

/** Where the homes lie, by their towns and no finer. The list says the same, with the miles to the coordinator. */
export function BoardMap({ homes }: { homes: readonly HomeCard[] }) {
  const t = useText();
  const placed = homes.filter((home): home is Placed => home.latitude !== null && home.longitude !== null);
  if (placed.length === 0) return null;
  const { ring, at } = drawingOf(placed);
  return (
    <Section
      title={{ key: 'exchange.board.map' }}
      lead={{ key: 'exchange.board.map.lead', params: { miles: RING_MILES } }}
    >
      <svg
        class="board-map"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('exchange.board.map.label', { count: placed.length })}
      >
        <path class="board-map__ring" d={ring} />
        {spread(placed).map(({ home, shift }) => {
          const { x, y } = at(home);
          return (
            <g key={home.id} transform={`translate(${x} ${y + shift})`}>
              <circle class={home.planned.length > 0 ? 'board-map__taken' : 'board-map__free'} r="6" />
              <text {...(x > WIDTH / 2 ? { x: -14, 'text-anchor': 'end' } : { x: 14 })} y="5">
                {home.name}
              </text>
            </g>
          );
        })}
      </svg>
    </Section>
  );
}

function drawingOf(homes: readonly Placed[]) {
  const middle: [number, number] = [
    meanOf(homes.map((home) => home.longitude)),
    meanOf(homes.map((home) => home.latitude)),
  ];
  const circle = geoCircle()
    .center(middle)
    .radius(RING_MILES / MILES_TO_A_DEGREE)();
  const points = {
    type: 'MultiPoint' as const,
    coordinates: homes.map(({ longitude, latitude }) => [longitude, latitude]),
  };
  const all = { type: 'GeometryCollection' as const, geometries: [circle, points] };
  const projection = geoMercator().fitExtent(
    [
      [MARGIN, MARGIN],
      [WIDTH - MARGIN, HEIGHT - MARGIN],
    ],
    all,
  );
  const at = ({ longitude, latitude }: Placed) => {
    const [x, y] = projection([longitude, latitude])!;
    return { x: Math.round(x), y: Math.round(y) };
  };
  return { ring: geoPath(projection).digits(0)(circle) ?? '', at };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** As high as a name is on a telephone, where the drawing shrinks and the names do not. */
const LINE = 28;

/** Homes of one town stand on one point: below one another. */
function spread(homes: readonly Placed[]) {
  const seen = new Map<string, number>();
  return homes.map((home) => {
    const spot = `${home.latitude.toFixed(2)} ${home.longitude.toFixed(2)}`;
    const before = seen.get(spot) ?? 0;
    seen.set(spot, before + 1);
    return { home, shift: before * LINE };
  });
}

/** One bar; `value` is a count. */
export interface YearBar {
  year: number;
  value: number;
}

interface YearBarsProps {
  bars: readonly YearBar[];
  /** The whole in a sentence: the picture is one to a screen reader, and the table below it has every figure. */
  label: string;
}

const WIDTH = 1000;
const HEIGHT = 260;
const FOOT = 28;
const HEAD = 24;

/** Counts by year as a drawing of bars, with the highest and every decade named. */
export function YearBars({ bars, label }: YearBarsProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const step = WIDTH / Math.max(1, bars.length);
  const heightOf = (value: number) => Math.round((value / most) * (HEIGHT - FOOT - HEAD));
  const every = yearsBetweenLabels(bars.length);
  const top = bars.findIndex(({ value }) => value === most);
  return (
    <svg class="year-bars" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path class="year-bars__ground" d={`M0 ${HEIGHT - FOOT}h${WIDTH}`} />
      {bars.map(({ year, value }, index) => (
        <g key={year}>
          {value > 0 && (
            <rect
              x={Math.round(index * step + step * 0.1)}
              y={HEIGHT - FOOT - heightOf(value)}
              width={Math.max(2, Math.round(step * 0.8))}
              height={heightOf(value)}
            >
              <title>{`${year}: ${value}`}</title>
            </rect>
          )}
          {year % every === 0 && (
            <text x={middleOf(index, step)} y={HEIGHT - 8} text-anchor="middle">
              {year}
            </text>
          )}
        </g>
      ))}
      {top >= 0 && (
        <text class="year-bars__most" x={middleOf(top, step)} y={HEAD - 6} text-anchor="middle">
          {most}
        </text>
      )}
    </svg>
  );
}

/** Names stand as far from the edges as they are wide. */
const middleOf = (index: number, step: number): number =>
  Math.min(WIDTH - 26, Math.max(26, Math.round(index * step + step / 2)));

function yearsBetweenLabels(count: number): number {
  if (count > 60) return 20;
  if (count > 25) return 10;
  return count > 12 ? 5 : 1;
}

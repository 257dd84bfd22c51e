import type { ComponentChildren } from 'preact';
import type { Words } from '../../text/index.js';
import { useWords } from '../reader.js';

interface HeroProps {
  title: Words;
  lead: Words;
  eyebrow?: Words;
  /** The ways to go on: ButtonLinks. */
  actions?: ComponentChildren;
  /** Stands beside or below the words: figures, a map. */
  children?: ComponentChildren;
}

/** The first thing a visitor sees: who we are, in one sentence, over the full width. Stands in a `width="full"` page. */
export function Hero({ title, lead, eyebrow, actions, children }: HeroProps) {
  const words = useWords();
  return (
    <section class="hero">
      <div class="hero__inner">
        <div class="hero__words">
          {eyebrow && <p class="eyebrow">{words(eyebrow)}</p>}
          <h1>{words(title)}</h1>
          <p class="lead">{words(lead)}</p>
          {actions && <div class="button-row">{actions}</div>}
        </div>
        {children && <div class="hero__aside">{children}</div>}
      </div>
      <HeroArcs />
    </section>
  );
}

/** Arcs between cities, drawn behind the words; decoration only. */
function HeroArcs() {
  const arcs = [
    'M40 300Q260 60 520 210',
    'M520 210Q700 70 900 190',
    'M180 340Q520 130 820 320',
    'M900 190Q1020 120 1180 240',
    'M820 320Q1000 220 1180 240',
  ];
  const cities = [
    [40, 300],
    [180, 340],
    [520, 210],
    [820, 320],
    [900, 190],
    [1180, 240],
  ] as const;
  return (
    <svg
      class="hero__arcs"
      viewBox="0 0 1200 400"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      {arcs.map((d) => (
        <path key={d} d={d} />
      ))}
      {cities.map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r="6" />
      ))}
    </svg>
  );
}

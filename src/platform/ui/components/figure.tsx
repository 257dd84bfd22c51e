import type { ComponentChildren } from 'preact';
import type { Words } from '../../text/index.js';
import { useFormats } from '../formats.js';
import { useWords } from '../reader.js';

interface FigureProps {
  /** A count, written as the page's language writes it, or words of its own. */
  value: number | string;
  label: Words;
}

/** One big number and what it counts. */
export function Figure({ value, label }: FigureProps) {
  const words = useWords();
  const { number } = useFormats();
  return (
    <div class="figure">
      <dt class="figure__label">{words(label)}</dt>
      <dd class="figure__value">{typeof value === 'number' ? number(value) : value}</dd>
    </div>
  );
}

/** Big numbers side by side, with the date or source they hold for. */
export function FigureRow({ children, note }: { children: ComponentChildren; note?: Words }) {
  const words = useWords();
  return (
    <div class="figure-row">
      <dl class="figure-row__figures">{children}</dl>
      {note && <p class="figure-row__note">{words(note)}</p>}
    </div>
  );
}

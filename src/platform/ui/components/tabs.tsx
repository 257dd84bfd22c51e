import type { Words } from '../../text/index.js';
import { useWords } from '../reader.js';

export interface Tab {
  href: string;
  text: Words;
  /** How many there are behind it, as a number or in words. */
  count?: number | string;
  isCurrent: boolean;
}

/** Parts of one list, each with its own address: cases by their state. */
export function Tabs({ label, tabs }: { label: Words; tabs: readonly Tab[] }) {
  const words = useWords();
  return (
    <nav class="tabs" aria-label={words(label)}>
      {tabs.map(({ href, text, count, isCurrent }) => (
        <a key={href} href={href} aria-current={isCurrent ? 'page' : undefined}>
          {words(text)} {count !== undefined && <span class="tabs__count">{count}</span>}
        </a>
      ))}
    </nav>
  );
}

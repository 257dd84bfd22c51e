import type { ComponentChildren } from 'preact';
import type { Words } from '../../text/index.js';
import { useWords } from '../reader.js';
import { Icon } from './icon.js';
import type { IconName } from './icon-paths.js';

interface EmptyStateProps {
  title: Words;
  text?: Words;
  icon?: IconName;
  /** What to do now: a ButtonLink, usually. */
  children?: ComponentChildren;
}

/** Stands where a list would, and says why there is none and what to do. */
export function EmptyState({ title, text, icon = 'globe', children }: EmptyStateProps) {
  const words = useWords();
  return (
    <div class="empty-state">
      <span class="empty-state__icon">
        <Icon name={icon} />
      </span>
      <h2 class="empty-state__title">{words(title)}</h2>
      {text && <p>{words(text)}</p>}
      {children}
    </div>
  );
}

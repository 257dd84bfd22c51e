import type { ComponentChildren } from 'preact';
import type { Words } from '../../text/index.js';
import { useText, useWords } from '../reader.js';

/** A key and what it does; controls inside bear it as `data-key` (`Button shortcut`). */
export interface Shortcut {
  key: string;
  text: Words;
}

interface KeysProps {
  shortcuts: readonly Shortcut[];
  children: ComponentChildren;
}

/** Keyboard shortcuts for the controls inside, written out for everybody, and switched off by one checkbox. */
export function Keys({ shortcuts, children }: KeysProps) {
  const t = useText();
  const words = useWords();
  return (
    <portal-keys data-switch={t('ui.keys.switch')}>
      {children}
      <details class="keys" hidden>
        <summary>{t('ui.keys.heading')}</summary>
        <dl>
          {shortcuts.map(({ key, text }) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words(text)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </portal-keys>
  );
}

import type { ComponentChildren } from 'preact';
import type { Words } from '../../text/index.js';
import { useWords } from '../reader.js';
import { Icon } from './icon.js';
import type { IconName } from './icon-paths.js';

/** What a press means: the page's main step, another way, something that cannot be undone, or a small matter. */
export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'plain';

interface LookProps {
  text: Words;
  kind?: ButtonKind;
  icon?: IconName;
  big?: boolean;
}

interface ButtonProps extends LookProps {
  /** Sent with the form, to tell which of several buttons was pressed. */
  name?: string;
  value?: string;
  disabled?: boolean;
  /** Posts to another address than the form's. */
  formAction?: string;
  /** The id of the form, when the button stands outside of it. */
  form?: string;
  /** The key that presses it inside `Keys`. */
  shortcut?: string;
}

/** Sends the form around it. */
export function Button({ text, kind = 'primary', icon, big, shortcut, ...rest }: ButtonProps) {
  const words = useWords();
  return (
    <button type="submit" class={buttonClass(kind, big)} data-key={shortcut} {...rest}>
      {icon && <Icon name={icon} />}
      {words(text)}
    </button>
  );
}

/** Leads to another page and looks like a button. */
export function ButtonLink({ text, href, kind = 'primary', icon, big }: LookProps & { href: string }) {
  const words = useWords();
  return (
    <a class={buttonClass(kind, big)} href={href}>
      {icon && <Icon name={icon} />}
      {words(text)}
    </a>
  );
}

/** Buttons in a row, the main one first. */
export function ButtonRow({ children }: { children: ComponentChildren }) {
  return <div class="button-row">{children}</div>;
}

const KINDS = {
  primary: '',
  secondary: ' usa-button--outline',
  danger: ' usa-button--secondary',
  plain: ' usa-button--unstyled',
};

function buttonClass(kind: ButtonKind, big = false): string {
  return `usa-button${KINDS[kind]}${big ? ' usa-button--big' : ''}`;
}

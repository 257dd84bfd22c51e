/** Set by the switch of `portal-keys`: single keys do nothing for those who asked so. */
const SWITCH = 'portal-keys:off';

export const keysAreOff = (): boolean => localStorage.getItem(SWITCH) === 'off';

export const switchKeys = (on: boolean): void => localStorage.setItem(SWITCH, on ? '' : 'off');

/** Whether somebody else has a use for the key: the browser, an element that was asked before, or what stands over the page. */
export const isTaken = ({ ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey || defaultPrevented || document.querySelector('dialog[open]') !== null;

/** Whether the key is a letter of a text, or a choice in a list. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])')
  );
}

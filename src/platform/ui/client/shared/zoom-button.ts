/** A button of the bar below a picture that is looked at closely. */
export function zoomButton(label: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'zoom__button';
  made.textContent = label;
  made.addEventListener('click', press);
  return made;
}

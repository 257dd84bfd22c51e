/** What a person typed or chose in a form: no hidden fields, passwords or files. */
export type Snapshot = Record<string, string[]>;

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const LEFT_OUT = new Set(['hidden', 'password', 'file', 'submit', 'button', 'image', 'reset']);

/** The form's answers by field name. */
export function snapshotOf(form: HTMLFormElement): Snapshot {
  const snapshot: Snapshot = {};
  for (const control of answersOf(form)) {
    const values = (snapshot[control.name] ??= []);
    if (!isChoice(control) || control.checked) values.push(control.value);
  }
  return snapshot;
}

/** Puts the answers back, and tells listeners (a counter, say). */
export function restore(form: HTMLFormElement, snapshot: Snapshot): void {
  for (const control of answersOf(form)) {
    const values = snapshot[control.name];
    if (!values) continue;
    if (isChoice(control)) control.checked = values.includes(control.value);
    else control.value = values[0] ?? '';
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** Whether two snapshots of the same form hold the same answers. */
export function sameAnswers(a: Snapshot, b: Snapshot): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function answersOf(form: HTMLFormElement): Control[] {
  return Array.from(form.elements).filter(
    (element): element is Control => isControl(element) && !LEFT_OUT.has(element.type),
  );
}

function isControl(element: Element): element is Control {
  return /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName) && element.getAttribute('name') !== null;
}

function isChoice(control: Control): control is HTMLInputElement {
  return control.type === 'radio' || control.type === 'checkbox';
}

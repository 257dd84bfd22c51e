/** How an attempt to save ended; other than "saved", the name is that of the sentence to show. */
export type SaveOutcome = 'saved' | 'kept' | 'refused' | 'signedOut';

/** Posts a form's fields (no files) and takes over the hidden fields that the answer renews: `{ values: { version: "4" } }`. */
export async function sendForm(form: HTMLFormElement, action: string): Promise<SaveOutcome> {
  try {
    const answer = await fetch(action, {
      method: 'POST',
      body: fieldsOf(form),
      headers: { Accept: 'application/json' },
      // Only while the page is closing: such requests may carry no more than 64 kB.
      keepalive: document.visibilityState === 'hidden',
    });
    if (answer.status === 401 || new URL(answer.url).pathname.startsWith('/sign-in')) return 'signedOut';
    if (answer.status >= 500) return 'kept';
    if (!answer.ok) return 'refused';
    await renewHiddenFields(form, answer);
    return 'saved';
  } catch {
    return 'kept';
  }
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  return fields;
}

async function renewHiddenFields(form: HTMLFormElement, answer: Response): Promise<void> {
  if (!answer.headers.get('content-type')?.includes('json')) return;
  const { values = {} } = (await answer.json()) as { values?: Record<string, string> };
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type === 'hidden') field.value = value;
  }
}

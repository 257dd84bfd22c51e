const KEY = 'judging-said';

/** Leaves a sentence for the page that comes next in this tab. */
export function sayOnNextPage(sentence: string | undefined): void {
  try {
    sessionStorage.setItem(KEY, sentence ?? '');
  } catch {
    // It is only said, not needed.
  }
}

/** The sentence that was left, once. */
export function takeSaid(): string {
  try {
    const said = sessionStorage.getItem(KEY) ?? '';
    sessionStorage.removeItem(KEY);
    return said;
  } catch {
    return '';
  }
}

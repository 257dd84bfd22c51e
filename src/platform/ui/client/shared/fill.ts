/** Fills the `{gaps}` of a sentence that the server put into an attribute. */
export function fill(sentence: string | undefined, gaps: Readonly<Record<string, string | number>>): string {
  return (sentence ?? '').replace(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap));
}

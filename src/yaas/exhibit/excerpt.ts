/** The first lines, as many as stand on a card. */
export function excerptOf(body: string, lines = 6, characters = 220): string {
  const first = body.trim().split('\n').slice(0, lines).join('\n');
  if (first.length <= characters) return first === body.trim() ? first : `${first}…`;
  return `${first.slice(0, first.lastIndexOf(' ', characters))}…`;
}

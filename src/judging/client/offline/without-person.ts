/** The page without who reads it and where else they may go: a copy names nobody. */
export function withoutPerson(page: Document): Document {
  for (const part of page.querySelectorAll('.site-header__tools, .site-header__nav, footer, .flash')) part.remove();
  return page;
}

import { useText } from '../../platform/index.js';
import { decidesAlone } from '../consent/decides-alone.js';
import type { StudentEntry } from '../entries/entries.queries.js';

/** What else the maker of a work can look at: what it was given, and what they have allowed. */
export function OwnLinks({ entry }: { entry: StudentEntry }) {
  const t = useText();
  const path = `/yaas/entries/${entry.id}`;
  const isOut = entry.state === 'placed' || entry.state === 'not_placed';
  const links = [
    ...(isOut ? [{ href: `${path}/awards`, key: 'yaas.own_awards.title' }] : []),
    ...(decidesAlone(entry) ? [{ href: `${path}/answers`, key: 'yaas.own_answers.link' }] : []),
  ];
  if (links.length === 0) return null;
  return (
    <ul class="own-links">
      {links.map(({ href, key }) => (
        <li key={href}>
          <a href={href}>{t(key)}</a>
        </li>
      ))}
    </ul>
  );
}

import { EmptyState, Section, Tag, useText } from '../../platform/index.js';
import { OVER } from '../file/host-file-state.js';
import { awaitedOf } from './awaited.js';
import { awaitedFactsOf } from './awaited-facts.js';
import type { OwnFile } from './own-file.queries.js';

/** What is still needed, and from whom; `isAsked` where their answer is awaited on another page. */
export function AwaitedList({ own, isAsked }: { own: OwnFile; isAsked: boolean }) {
  const t = useText();
  const awaited = awaitedOf(awaitedFactsOf(own));
  if (OVER.has(own.file.state) || (isAsked && awaited.length === 0)) return null;
  return (
    <Section title={{ key: 'host-families.awaited.title' }}>
      {awaited.length === 0 ? (
        <EmptyState title={{ key: 'host-families.awaited.none' }} />
      ) : (
        <ul class="host-awaited">
          {awaited.map(({ what, params, from, href }) => {
            const said = t(`host-families.awaited.${what}`, params);
            return (
              <li key={`${what} ${said}`}>
                <span>{href ? <a href={href}>{said}</a> : said}</span>
                <Tag text={{ key: `host-families.from.${from}` }} tone={from === 'family' ? 'active' : 'waiting'} />
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}

import { PageHeader, Section, useText } from '../../../platform/index.js';
import type { YlsSummit } from '../../summit/yls-summit.entity.js';
import { BADGES_IN_FILE } from './badges.queries.js';

/** The files to be printed, a hundred badges each: for delegates, and for staff. */
export function BadgesPage({ summit, count }: { summit: YlsSummit; count: number }) {
  const parts = Array.from({ length: Math.ceil(count / BADGES_IN_FILE) }, (_, index) => index + 1);
  return (
    <>
      <PageHeader eyebrow={summit.name} title={{ key: 'yls.badge.title' }} lead={{ key: 'yls.badge.lead' }} />
      {(['all', 'staff'] as const).map((copy) => (
        <Section key={copy} title={{ key: `yls.badge.${copy}` }} lead={{ key: `yls.badge.${copy}.lead` }}>
          <ul class="yls-rows">
            {parts.map((part) => (
              <Part
                key={part}
                href={`/yls/day/${summit.id}/badges.pdf?copy=${copy}&part=${part}`}
                part={part}
                count={count}
              />
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

function Part({ href, part, count }: { href: string; part: number; count: number }) {
  const t = useText();
  const from = (part - 1) * BADGES_IN_FILE + 1;
  return (
    <li>
      <a href={href}>{t('yls.badge.part', { from, to: Math.min(part * BADGES_IN_FILE, count) })}</a>
    </li>
  );
}

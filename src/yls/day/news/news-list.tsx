import { Section, useFormats } from '../../../platform/index.js';
import type { NewsItem } from './news.queries.js';

/** What was announced, the newest first, as it was written. */
export function NewsList({ news, timeZone }: { news: readonly NewsItem[]; timeZone: string }) {
  const { dateTime } = useFormats();
  if (news.length === 0) return null;
  return (
    <Section title={{ key: 'yls.news.title' }}>
      <ul class="yls-rows">
        {news.map(({ id, words, saidAt }) => (
          <li key={id}>
            <time dateTime={saidAt.toISOString()}>{dateTime(saidAt, timeZone)}</time>
            <p class="pre-line" dir="auto">
              {words}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

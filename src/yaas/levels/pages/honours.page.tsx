import {
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  PageHeader,
  Select,
  useLocale,
  useText,
} from '../../../platform/index.js';
import { inLocale } from '../../editions/localized.js';
import { categoryOf } from '../../editions/rule-set.schema.js';
import type { HonourLine } from '../honours.queries.js';
import type { LevelAward } from '../level-award.entity.js';
import type { LevelView } from '../level-desk.queries.js';
import { AwardName } from './award-list.js';

/** Every judged work of the competition, and what it is given beside a place. */
export function HonoursPage({ view, lines }: { view: LevelView; lines: readonly HonourLine[] }) {
  const awards = view.awards.filter(({ kind }) => kind !== 'place');
  return (
    <>
      <PageHeader eyebrow={view.level.name} title={{ key: 'yaas.honours.title' }} lead={{ key: 'yaas.honours.lead' }} />
      {lines.length === 0 || awards.length === 0 ? (
        <EmptyState
          title={{ key: lines.length === 0 ? 'yaas.honours.none' : 'yaas.honours.no_awards' }}
          text={{ key: lines.length === 0 ? 'yaas.honours.none.text' : 'yaas.honours.no_awards.text' }}
          icon="award"
        >
          <ButtonLink href={`/yaas/levels/${view.level.id}`} kind="secondary" text={{ key: 'yaas.levels.back' }} />
        </EmptyState>
      ) : (
        <ul class="winners">
          {lines.map((line) => (
            <Line key={line.id} line={line} view={view} awards={awards} />
          ))}
        </ul>
      )}
    </>
  );
}

function Line({ line, view, awards }: { line: HonourLine; view: LevelView; awards: readonly LevelAward[] }) {
  const { locale } = useLocale();
  const t = useText();
  const category = categoryOf(view.edition.rules, line.category)?.label ?? { en: line.category };
  const place = line.place === null ? [] : [t('yaas.advancement.place', { place: line.place })];
  return (
    <li class="winner" id={`entry-${line.id}`}>
      <h2 class="winner__title">
        <a href={`/yaas/desk/entries/${line.id}`}>{line.title}</a>
      </h2>
      <p class="winner__who">{[line.name, inLocale(category, locale), ...place].join(' · ')}</p>
      {line.honours.length > 0 && <Given line={line} levelId={view.level.id} />}
      <GiveForm line={line} levelId={view.level.id} awards={awards} />
    </li>
  );
}

function Given({ line, levelId }: { line: HonourLine; levelId: string }) {
  return (
    <ul class="usa-list usa-list--unstyled">
      {line.honours.map((honour) => (
        <li key={honour.id}>
          <form class="level-honour" method="post" action={`/yaas/levels/${levelId}/honours/${honour.id}/removal`}>
            <strong>
              <AwardName award={honour} />
            </strong>
            <Button kind="plain" text={{ key: 'yaas.honours.take_back', params: { title: line.title } }} />
          </form>
        </li>
      ))}
    </ul>
  );
}

function GiveForm({ line, levelId, awards }: { line: HonourLine; levelId: string; awards: readonly LevelAward[] }) {
  const t = useText();
  const choices = awards.map(({ id: value, kind, name }) => ({ value, label: name || t(`yaas.levels.award.${kind}`) }));
  return (
    <form method="post" action={`/yaas/levels/${levelId}/honours`}>
      <input type="hidden" name="entry" value={line.id} />
      <Select
        name="award"
        label={{ key: 'yaas.honours.award', params: { title: line.title } }}
        choices={choices}
        empty={false}
        form={{ values: {}, errors: [] }}
      />
      <ButtonRow>
        <Button kind="secondary" text={{ key: 'yaas.honours.give' }} />
      </ButtonRow>
    </form>
  );
}

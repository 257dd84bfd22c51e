import {
  ButtonLink,
  ButtonRow,
  Deadline,
  Figure,
  FigureRow,
  PageHeader,
  Section,
  SummaryList,
  useLocale,
  useText,
  type FormState,
} from '../../../platform/index.js';
import { inLocale } from '../../editions/localized.js';
import { lastMinuteBefore } from '../../editions/window.js';
import { VerdictList } from '../../entries/verdict-list.js';
import type { LevelView } from '../level-desk.queries.js';
import { AwardList } from './award-list.js';
import { ExtensionList } from './extension-list.js';
import { LevelRules } from './level-rules.js';
import { LevelSteps } from './level-steps.js';
import { LevelTag } from './level-tag.js';
import { ShowLine } from './show-line.js';

/** One competition, as those who answer for it see it. */
export function LevelPage({ view, cancellation }: { view: LevelView; cancellation: FormState }) {
  const { level, edition, memberName, window, counts, awards, extensions, verdicts } = view;
  const { locale } = useLocale();
  const t = useText();
  const isLocal = level.kind === 'local';
  return (
    <>
      <PageHeader
        eyebrow={inLocale(edition.rules.title, locale)}
        title={level.name || { key: 'yaas.levels.final' }}
        {...(memberName && { lead: memberName })}
      >
        <LevelTag kind={level.kind} state={level.state} />
      </PageHeader>
      <p class="level-deadline">
        <span>{t('yaas.levels.deadline')}: </span>
        <Deadline at={lastMinuteBefore(window.closesAt)} timeZone={window.timeZone} />
      </p>
      <FigureRow>
        <Figure value={counts.entered} label={{ key: 'yaas.levels.entered' }} />
        <Figure value={counts.confirmed} label={{ key: 'yaas.levels.confirmed' }} />
        {isLocal && <Figure value={counts.winners} label={{ key: 'yaas.levels.winners' }} />}
        <Figure value={counts.advanced} label={{ key: isLocal ? 'yaas.levels.advanced' : 'yaas.levels.arrived' }} />
      </FigureRow>
      {isLocal && (
        <Section title={{ key: 'yaas.levels.next' }} lead={{ key: `yaas.levels.next.${level.state}` }}>
          {verdicts.some(({ ok }) => !ok) && <VerdictList results={verdicts} />}
          <LevelSteps level={level} cancellation={cancellation} />
        </Section>
      )}
      <Section title={{ key: 'yaas.levels.extensions' }} lead={{ key: 'yaas.levels.extensions.lead' }}>
        <ExtensionList extensions={extensions} timeZone={window.timeZone} />
        <ButtonRow>
          {['open', 'closed'].includes(level.state) && (
            <ButtonLink
              href={`/yaas/levels/${level.id}/extension`}
              kind="secondary"
              text={{ key: 'yaas.levels.extend' }}
            />
          )}
          <ButtonLink href={`/yaas/levels/${level.id}/late`} kind="plain" text={{ key: 'yaas.levels.late' }} />
        </ButtonRow>
      </Section>
      {isLocal && <Particulars view={view} awards={<AwardList awards={awards} />} />}
    </>
  );
}

function Particulars({ view: { level, edition }, awards }: { view: LevelView; awards: preact.JSX.Element }) {
  return (
    <Section title={{ key: 'yaas.levels.particulars' }}>
      <SummaryList
        rows={[
          { label: { key: 'yaas.levels.statement' }, value: level.statement || '–' },
          {
            label: { key: 'yaas.levels.rules' },
            value: <LevelRules rules={edition.rules} overrides={level.overrides} />,
          },
          { label: { key: 'yaas.levels.awards' }, value: awards },
          { label: { key: 'yaas.levels.show' }, value: <ShowLine level={level} /> },
        ]}
      />
      {level.state !== 'cancelled' && (
        <ButtonRow>
          <ButtonLink
            href={`/yaas/levels/${level.id}/edit`}
            kind="secondary"
            icon="edit"
            text={{ key: 'yaas.levels.edit' }}
          />
        </ButtonRow>
      )}
    </Section>
  );
}

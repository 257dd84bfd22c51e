import {
  Autosave,
  Button,
  ButtonRow,
  Form,
  Keys,
  PageHeader,
  useFormats,
  useText,
  type FormState,
  type RuleResult,
} from '../../../platform/index.js';
import { limitsOf } from '../../ballots/ballot-content.js';
import type { BallotView } from '../../ballots/ballot.queries.js';
import { BallotWorks } from './ballot-works.js';
import { SheetNotices } from './sheet-notices.js';

export interface BallotPageProps extends BallotView {
  form: FormState;
  /** Why the last save was refused; what was typed is in the form. */
  refusals: readonly RuleResult[];
}

/** All works in hand on one sheet: put in order, or given points. */
export function BallotPage({ round, asked, works, left, form, refusals }: BallotPageProps) {
  const t = useText();
  const { relative } = useFormats();
  const action = `/judging/ballots/${round.roundId}`;
  const sheet = `judging.ballot.${asked.mode}`;
  return (
    <Keys shortcuts={shortcuts}>
      <PageHeader
        eyebrow={round.roundName}
        title={{ key: `judging.ballot.title.${asked.mode}` }}
        lead={{ key: `${sheet}.lead`, params: { ...limitsOf(asked), works: works.length } }}
      />
      <p>{t('judging.card.closes', { relative: relative(round.closesAt) })}</p>
      <SheetNotices state={round.roundState} refusals={refusals} />
      <judging-ballot
        data-mode={asked.mode}
        data-top={asked.mode === 'ranking' ? String(asked.top) : undefined}
        data-budget={asked.mode === 'points' ? String(asked.budget) : undefined}
        data-left={t(`${sheet}.left`, { left: '{left}' })}
        data-up={t('judging.ballot.up', { title: '{title}' })}
        data-down={t('judging.ballot.down', { title: '{title}' })}
      >
        <Autosave subject={`ballot-${round.roundId}`} action={action}>
          <Form action={action} form={form} wide>
            <input type="hidden" name="version" value={round.version} />
            <BallotWorks works={works} mode={asked.mode} />
            <div class="card-bar">
              <p class="autosave" role="status" />
              <p class="judge-ballot__left" role="status">
                {t(`${sheet}.left`, { left: String(left) })}
              </p>
              <ButtonRow>
                <Button text={{ key: 'judging.ballot.save' }} shortcut="s" />
                <Button
                  text={{ key: 'judging.ballot.undo' }}
                  kind="plain"
                  icon="undo"
                  formAction={`${action}/restorations`}
                  shortcut="u"
                />
              </ButtonRow>
            </div>
          </Form>
        </Autosave>
      </judging-ballot>
    </Keys>
  );
}

const shortcuts = [
  { key: 's', text: { key: 'judging.ballot.keys.save' } },
  { key: 'u', text: { key: 'judging.ballot.keys.undo' } },
  { key: '↑ ↓', text: { key: 'judging.ballot.keys.move' } },
];

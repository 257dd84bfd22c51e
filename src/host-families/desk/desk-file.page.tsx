import {
  Alert,
  Button,
  Form,
  newForm,
  PageHeader,
  Section,
  Table,
  useFormats,
  useText,
  type Column,
  type FormState,
} from '../../platform/index.js';
import { NextSection } from '../board/next-section.js';
import { RulesOfFile } from '../board/rules-of-file.js';
import { HostStateTag } from '../host/state-tag.js';
import { ActForms } from './act-forms.js';
import type { DeskEvent, DeskFile } from './desk-file.queries.js';
import { DeskChecks } from './desk-checks.js';
import { DeskPeople } from './desk-people.js';
import { DeskOffers } from './desk-offers.js';
import { ToldChangesSection } from './told-changes.js';
import { DeskLinks } from './desk-links.js';

interface DeskFileProps {
  desk: DeskFile;
  form: FormState;
}

/** One family for its desk: the next step and who may do it, what can be done now, the law rule by rule, who lives there, and what was done. */
export function DeskFilePage({ desk, form }: DeskFileProps) {
  const { household, file, season } = desk;
  return (
    <>
      <PageHeader eyebrow={{ key: 'host-families.own.season', params: { season: season.name } }} title={household.name}>
        <HostStateTag state={file.state} />
      </PageHeader>
      <StepsAgain desk={desk} />
      <NextSection step={desk} path={`/host-families/files/${file.id}`} />
      <ActForms desk={desk} form={form} />
      <RulesOfFile results={desk.results} law={desk.law} />
      <DeskLinks desk={desk} />
      <DeskPeople desk={desk} form={form} />
      <DeskOffers offers={desk.offers} />
      <ToldChangesSection changes={desk.changes} />
      <DeskChecks desk={desk} form={form} />
      <History events={desk.events} />
    </>
  );
}

/** Steps that a change has reopened. */
function StepsAgain({ desk: { holds, file } }: { desk: DeskFile }) {
  const t = useText();
  const { date } = useFormats();
  if (holds.length === 0) return null;
  return (
    <Alert tone="warning" title={{ key: 'host-families.files.again.title' }}>
      <ul class="host-rows">
        {holds.map(({ id, step, cause, openedAt }) => (
          <li key={id}>
            <span>
              {t(`host-families.step.${step}`)}
              <small>{`${t(`host-families.cause.${cause}`)} · ${date(openedAt)}`}</small>
            </span>
            {step !== 'approval' && step !== 'second-level-review' && (
              <Form action={`/host-families/files/${file.id}/steps/${step}`} form={newForm()} wide>
                <Button text={{ key: 'host-families.files.step-done' }} kind="secondary" />
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function History({ events }: { events: readonly DeskEvent[] }) {
  const columns = useColumns();
  if (events.length === 0) return null;
  const caption = { key: 'host-families.files.history' };
  return (
    <Section title={caption}>
      <Table
        caption={caption}
        hideCaption
        columns={columns}
        rows={events}
        rowKey={({ at, event }) => `${event} ${at.getTime()}`}
      />
    </Section>
  );
}

function useColumns(): Column<DeskEvent>[] {
  const t = useText();
  const { dateTime } = useFormats();
  return [
    { heading: { key: 'host-families.files.what' }, cell: ({ event }) => t(`host-families.event.${event}`) },
    { heading: { key: 'host-families.files.when' }, cell: ({ at }) => dateTime(at) },
    { heading: { key: 'host-families.files.who' }, cell: ({ byName }) => byName ?? t('host-families.files.portal') },
    { heading: { key: 'host-families.files.why' }, cell: ({ reason }) => reason ?? '–' },
  ];
}

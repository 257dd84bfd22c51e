import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  newForm,
  PageHeader,
  Section,
  TextArea,
  useLocale,
  type FormState,
} from '../../../platform/index.js';
import type { YlsSummit } from '../../summit/yls-summit.entity.js';
import { inLocale } from './in-locale.js';
import { SessionFields } from './programme-fields.js';
import type { SessionLineOnDesk } from './programme-desk.queries.js';

interface SessionPageProps {
  summit: YlsSummit;
  session: SessionLineOnDesk;
  forms: { session: FormState; roles: FormState };
}

/** One session as it is offered; of a simulation, its roles. */
export function SessionPage({ summit, session, forms }: SessionPageProps) {
  const { locale } = useLocale();
  const path = `/yls/summits/${summit.id}/programme/sessions/${session.id}`;
  return (
    <>
      <PageHeader eyebrow={summit.name} title={inLocale(session.title, locale)} />
      <ButtonRow>
        <ButtonLink
          href={`/yls/summits/${summit.id}/allocation/sessions/${session.id}`}
          text={{ key: 'yls.session.who' }}
          kind="secondary"
        />
      </ButtonRow>
      {session.kind === 'simulation' && (
        <Section title={{ key: 'yls.roles.title' }} lead={{ key: 'yls.roles.lead' }}>
          <Form action={`${path}/roles`} form={forms.roles}>
            <TextArea
              name="roles"
              label={{ key: 'yls.roles.lines' }}
              hint={{ key: 'yls.roles.lines.hint' }}
              rows={10}
            />
            <Button text={{ key: 'yls.desk.save' }} />
          </Form>
        </Section>
      )}
      <Section title={{ key: 'yls.session.on-file' }}>
        <Form action={path} form={forms.session}>
          <SessionFields />
          <Button text={{ key: 'yls.desk.save' }} />
        </Form>
        {session.people === 0 && (
          <Form action={`${path}/removal`} form={newForm()}>
            <ButtonRow>
              <Button text={{ key: 'yls.session.remove' }} kind="danger" />
            </ButtonRow>
          </Form>
        )}
      </Section>
    </>
  );
}

import { Button, ButtonLink, ButtonRow, Form, newForm, Section } from '../../platform/index.js';
import { ACTS, isHard, type DeskAct } from './acts.js';
import type { DeskApplication } from './desk-application.queries.js';

/** What the reader can do with the application now: at once, or on a page that asks for what the act needs. */
export function ActsSection({ desk: { acts, application } }: { desk: DeskApplication }) {
  if (acts.length === 0) return null;
  const pathOf = (act: DeskAct): string => `/exchange/applications/${application.id}/acts/${act}`;
  return (
    <Section title={{ key: 'exchange.desk.acts' }} id="acts">
      {acts
        .filter((act) => ACTS[act] === 'nothing')
        .map((act) => (
          <Form key={act} action={pathOf(act)} form={newForm()} wide>
            <Button text={{ key: `exchange.act.${act}` }} />
          </Form>
        ))}
      <ButtonRow>
        {acts
          .filter((act) => ACTS[act] !== 'nothing')
          .map((act) => (
            <ButtonLink
              key={act}
              href={pathOf(act)}
              text={{ key: `exchange.act.${act}` }}
              kind={isHard(act) ? 'secondary' : 'primary'}
            />
          ))}
      </ButtonRow>
    </Section>
  );
}

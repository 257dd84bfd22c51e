import { Button, ButtonLink, ButtonRow, Form, newForm, PageHeader, Section, useText } from '../../../platform/index.js';
import type { OwnTicket } from './own-ticket.queries.js';
import { shownCode } from './ticket-code.js';

/** Large and dark on white, so that a camera reads it off a phone. */
export function OwnTicketPage({ ticket: { summit, name, code }, picture }: { ticket: OwnTicket; picture: string }) {
  const t = useText();
  return (
    <>
      <PageHeader eyebrow={summit.name} title={{ key: 'yls.ticket.title' }} lead={{ key: 'yls.ticket.show' }} />
      <div class="ticket">
        <img src={picture} width="280" height="280" alt={t('yls.ticket.picture')} />
        <p class="ticket__code" dir="ltr">
          {shownCode(code)}
        </p>
        <p class="ticket__name">{name}</p>
      </div>
      <ButtonRow>
        <ButtonLink href="/yls/mine/ticket.pdf" text={{ key: 'yls.ticket.print' }} kind="secondary" />
      </ButtonRow>
      <Section title={{ key: 'yls.ticket.lost' }} lead={{ key: 'yls.ticket.lost.lead' }}>
        <Form action="/yls/mine/ticket" form={newForm()}>
          <Button text={{ key: 'yls.ticket.renew' }} kind="secondary" />
        </Form>
      </Section>
    </>
  );
}

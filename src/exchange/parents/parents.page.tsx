import {
  Alert,
  Button,
  ButtonLink,
  EmptyState,
  Form,
  newForm,
  PageHeader,
  Tag,
  useFormats,
  useText,
} from '../../platform/index.js';
import { STATEMENTS } from '../student/exchange-application.definition.js';
import type { Unsigned } from '../student/awaited.js';
import type { NaturalParent } from './natural-parents.js';

interface ParentsProps {
  parents: readonly NaturalParent[];
  /** Signatures that are not there. */
  open: readonly Unsigned[];
  undelivered: ReadonlySet<string>;
  isWithStudent: boolean;
}

/** The parents who sign, with what each has signed. */
export function ParentsPage(props: ParentsProps) {
  const { parents, isWithStudent } = props;
  return (
    <>
      <PageHeader title={{ key: 'exchange.parents.title' }} lead={{ key: 'exchange.parents.lead' }} />
      {parents.length === 0 && <EmptyState title={{ key: 'exchange.parents.none' }} />}
      <ul class="exchange-rows">
        {parents.map((parent) => (
          <li key={parent.personId}>
            <Parent parent={parent} {...props} />
          </li>
        ))}
      </ul>
      {isWithStudent && parents.length < 4 && (
        <ButtonLink
          href="/exchange/mine/parents/new"
          text={{ key: 'exchange.parents.new' }}
          kind={parents.length === 0 ? 'primary' : 'secondary'}
        />
      )}
    </>
  );
}

function Parent({ parent, open, undelivered, isWithStudent }: ParentsProps & { parent: NaturalParent }) {
  const t = useText();
  const { date } = useFormats();
  const { personId, name, email, relation, writtenAt, declinedAt } = parent;
  const path = `/exchange/mine/parents/${personId}`;
  const missing = open.filter((one) => one.personId === personId).length;
  return (
    <>
      <span>
        {isWithStudent ? <a href={path}>{name}</a> : name}
        <small>
          {t(`exchange.relation-of-parent.${relation}`)} · {email}
        </small>
        {missing > 0 && writtenAt && <small>{t('exchange.parents.written', { day: date(writtenAt) })}</small>}
        {declinedAt && (
          <Alert tone="warning" slim text={{ key: 'exchange.parents.declined', params: { day: date(declinedAt) } }} />
        )}
        {undelivered.has(personId) && <Alert tone="error" slim text={{ key: 'exchange.parents.undelivered' }} />}
      </span>
      {missing === 0 ? (
        <Tag tone="good" text={{ key: 'exchange.parents.signed' }} />
      ) : (
        <Tag
          tone="waiting"
          text={{
            key: 'exchange.parents.unsigned',
            params: { done: STATEMENTS.length - missing, all: STATEMENTS.length },
          }}
        />
      )}
      {missing > 0 && (
        <Form action={`${path}/reminder`} form={newForm()}>
          <Button text={{ key: 'exchange.parents.remind' }} kind="secondary" />
        </Form>
      )}
    </>
  );
}

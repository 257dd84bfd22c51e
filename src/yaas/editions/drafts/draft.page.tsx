import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  PageHeader,
  Section,
  TextArea,
  useText,
  type FormState,
} from '../../../platform/index.js';
import { compare } from '../compare/compare.js';
import { inLocale } from '../localized.js';
import { contradictionsOf } from '../rule-set/contradictions.js';
import { Changes } from './changes.js';
import { pagesOfDraft } from './draft-pages.js';
import type { Draft } from './drafts.queries.js';

/** Where the writing stands: the pages, what contradicts itself, what is different from the version in force, and the way into force. */
export function DraftPage({ draft, form }: { draft: Draft; form: FormState }) {
  const t = useText();
  const { editionId, year, rules, inForce } = draft;
  const base = `/yaas/editions/${editionId}/draft`;
  const contradictions = contradictionsOf(rules);
  return (
    <>
      <PageHeader
        eyebrow={{ key: 'yaas.editions.draft.of', params: { year: String(year) } }}
        title={inLocale(rules.title, 'en')}
        lead={{ key: 'yaas.editions.draft.lead' }}
      >
        <ButtonLink
          text={{ key: 'yaas.editions.test_drive' }}
          href={`/yaas/editions/${editionId}/test-drive?rules=draft`}
          kind="secondary"
        />
      </PageHeader>
      {contradictions.length > 0 && (
        <Alert tone="error" title={{ key: 'yaas.editions.contradictions', params: { count: contradictions.length } }}>
          <ul class="usa-list">
            {contradictions.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Alert>
      )}
      <ul class="rule-pages">
        {pagesOfDraft.map((code) => (
          <li key={code}>
            <a href={`${base}/${code}`}>{t(`yaas.rulebook.section.${code}`)}</a>
          </li>
        ))}
      </ul>
      {inForce && (
        <Section title={{ key: 'yaas.editions.changes', params: { version: inForce.number } }}>
          <Changes changes={compare(inForce.rules, rules)} />
        </Section>
      )}
      <Section title={{ key: 'yaas.editions.publish' }} lead={{ key: 'yaas.editions.publish.lead' }}>
        {contradictions.length === 0 && <Publication base={base} form={form} />}
        <Form action={`${base}/removal`}>
          <Button text={{ key: 'yaas.editions.discard' }} kind="plain" />
        </Form>
      </Section>
    </>
  );
}

function Publication({ base, form }: { base: string; form: FormState }) {
  return (
    <Form action={`${base}/publication`} form={form}>
      <TextArea
        name="changeNote"
        label={{ key: 'yaas.editions.change_note' }}
        hint={{ key: 'yaas.editions.change_note.hint' }}
        rows={2}
      />
      <ButtonRow>
        <Button text={{ key: 'yaas.editions.publish' }} big />
      </ButtonRow>
    </Form>
  );
}

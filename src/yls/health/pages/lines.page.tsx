import { CardGrid, Card, EmptyState, PageHeader, RuleList, Section, useText } from '../../../platform/index.js';
import type { NeedsOfOwn, StudentLines } from '../lines.queries.js';
import { useNeedLine } from './need-line.js';

/** What chaperones need to know of their students, a line for each. */
export function LinesPage({ needs: { students, heldBack } }: { needs: NeedsOfOwn }) {
  return (
    <>
      <PageHeader title={{ key: 'yls.needs.title' }} lead={{ key: 'yls.needs.lead' }} />
      {heldBack.length > 0 && <RuleList results={heldBack} />}
      {students.length === 0 && heldBack.length === 0 && (
        <EmptyState title={{ key: 'yls.needs.none' }} text={{ key: 'yls.needs.none.text' }} />
      )}
      {[...Map.groupBy(students, ({ delegation }) => delegation)].map(([delegation, own]) => (
        <Section key={delegation} title={delegation}>
          <CardGrid wide>
            {own.map((student) => (
              <Card key={student.id} title={student.name}>
                <Lines student={student} />
              </Card>
            ))}
          </CardGrid>
        </Section>
      ))}
    </>
  );
}

function Lines({ student: { lines, contacts, isTold, isSigned } }: { student: StudentLines }) {
  const t = useText();
  const lineOf = useNeedLine();
  return (
    <ul class="yls-rows">
      {!isSigned && (
        <li>
          <strong>{t(isTold ? 'yls.needs.unsigned' : 'yls.needs.untold')}</strong>
        </li>
      )}
      {lines.length === 0 && isSigned && <li>{t('yls.needs.nothing')}</li>}
      {lines.map((line) => (
        <li key={`${line.part} ${line.code}`} dir="auto">
          {lineOf(line)}
        </li>
      ))}
      {contacts.map(({ position, name, relation, phone }) => (
        <li key={position} dir="auto">
          {t('yls.needs.call', { name, relation })}{' '}
          <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`} dir="ltr">
            {phone}
          </a>
        </li>
      ))}
    </ul>
  );
}

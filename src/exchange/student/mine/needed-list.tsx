import { documentsPath, checkedSectionPath, referencesPath } from '../../../applications/index.js';
import { EmptyState, Section, Tag, useText, useWords, type Text } from '../../../platform/index.js';
import { WITH_STUDENT } from '../../application/application-state.js';
import { ofAskedTeachers, ofInterview, ofParents, ofStudent, type Awaited } from '../awaited.js';
import { exchangeApplication } from '../exchange-application.definition.js';
import type { OwnApplication } from './own-application.queries.js';

/** Each thing that is missing, by name, from whom, and the way to where it is done. */
export function NeededList({ own: { application, file } }: { own: OwnApplication }) {
  const t = useText();
  const isWithStudent = WITH_STUDENT.has(application.state);
  if (!isWithStudent && application.state !== 'guardian_signed') return null;
  const awaited = [
    ...(isWithStudent ? [...ofStudent(file), ...ofParents(file)] : []),
    ...ofAskedTeachers(file),
    ...ofInterview(file),
  ];
  return (
    <Section title={{ key: 'exchange.awaited.title' }} id="needed">
      {awaited.length === 0 && application.state !== 'returned' && (
        <EmptyState title={{ key: 'exchange.awaited.none' }} />
      )}
      <ul class="exchange-rows">
        {awaited.map((one) => (
          <li key={`${one.what} ${one.code ?? one.name ?? ''}`}>
            <Needed awaited={one} formId={file.formId ?? ''} />
            <Tag text={t(`exchange.from.${one.from}`)} tone={one.from === 'student' ? 'active' : 'waiting'} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Needed({ awaited, formId }: { awaited: Awaited; formId: string }) {
  const t = useText();
  const words = useWords();
  const { what, code, name = '', count = 0 } = awaited;
  const title = code ? words(titleOf(code)) : '';
  const said = t(`exchange.awaited.${what}`, { title, name, count });
  const href = hrefOf(awaited, formId);
  return <span>{href ? <a href={href}>{said}</a> : said}</span>;
}

/** Of a section or a document. */
function titleOf(code: string): Text {
  const { sections, documents } = exchangeApplication;
  return [...sections, ...documents].find((one) => one.code === code)!.title as Text;
}

/** Where it is done; null for what others do. */
export function hrefOf({ what, code }: Awaited, formId: string): string | null {
  switch (what) {
    case 'section':
      return checkedSectionPath(formId, code ?? 'personal');
    case 'document':
    case 'document-returned':
      return documentsPath(formId);
    case 'teachers':
    case 'teachers-answer':
      return referencesPath(formId);
    case 'parents':
    case 'signature':
      return '/exchange/mine/parents';
    default:
      return null;
  }
}

import { Tag, useText, useWords, type TagTone } from '../../platform/index.js';
import type { SectionState } from '../answers/section-answers.js';
import type { Section } from '../definition/definition.js';
import { useWording } from './section-fields.js';
import { checkedSectionPath, sectionPath } from './section-path.js';

interface SectionListProps {
  applicationId: string;
  /** Of the definition, those that the reader may fill in. */
  sections: readonly Section[];
  /** From `ApplicationQueries.completeness`. */
  states: readonly SectionState[];
}

/** All sections with what each waits for; for the programme's own page of an application. */
export function SectionList({ applicationId, sections, states }: SectionListProps) {
  const words = useWords();
  const said = useWording();
  return (
    <ul class="applications-list">
      {sections.map(({ code, title }) => {
        const state = states.find((one) => one.code === code);
        const isBegun = state && !state.isUntouched;
        const href = isBegun ? checkedSectionPath(applicationId, code) : sectionPath(applicationId, code);
        return (
          <li key={code}>
            <a href={href}>{words(said(title))}</a>
            {state && <StateTag state={state} />}
          </li>
        );
      })}
    </ul>
  );
}

function StateTag({ state: { lacks, toConfirm, isUntouched } }: { state: SectionState }) {
  const t = useText();
  const [tone, name]: [TagTone, string] = toConfirm
    ? ['waiting', 'to_confirm']
    : lacks.length === 0
      ? ['good', 'complete']
      : isUntouched
        ? ['neutral', 'untouched']
        : ['active', 'lacks'];
  return <Tag tone={tone} text={t(`applications.state.${name}`, { count: lacks.length })} />;
}

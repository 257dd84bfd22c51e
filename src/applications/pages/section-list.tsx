import { Tag, useText, useWords, type TagTone } from '../../platform/index.js';
import type { SectionState } from '../answers/section-answers.js';
import type { Section } from '../definition/definition.js';
import { useWording } from './section-fields.js';
import { checkedSectionPath, sectionPath, type OwnPages } from './section-path.js';

interface SectionListProps {
  applicationId: string;
  /** Of the definition, those that the reader may fill in. */
  sections: readonly Section[];
  /** From `ApplicationQueries.completeness`. */
  states: readonly SectionState[];
  /** Of who comes by a link of the programme's own. */
  own?: OwnPages;
}

/** All sections with what each waits for; for the programme's own page of an application. */
export function SectionList({ applicationId, sections, states, own }: SectionListProps) {
  const words = useWords();
  const said = useWording();
  return (
    <ul class="applications-list">
      {sections.map(({ code, title }) => {
        const state = states.find((one) => one.code === code);
        const isBegun = state && !state.isUntouched;
        const path = isBegun ? checkedSectionPath(applicationId, code) : sectionPath(applicationId, code);
        const href = own?.section(code, isBegun) ?? path;
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

import { Radios } from '../../platform/index.js';
import type { ScopeWording } from '../wording/consent-wordings.js';
import { answerField, shownField } from './field-names.js';

/** One question each, none answered beforehand; with each goes the hash of the words that it was asked in. */
export function ScopeFields({ scopes }: { scopes: readonly ScopeWording[] }) {
  return (
    <>
      {scopes.map(({ scope, line, hint, plain, choices, hash }) => (
        <div key={scope}>
          <input type="hidden" name={shownField(scope)} value={hash} />
          <Radios
            name={answerField(scope)}
            label={line}
            hint={hint ?? undefined}
            choices={choices.map(({ code, label }) => ({ value: code, label }))}
            inline={plain}
          />
        </div>
      ))}
    </>
  );
}

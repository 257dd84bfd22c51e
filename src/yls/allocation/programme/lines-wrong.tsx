import { Alert, useText } from '../../../platform/index.js';
import type { LineError } from './session-lines.js';

/** What is wrong with lines of a spreadsheet, each by its number. */
export function LinesWrong({ errors }: { errors: readonly LineError[] }) {
  const t = useText();
  if (errors.length === 0) return null;
  return (
    <Alert tone="error" title={{ key: 'yls.lines.wrong' }}>
      <ul>
        {errors.map(({ line, column, message }) => (
          <li key={`${line} ${column}`}>
            {t('yls.lines.line', { line, column: column || '–' })} {t(message)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

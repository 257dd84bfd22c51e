import { TextArea, TextField } from '../../platform/index.js';
import type { StudentEntry } from '../entries/entries.queries.js';
import { ShownFileView } from '../works/shown-file-view.js';
import { viewField } from './stored-values.js';
import { LanguageField } from './writing-fields.js';

/** What it is called, what it says, and what those hear who don't see it. */
export function AboutFields({ entry }: { entry: StudentEntry }) {
  const { work, companions } = entry.category;
  const { need, maxWords } = companions.statement;
  return (
    <>
      <TextField
        name="title"
        label={{ key: 'yaas.field.title' }}
        hint={{ key: 'yaas.field.title.hint' }}
        maxLength={120}
        lang={entry.language}
      />
      {work.kind === 'image' && <ViewTexts entry={entry} />}
      {need !== 'none' && (
        <TextArea
          name="statement"
          label={{ key: 'yaas.field.statement' }}
          hint={{ key: 'yaas.field.statement.hint' }}
          rows={5}
          optional={need === 'optional'}
          count={maxWords === null ? undefined : { mode: 'words', max: maxWords, locale: entry.language }}
          lang={entry.language}
        />
      )}
      {work.kind === 'text' ? <input type="hidden" name="language" value={entry.language} /> : <LanguageField />}
    </>
  );
}

/** Words for each view, beside the view itself. */
function ViewTexts({ entry: { parts, files, category } }: { entry: StudentEntry }) {
  const count = { mode: 'characters' as const, max: 600 };
  const optional = category.companions.alternativeText !== 'required';
  const [main, ...others] = parts.views;
  const mainFile = main && files.get(main.fileId);
  return (
    <>
      {mainFile && others.length > 0 && <Beside file={mainFile} />}
      <TextArea
        name="alternativeText"
        label={{ key: 'yaas.field.alternative_text' }}
        hint={{ key: 'yaas.field.alternative_text.hint' }}
        rows={3}
        count={count}
        optional={optional}
      />
      {others.map(({ fileId }, index) => (
        <div key={fileId} class="view-words">
          {files.has(fileId) && <Beside file={files.get(fileId)!} />}
          <TextArea
            name={viewField(fileId)}
            label={{ key: 'yaas.field.view_text', params: { number: index + 2 } }}
            rows={3}
            count={count}
            optional={optional}
          />
        </div>
      ))}
    </>
  );
}

const Beside = ({ file }: { file: Parameters<typeof ShownFileView>[0]['file'] }) => (
  <div class="view-words__picture">
    <ShownFileView file={file} alt="" />
  </div>
);

/** The columns of a sheet of students, in the order of the template. Labels: `yaas.sheet.<column>`; what belongs there: `.hint`. */
export const SHEET_COLUMNS = [
  'name',
  'called_name',
  'birth_date',
  'community',
  'sister_city',
  'category',
  'title',
  'file',
  'text',
  'alternative_text',
  'statement',
  'language',
  'own_work',
  'sources',
  'ai_use',
  'ai_statement',
  'guardian_name',
  'guardian_email',
  'guardian_language',
  'email',
  'school',
] as const;

export type SheetColumn = (typeof SHEET_COLUMNS)[number];

/** What stood in a line, as text; an empty cell is left out. Dates are `YYYY-MM-DD`. */
export type SheetCells = Partial<Record<SheetColumn, string>>;

/** Without these a line cannot be read at all. */
export const NEEDED_COLUMNS: readonly SheetColumn[] = ['name', 'birth_date', 'category'];

/** More lines than this come in two sheets. */
export const MOST_LINES = 1_000;

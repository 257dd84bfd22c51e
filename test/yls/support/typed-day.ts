/** The three parts in which a form posts a day. */
export function typedDay(field: string, day: string): Record<string, string> {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${field}Year`]: year, [`${field}Month`]: month, [`${field}Day`]: date };
}

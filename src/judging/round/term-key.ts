/** The key of what is said about a field of a round's terms: `goOnCount` is `judging.new.go-on-count`. */
export const termKey = (field: string): string =>
  `judging.new.${field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

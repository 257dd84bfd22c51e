/** What fills the places of a sentence. */
export type TextParams = Record<string, string | number | Date | InLanguages>;

/** A sentence of a catalogue, with what fills its places. */
export interface Text {
  key: string;
  params?: TextParams;
}

/** A sentence of a catalogue, or words that came from data and are shown as they are. */
export type Words = Text | string;

/** Words of the data by language, such as an award's name; the reader's own fill the gap, or the English ones. */
export type InLanguages = Readonly<Record<string, string>>;

/** What fills the places of a sentence. */
export type TextParams = Record<string, string | number | Date>;

/** A sentence of a catalogue, with what fills its places. */
export interface Text {
  key: string;
  params?: TextParams;
}

/** A sentence of a catalogue, or words that came from data and are shown as they are. */
export type Words = Text | string;

/** Documents whose text can be read. */
export type DocumentFormat = 'docx' | 'odt' | 'pdf';

export interface TextTask {
  path: string;
  format: DocumentFormat;
}

/** `refused`: the document is at fault; `failed`: the machine is. */
export type TextAnswer = { text: string } | { refused: TextRefusal } | { failed: string };

export type TextRefusal = 'damaged' | 'protected' | 'too_much_text';

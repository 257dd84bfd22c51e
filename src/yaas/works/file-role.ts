/**
 * What a further file is to a work: `view` is another picture of it, `process` shows how it was made, `source_consent` is the permission
 * of somebody whose work it builds on, `text_original` is the document that a written work was read from, `captions` the words of a film in time.
 */
export type FileRole = 'view' | 'process' | 'source_consent' | 'text_original' | 'captions';

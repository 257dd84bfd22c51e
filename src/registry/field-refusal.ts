import { Conflict, type FieldError } from '../platform/index.js';

/** A refusal by the registry as an error of one field of the form that caused it. */
export async function onField<T>(field: string, story: Promise<T>): Promise<{ done: T } | FieldError> {
  try {
    return { done: await story };
  } catch (error) {
    if (error instanceof Conflict) return { field, text: error.because };
    throw error;
  }
}

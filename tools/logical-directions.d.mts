/** The sheet with every declaration that names a side renamed to the side of the writing direction. */
export function logical(css: string): string;

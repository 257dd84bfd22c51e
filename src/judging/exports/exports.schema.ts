import { z } from 'zod';
import { TABLE_FORMATS } from '../../platform/index.js';
import { DATASETS } from './export-dataset.js';

/** `/judging/rounds/<id>/exports/table?dataset=scores-long&format=csv&judges=names` */
export const askedSchema = z.object({
  dataset: z.enum(DATASETS),
  format: z.enum(TABLE_FORMATS).default('csv'),
  judges: z.enum(['numbers', 'names']).default('numbers'),
});

export type Asked = z.infer<typeof askedSchema>;

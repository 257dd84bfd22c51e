import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { NestInterceptor, Type } from '@nestjs/common';
import { FileFieldsInterceptor } from '@nestjs/platform-express';
import type { Sent } from './batches.service.js';
import { uploadLimits } from './sheet-limits.js';

/** The fields of the form, as multer hands them over. */
export interface SheetForm {
  sheet?: Express.Multer.File[];
  files?: Express.Multer.File[];
}

/** Takes a sheet and many files to the machine's own folder for passing things; `sentOf` tells what came, `forget` clears it. */
export function sheetUpload(): Type<NestInterceptor> {
  const dest = join(tmpdir(), 'portal-sheets');
  mkdirSync(dest, { recursive: true, mode: 0o700 });
  const fields = [
    { name: 'sheet', maxCount: 1 },
    { name: 'files', maxCount: uploadLimits.files },
  ];
  return FileFieldsInterceptor(fields, { dest, limits: uploadLimits, defParamCharset: 'utf8' });
}

/** Browsers send an empty part for an input that was left empty. */
export function sentOf({ sheet = [], files = [] }: SheetForm = {}): Sent {
  const first = sheet.find(isSomething);
  return { sheet: first ? loose(first) : null, files: files.filter(isSomething).map(loose) };
}

/** Removes what lies there still, whatever became of the request. */
export async function forget({ sheet = [], files = [] }: SheetForm = {}): Promise<void> {
  for (const { path } of [...sheet, ...files]) await rm(path, { force: true });
}

const loose = ({ originalname, path }: Express.Multer.File) => ({ name: originalname, path });

const isSomething = ({ size, originalname }: Express.Multer.File): boolean => size > 0 && originalname !== '';

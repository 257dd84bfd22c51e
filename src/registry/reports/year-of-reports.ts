import { Injectable, type PipeTransform } from '@nestjs/common';
import { NotFound } from '../../platform/index.js';

const A_YEAR = /^(19|20|21)\d\d$/;

/** The year in an address of reports. @throws NotFound for what is no year that a report can be of */
@Injectable()
export class YearOfReports implements PipeTransform<string, number> {
  transform(typed: string): number {
    if (!A_YEAR.test(typed)) throw new NotFound();
    return Number(typed);
  }
}

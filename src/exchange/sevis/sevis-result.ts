import { DOMParser, type Element } from '@xmldom/xmldom';

/** What the Department's system answered to one line. */
export interface LineResult {
  requestId: string;
  isTaken: boolean;
  /** The student's number, of a creation. */
  sevisNumber: string | null;
  /** Code and sentence of a refusal; empty else. */
  outcome: string;
}

export interface BatchResult {
  batch: string;
  lines: LineResult[];
}

/** Reads a result file; null when it is none. A document type is refused, so that no entity is ever read. */
export function readResult(xml: string): BatchResult | null {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml) || xml.length > 20_000_000) return null;
  const root = parsed(xml);
  const batch = root?.getElementsByTagName('BatchID').item(0)?.textContent?.trim();
  if (!root || !batch) return null;
  return { batch, lines: [...root.getElementsByTagName('Record')].map(lineOf) };
}

function parsed(xml: string): Element | null {
  try {
    return new DOMParser({ onError: fail }).parseFromString(xml, 'text/xml').documentElement;
  } catch {
    return null;
  }
}

/** A file with any mistake is none: half of an answer would be taken for the whole. */
const fail = (_level: string, message: string): never => {
  throw new Error(message);
};

function lineOf(record: Element): LineResult {
  const isTaken = record.getElementsByTagName('Result').item(0)?.getAttribute('status') === '1';
  const number = record.getAttribute('sevisID') ?? '';
  return {
    requestId: record.getAttribute('requestID') ?? '',
    isTaken,
    sevisNumber: /^N\d{10}$/.test(number) ? number : null,
    outcome: isTaken ? '' : whyNot(record),
  };
}

function whyNot(record: Element): string {
  const told = (tag: string) => record.getElementsByTagName(tag).item(0)?.textContent ?? '';
  return `${told('ErrorCode')} ${told('ErrorMessage')}`.trim().slice(0, 500) || 'refused';
}

import { readFileSync, writeFileSync } from 'node:fs';
import type { FlowNetwork } from '../../src/judging/assignment/flow/flow-network.js';

/** A network as 32-bit numbers that any language reads: entries, judges, arcs, then wanted, from, judge, cost, least, most. */
export function writeNetwork(file: string, network: FlowNetwork): void {
  const { entries, judges, wanted, from, judge, cost, least, most } = network;
  const parts = [Int32Array.of(entries, judges, judge.length), wanted, from, judge, cost, least, most];
  writeFileSync(
    file,
    Buffer.concat(parts.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))),
  );
}

export function readNetwork(file: string): FlowNetwork {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  const numbers = new Int32Array(buffer.slice(byteOffset, byteOffset + byteLength));
  const [entries, judges, arcs] = numbers as unknown as [number, number, number];
  let at = 3;
  const next = (length: number) => numbers.slice(at, (at += length));
  return {
    entries,
    judges,
    wanted: next(entries),
    from: next(entries + 1),
    judge: next(arcs),
    cost: next(arcs),
    least: next(judges),
    most: next(judges),
  };
}

import { readFileSync } from 'node:fs';

/** Resident memory of a process and of those that it started, in MB. Linux alone tells it this way. */
export function residentMb(pid: number): { own: number; withChildren: number } {
  const own = residentOf(pid);
  const children = childrenOf(pid).map((child) => residentMb(child).withChildren);
  return { own, withChildren: children.reduce((sum, mb) => sum + mb, own) };
}

/** Looks every 50 ms until `stop`, which gives the highest that was seen. */
export function watchMemory(pid: number): { stop(): { own: number; withChildren: number } } {
  const peak = residentMb(pid);
  const look = () => {
    const { own, withChildren } = residentMb(pid);
    peak.own = Math.max(peak.own, own);
    peak.withChildren = Math.max(peak.withChildren, withChildren);
  };
  const timer = setInterval(look, 50);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return peak;
    },
  };
}

/** A process that has just ended has none. */
function residentOf(pid: number): number {
  const status = read(`/proc/${pid}/status`);
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

const childrenOf = (pid: number): number[] =>
  read(`/proc/${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean).map(Number);

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

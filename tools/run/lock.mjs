import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Runs the story while no other process runs one under the same file. The file holds the number of its process, so that a killed holder
 * does not hold for ever.
 * @template T
 * @param {string} file
 * @param {() => Promise<T> | T} story
 * @returns {Promise<T>}
 */
export async function underLock(file, story) {
  mkdirSync(dirname(file), { recursive: true });
  while (!take(file)) await pause(100);
  try {
    return await story();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    // A link appears whole or not at all, unlike a file that is created and then written.
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    removeDead(file);
    return false;
  } finally {
    rmSync(mine);
  }
}

function removeDead(file) {
  const holder = read(file);
  if (holder === '' || isAlive(Number(holder))) return;
  const aside = `${file}.dead.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  // Somebody else may have removed the dead one and taken the lock in between: then it is theirs again.
  if (read(aside) !== holder) linkSync(aside, file);
  rmSync(aside);
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

// Deskside's sync and PouchDB's in turn, on the same machine; prints the medians of both and their ratios.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { at, pouchRounds } from './pouch.js';

const options = { documents: 5000, commands: 1000, 'warm-up': 12, rounds: 3 };
/** Of one process of each, by turns. */
const ROUNDS_EACH = 3;
for (const argument of process.argv.slice(2)) {
  const match = /^--(documents|commands|warm-up|rounds)=(\d+)$/.exec(argument);
  if (!match) {
    console.error(`I do not know ${argument}. Options: --documents=N --commands=N --warm-up=N --rounds=N`);
    process.exit(2);
  }
  options[match[1]] = Number(match[2]);
}
const top = fileURLToPath(new URL('../..', import.meta.url));
const ours = [];
const theirs = [];
for (let round = 1; round <= options.rounds; round++) {
  console.error(`… round ${round} of ${options.rounds}: Deskside`);
  const one = deskside();
  ours.push(one);
  console.error(`… round ${round} of ${options.rounds}: PouchDB`);
  theirs.push(await pouchRounds({ documents: one.documents, commands: options.commands, bytes: one.bytesPerDocument,
    commandBytes: one.bytesPerCommand, warmUp: options['warm-up'], rounds: ROUNDS_EACH }));
}

const names = ['pullSeconds', 'noOpP50Millis', 'enqueueP50Millis', 'enqueueP99Millis', 'drainSeconds', 'firstPullSeconds', 'firstDrainSeconds'];
const result = { ...options, documents: ours[0].documents, bytesPerDocument: Math.round(ours[0].bytesPerDocument),
  bytesPerCommand: Math.round(ours[0].bytesPerCommand) };
for (const name of names) {
  const own = at(ours.map(round => round[name]), 0.5);
  const other = at(theirs.map(round => round[name]), 0.5);
  result[name] = { deskside: rounded(own), pouchdb: rounded(other), timesAsFast: rounded(other / own) };
}
console.log(JSON.stringify(result, null, 2));
process.exit(0);

function deskside() {
  const out = execFileSync('./deskside', ['bench', 'sync', '--json', '--rounds', String(ROUNDS_EACH), '--warm-up', String(options['warm-up']),
    '--documents', String(options.documents), '--commands', String(options.commands)], { cwd: top, stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' });
  return JSON.parse(out.slice(out.indexOf('{')));
}

function rounded(value) {
  return Math.round(value * 1000) / 1000;
}

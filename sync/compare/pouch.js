// PouchDB at the same work as `deskside bench sync`, measured the same way.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import PouchDB from 'pouchdb';

const BATCH = 1000; // both for loading and for replicating, as many as a desk's page has; PouchDB is faster with it than with 500

/** One server for all rounds, a new desk for each; the first `warmUp` rounds are in `first…` only. */
export async function pouchRounds({ documents, commands, bytes, commandBytes, warmUp, rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'pouch-'));
  const server = fork(fileURLToPath(new URL('server.js', import.meta.url)), [folder]);
  try {
    const { port } = await new Promise(resolve => server.once('message', resolve));
    const all = [];
    for (let number = 1; number <= warmUp + rounds; number++) {
      all.push(await round({ port, folder, number, documents, commands, bytes, commandBytes }));
    }
    const counted = all.slice(warmUp);
    const medians = Object.fromEntries(Object.keys(all[0]).map(name => [name, at(counted.map(one => one[name]), 0.5)]));
    return { ...medians, firstPullSeconds: all[0].pullSeconds, firstDrainSeconds: all[0].drainSeconds };
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function round({ port, folder, number, documents, commands, bytes, commandBytes }) {
  await fetch(`http://127.0.0.1:${port}/shop${number}`, { method: 'PUT' });
  const remote = new PouchDB(`http://127.0.0.1:${port}/shop${number}`);
  await load(remote, documents, bytes);
  const local = new PouchDB(join(folder, `client-desk${number}`));
  const pullSeconds = await seconds(() => local.replicate.from(remote, { batch_size: BATCH }));
  const { doc_count: count } = await local.info();
  if (count !== documents) {
    throw new Error(`PouchDB has ${count} of ${documents} documents`);
  }
  const noOps = [];
  for (let i = 0; i < 50; i++) {
    noOps.push(1000 * await seconds(() => local.replicate.from(remote, { batch_size: BATCH })));
  }
  const queue = new PouchDB(join(folder, `client-queue${number}`));
  const puts = [];
  for (let i = 0; i < commands; i++) {
    puts.push(1000 * await seconds(() => queue.put(reply(i, commandBytes))));
  }
  await fetch(`http://127.0.0.1:${port}/queue${number}`, { method: 'PUT' });
  const target = new PouchDB(`http://127.0.0.1:${port}/queue${number}`);
  const drainSeconds = await seconds(() => queue.replicate.to(target, { batch_size: BATCH }));
  return { pullSeconds, noOpP50Millis: at(noOps, 0.5), enqueueP50Millis: at(puts, 0.5), enqueueP99Millis: at(puts, 0.99), drainSeconds };
}

async function load(database, documents, bytes) {
  for (let from = 0; from < documents; from += BATCH) {
    const batch = [];
    for (let i = from; i < Math.min(documents, from + BATCH); i++) {
      batch.push({ _id: `article-${i}`, version: 1, title: `文章 ${i}`, body: text(i, bytes) });
    }
    await database.bulkDocs(batch);
  }
}

/** What a command says of itself in a queue, in as many characters as on the other side. */
function reply(number, length) {
  const open = { _id: `reply-${number}`, conversation: `chat-${number % 20}`, text: `您好，您的订单已经安排，请留意物流信息。（${number}）`, about: '' };
  return { ...open, about: 'x'.repeat(Math.max(0, Math.round(length) - JSON.stringify(open).length)) };
}

/** As many bytes as the other side's documents have, no two alike. */
function text(number, bytes) {
  const words = ['退货', '换货', '保修', '物流', '签收', '优惠券', '发票', '空气炸锅', '吸尘器', '七天内', '原路退回', '请留意'];
  let result = '';
  for (let state = number + 1; Buffer.byteLength(result) < bytes - 60;) {
    state = (state * 1103515245 + 12345) % 2147483648;
    result += words[state % words.length];
  }
  return result;
}

async function seconds(work) {
  const started = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - started) / 1e9;
}

export function at(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

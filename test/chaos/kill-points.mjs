// Loaded into the worker before its own code (`node --import`). It watches what the worker says to PostgreSQL and, when told
// so, kills the worker with SIGKILL immediately before or after a commit. The worker itself knows nothing of this.
import { isMainThread } from 'node:worker_threads';
import pg from 'pg';

/** By what the worker's statements are recognised. */
const POINTS = [
  ['raising', /insert into "?notice"?\s*\(/i],
  ['composing', /insert into "?mail"?\s*\(/i],
  ['claiming', /set\s+state = 'claimed'/i],
  ['beginning', /set\s+state = 'sending'/i],
  ['settling', /set\s+state = ('sent'|\$3)/i],
  ['relaying', /delete from "?workflow_wakeup"?/i],
];
/** The sender asks for mail all the time: only what finds one counts. */
const IS_THERE_MAIL = `select 1 from mail where state = 'pending' and next_attempt_at <= now() limit 1`;

const { query } = pg.Client.prototype;

/** @type {{ point: string, when: 'before' | 'after', hit: number } | null} */
let armed = null;

const die = () => process.kill(process.pid, 'SIGKILL');

const hit = () => {
  if (armed === null) return; // disarmed meanwhile
  armed.hit -= 1;
  if (armed.hit === 0) die();
};

/** By connection: the points of the open transaction; absent outside of one. */
const open = new WeakMap();

/** The points that this statement commits: those of its transaction, or its own outside of one. */
const committedBy = (client, text) => {
  const transaction = open.get(client);
  if (/^\s*(start transaction|begin)\b/i.test(text)) open.set(client, []);
  else if (/^\s*(commit|rollback)\s*;?\s*$/i.test(text)) open.delete(client);
  const named = POINTS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
  if (transaction === undefined) return named;
  transaction.push(...named);
  return /^\s*commit\b/i.test(text) ? transaction : [];
};

const killedBefore = async (client, args) => {
  const { point } = armed;
  const concerned = point !== 'claiming' || (await query.call(client, IS_THERE_MAIL)).rowCount > 0;
  if (concerned) hit();
  return query.apply(client, args);
};

const killedAfter = async (client, args) => {
  const { point } = armed;
  const result = await query.apply(client, args);
  if (point !== 'claiming' || result.rowCount > 0) hit(); // before whoever asked hears of it
  return result;
};

const watch = () => {
  pg.Client.prototype.query = function (...args) {
    const text = typeof args[0] === 'string' ? args[0] : (args[0]?.text ?? '');
    const points = committedBy(this, text);
    if (armed === null || !points.includes(armed.point)) return query.apply(this, args);
    return armed.when === 'before' ? killedBefore(this, args) : killedAfter(this, args);
  };
};

if (isMainThread && process.send !== undefined) {
  watch();
  process.on('message', (message) => {
    armed = message.arm;
    process.send({ armed: true });
  });
  process.once('disconnect', die); // whoever watches us is gone
  process.channel.unref();
}

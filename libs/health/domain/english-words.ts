import { type FindingCode } from './finding.ts';
import { type Blanks } from './german-words.ts';

const several = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);

/** Every finding in English: the same as in German, shorter. `since` and `detail` come with a blank before them. */
export const englishWords: Record<FindingCode, (blanks: Blanks) => string> = {
  'database-away': ({ since, detail }) =>
    `The database cannot be reached${since}${detail}; nothing is stored or sent. Check PostgreSQL; it goes on by itself afterwards.`,
  'database-outdated': () =>
    'The tables of the database are not of this release\'s shape. Stop and run "npm start" again.',
  'database-full': ({ since }) =>
    `The database's disk is full${since}; reading works, nothing new is stored. Make room, then give refused commands again.`,
  'connections-exhausted': ({ since }) =>
    `The database has no connection to spare${since}. If it stays so, raise max_connections or disconnect other programs.`,
  'worker-silent': ({ since }) =>
    `The worker ${since === '' ? 'does not answer' : `has not been heard of${since}`}; no notices and mails go out. See logs/worker.log and run "npm start" again.`,
  'worker-not-polling': ({ since }) =>
    `The worker runs but gets no tasks from the Temporal server${since}. If it stays so, see logs/worker.log and start it again.`,
  'temporal-away': ({ since, detail }) =>
    `The Temporal server cannot be reached${since}${detail}. Commands are stored and take effect when it answers. Check the server.`,
  'foreign-namespace': ({ since }) =>
    `The namespace belongs to another installation${since}. Check TEMPORAL_NAMESPACE, TEMPORAL_ADDRESS and DATABASE_URL.`,
  'mail-server-away': ({ since, detail }) =>
    `The mail server cannot be reached${since}${detail}; mails wait. Check it and SMTP_URL; start again after a change.`,
  'mail-server-refuses': ({ since, detail }) =>
    `The mail server refuses us${since}${detail}; mails wait. Check user, password and encryption in SMTP_URL, and MAIL_FROM; start again.`,
  'wakeups-waiting': ({ since, count }) =>
    `${several(count, 'One stored change waits', 'stored changes wait')}${since} to take effect. Nothing is lost; see logs/worker.log unless Temporal or worker are named here.`,
  'mails-waiting': ({ since, count }) =>
    `${several(count, 'One mail waits', 'mails wait')}${since} to be handed over. It is tried again; "npx schrittmacher mails --plan KEY --problems" shows why.`,
  'delivery-overdue': ({ since, count }) =>
    `${several(count, 'One delivery is', 'deliveries are')} overdue${since}; made up for when the worker works. If it does: "npx schrittmacher doctor --repair".`,
  'measures-overdue': ({ since, count }) =>
    `${several(count, 'One measure was', 'measures were')} not looked at in time${since}; made up for when the worker works. If it does: "npx schrittmacher doctor --repair".`,
  'workflows-missing': ({ since, detail }) =>
    `Workflows are missing on the Temporal server${since}${detail}. Single ones are started again by themselves; if they are many: "npx schrittmacher rebuild".`,
  'record-damaged': ({ since, detail }) =>
    `Rows of the database contradict the recorded events${since}${detail}. "npx schrittmacher doctor --repair" restores them.`,
  'mails-failed': ({ count }) =>
    `${several(count, 'One mail was', 'mails were')} refused for good in the last 30 days. Correct the address; "npx schrittmacher mails --plan KEY --problems" shows it.`,
  'mails-ambiguous': ({ count }) =>
    `Nobody can tell whether ${several(count, 'one mail', 'mails')} of the last 30 days arrived. Ask; nothing is sent twice by itself.`,
  'notices-without-address': ({ since, count }) =>
    `${several(count, 'One notice waits', 'notices wait')}${since} because neither office nor coordination has an address. Enter one.`,
  'api-away': ({ detail }) => `The API does not answer${detail}. See logs/api.log and run "npm start" again.`,
};

import { type Stage } from './round.ts';

const BY_STATE = `SELECT state AS name, count(*)::int AS count FROM mail GROUP BY state`;
const NOTICES = `
  SELECT CASE WHEN state = 'suppressed' THEN 'suppressed: ' || suppressed ELSE state END AS name, count(*)::int AS count
    FROM notice GROUP BY 1`;

/** Adds to the report what the record and the mail server hold in the end. */
export const tally = async ({ installation, sink, commander, report }: Stage): Promise<void> => {
  for (const [reaction, times] of sink.shown) report.count('the mail server', reaction, times);
  for (const { outcome } of sink.arrivals) report.count('messages at the mail server', outcome);
  for (const [name, times] of Object.entries(commander.counts)) report.count('commands', name, times);
  const counted = { notices: NOTICES, mails: BY_STATE };
  for (const [topic, sql] of Object.entries(counted))
    for (const { name, count } of await installation.rows<{ name: string; count: number }>(sql))
      report.count(topic, name, count);
};

/** Stable codes of what can be wrong; documented one by one in docs/operations.md. */
export type FindingCode =
  | 'database-away'
  | 'database-outdated'
  | 'database-full'
  | 'connections-exhausted'
  | 'worker-silent'
  | 'worker-not-polling'
  | 'temporal-away'
  | 'foreign-namespace'
  | 'mail-server-away'
  | 'mail-server-refuses'
  | 'wakeups-waiting'
  | 'mails-waiting'
  | 'delivery-overdue'
  | 'measures-overdue'
  | 'workflows-missing'
  | 'record-damaged'
  | 'mails-failed'
  | 'mails-ambiguous'
  | 'notices-without-address'
  | 'api-away';

export interface Finding {
  code: FindingCode;
  severity: 'warning' | 'alarm';
  /** Since when, real time; null when nobody can tell. */
  since: string | null;
  /** What the sentences need: figures, codes, host names; never a person's address. */
  values: Record<string, string>;
}

import { type Finding } from './finding.ts';

/** `alarm`: mails or commands do not get where they should; `warning`: somebody should look; `ok`: it runs by itself. */
export type Condition = 'ok' | 'warning' | 'alarm';

/** How the installation is, as doctor, page and health endpoints say it. Instants are ISO 8601 in UTC, real time. */
export interface HealthReport {
  condition: Condition;
  checkedAt: string;
  /** Worst first. */
  findings: FindingReport[];
}

/** A finding in words: what is wrong, since when, what to do. */
export interface FindingReport extends Pick<Finding, 'code' | 'severity' | 'since'> {
  /** One German sentence or two: what is the case. */
  text: string;
  /** What to do, or that nothing needs doing. */
  todo: string;
  english: string;
}

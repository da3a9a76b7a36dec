import { englishWords } from './english-words.ts';
import { type Facts } from './facts.ts';
import { type Finding } from './finding.ts';
import { findings } from './findings.ts';
import { germanWords } from './german-words.ts';
import { type Condition, type FindingReport, type HealthReport } from './health-report.ts';
import { sinceInEnglish, sinceInGerman } from './since.ts';

/** How the installation is, in words. @param now real time, ISO 8601 in UTC. @param timeZone of the times in the words. */
export function healthReport(facts: Facts, now: string, timeZone: string): HealthReport {
  const found = findings(facts, now);
  return {
    condition: conditionOf(found),
    checkedAt: now,
    findings: found.map((finding) => inWords(finding, now, timeZone)),
  };
}

export function conditionOf(found: readonly Pick<Finding, 'severity'>[]): Condition {
  if (found.some(({ severity }) => severity === 'alarm')) return 'alarm';
  return found.length === 0 ? 'ok' : 'warning';
}

/** A finding in German and English. */
export function inWords({ code, severity, since, values }: Finding, now: string, timeZone: string): FindingReport {
  const count = Number(values['count'] ?? 0);
  const detail = values['detail'] === undefined ? '' : ` (${values['detail']})`;
  const german = sinceInGerman(since, now, timeZone);
  const english = sinceInEnglish(since, now, timeZone);
  const { text, todo } = germanWords[code]({ since: german === '' ? '' : `${german} `, detail, count });
  return {
    code,
    severity,
    since,
    text,
    todo,
    english: englishWords[code]({ since: english === '' ? '' : ` ${english}`, detail, count }),
  };
}

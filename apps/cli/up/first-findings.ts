import { type RunningParts } from '#libs/config/index';
import { type HealthReport } from '#libs/health/domain/index';

/** What is already known to be wrong when everything has just started: a wrong SMTP_URL above all. */
export const firstFindings = async ({ worker }: RunningParts): Promise<string[]> => {
  if (worker === null) return [];
  const response = await fetch(`${worker}/health`, { signal: AbortSignal.timeout(8000) });
  const { findings } = (await response.json()) as HealthReport;
  return findings.flatMap(({ text, todo }) => ['', `Achtung: ${text}`, `         ${todo}`]);
};

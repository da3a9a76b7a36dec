import { type FindingReport, type HealthReport } from '#libs/health/domain/index';

/** What a running part says of everything; null: it does not answer. */
export type Told = HealthReport | null;

/** Worker and API need a few seconds for their answer when the database hangs. */
const deadlineMs = 8000;

/** Asks `address` for a health report. */
export async function askForReport(address: string): Promise<Told> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(deadlineMs) });
    return response.ok ? ((await response.json()) as HealthReport) : null;
  } catch {
    // That it does not answer is the answer.
    return null;
  }
}

/** The finding of one of these codes that somebody has known for longest. */
export function longestKnown(told: readonly Told[], codes: readonly FindingReport['code'][]): FindingReport | null {
  const found = told.flatMap((report) => report?.findings ?? []).filter(({ code }) => codes.includes(code));
  const [first] = found.sort((a, b) => (a.since ?? '9').localeCompare(b.since ?? '9'));
  return first ?? null;
}

import { enumerated, sectionHeadings, sectionOf, sectionKeys } from '#libs/mail/index';
import { type Stage } from '#libs/cadence/domain/index';

/** A stage that goes out about the step of that number; null: about the measure as a whole. */
export interface MailedStep {
  stage: Stage;
  step: number | null;
}

/** What a mail says about a measure, by its most urgent section: `Bald fällig: Schritt 2`. */
export function mailWords(items: readonly MailedStep[]): string {
  const key = sectionKeys.find((it) => items.some((item) => sectionOf(item) === it))!;
  const steps = items.filter((item) => sectionOf(item) === key).flatMap(({ step }) => step ?? []);
  const numbers = [...new Set(steps)].sort((a, b) => a - b).map(String);
  if (numbers.length === 0) return sectionHeadings[key];
  return `${sectionHeadings[key]}: ${numbers.length === 1 ? 'Schritt' : 'Schritte'} ${enumerated(numbers)}`;
}

/** Place of a stage among all, most urgent first; for comparing. */
export function urgencyOf(stage: Stage): number {
  return sectionKeys.indexOf(sectionOf({ stage }));
}

import { germanDay } from '#libs/calendar/domain/index';
import { atRow, type Finding, finding, messageIn } from './findings.ts';
import { type Language } from './import-texts.ts';
import { type PlanReading } from './interpret-tables.ts';

/**
 * The reading as it holds on the day of its import (ISO date): a step that the tables call done on a later day is left
 * out with an error. The tables themselves are read without knowing any day.
 */
export function readingOn(today: string, { tables, result }: PlanReading, language: Language): PlanReading {
  const findings: Finding[] = [];
  const steps = tables.steps.filter(({ doneOn, source }) => {
    if (doneOn === null || doneOn <= today) return true;
    findings.push(finding('done-in-the-future', { ...atRow(source), raw: germanDay(doneOn) }, doneOn));
    return false;
  });
  const recordOf = new Map(tables.steps.map((step, index) => [step, result.records.steps[index]!]));
  return {
    tables: { ...tables, steps },
    result: {
      ...result,
      records: { ...result.records, steps: steps.map((step) => recordOf.get(step)!) },
      steps: { ...result.steps, accepted: steps.length },
      messages: [...result.messages, ...findings.map((each) => messageIn(language, each))],
    },
  };
}

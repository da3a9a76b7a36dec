import fc from 'fast-check';
import { contactDays, dayOf, workingDays } from './calendar.ts';
import { runOracle } from './oracle.ts';
import { randomScenario } from './random-scenario.ts';
import { type OracleNotice, type Scenario } from './scenario.ts';

const RUNS = { numRuns: 200, seed: 20261123 };

describe('random scenarios', () => {
  test('are small, sorted by day and lie within their days', () => {
    fc.assert(
      fc.property(randomScenario(), ({ plan, measures, steps, commands, to }) => {
        expect(measures.length).toBeLessThanOrEqual(6);
        expect(steps.length).toBeLessThanOrEqual(20);
        const days = commands.map(({ on }) => on);
        expect([plan.activate, ...days, to]).toEqual([plan.activate, ...days, to].sort());
      }),
      RUNS,
    );
  });

  test('are told on contact days, hard deadlines on working days, each notice once', () => {
    fc.assert(
      fc.property(randomScenario(), (scenario) => {
        const { notices } = runOracle(scenario);
        for (const notice of notices) expect(mayBeTold(notice, scenario)).toBe(true);
        expect(new Set(notices.map((notice) => JSON.stringify(notice))).size).toBe(notices.length);
      }),
      RUNS,
    );
  });

  test('hear nothing of a step that is done, but that it is resolved', () => {
    fc.assert(
      fc.property(randomScenario(), (scenario) => {
        const { notices } = runOracle(scenario);
        for (const command of scenario.commands) {
          if (command.do !== 'done' || isReopened(command, scenario)) continue;
          const after = notices.filter(
            ({ on, measure, step }) => on > command.on && measure === command.measure && step === command.step,
          );
          for (const { stage } of after) expect(stage).toBe('resolved');
        }
      }),
      RUNS,
    );
  });

  test('every mail has items, and every item is a notice to its recipient', () => {
    fc.assert(
      fc.property(randomScenario(), (scenario) => {
        const { notices, mails } = runOracle(scenario);
        for (const { on, to, items } of mails) {
          expect(items.length).toBeGreaterThan(0);
          for (const item of items) {
            const raised = notices.some(
              (notice) =>
                notice.measure === item.measure &&
                notice.step === item.step &&
                notice.stage === item.stage &&
                notice.to?.toLowerCase() === to.toLowerCase() &&
                (notice.role === 'leadership' ? notice.on <= on : notice.on === on),
            );
            expect(raised).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });
});

function isReopened({ measure, step }: { measure: string; step: number }, { commands }: Scenario): boolean {
  return commands.some((other) => other.do === 'reopen' && other.measure === measure && other.step === step);
}

function mayBeTold({ on, measure, step }: OracleNotice, { steps, commands }: Scenario): boolean {
  const hard =
    steps.find((each) => each.measure === measure && each.number === step)?.hard ??
    commands.some((add) => add.do === 'add' && add.measure === measure && add.step === step && add.hard);
  return (hard ? workingDays : contactDays).includes(dayOf(on));
}

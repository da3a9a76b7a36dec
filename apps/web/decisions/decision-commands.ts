import type { DecisionWanted } from '#libs/overview/domain/index';

/** A command for the terminal, and what it does. */
export interface OfferedCommand {
  label: string;
  line: string;
}

/** The commands that decide. What somebody has to fill in stands in capitals. */
export function decisionCommands(plan: string, decision: DecisionWanted): OfferedCommand[] {
  const { kind, measure, step, proposed } = decision;
  const on = `--plan ${word(plan)} --measure ${word(measure.number)} --step ${step.number}`;
  const reject = { label: 'Ablehnen', line: `npx schrittmacher decide ${on} --reject` };
  switch (kind) {
    case 'new-date':
    case 'drop':
      return [{ label: 'Stattgeben', line: `npx schrittmacher decide ${on} --grant` }, reject];
    case 'not-mine':
      return proposed === null
        ? [
            { label: 'An eine andere Stelle geben', line: `npx schrittmacher decide ${on} --grant --office KÜRZEL` },
            reject,
          ]
        : [
            {
              label: `An ${proposed.shortName ?? proposed.name} geben`,
              line: `npx schrittmacher decide ${on} --grant`,
            },
            { label: 'An eine andere Stelle geben', line: `npx schrittmacher decide ${on} --grant --office KÜRZEL` },
            reject,
          ];
    case 'dispute':
      return [{ label: 'An eine andere Stelle geben', line: `npx schrittmacher reassign ${on} --office KÜRZEL` }];
  }
}

/** As a shell takes it for one word. */
function word(text: string): string {
  return /^[\w.,:@/+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

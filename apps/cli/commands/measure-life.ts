import { type Command } from 'commander';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type MeasureResult } from '#libs/measures/domain/index';
import { stepNumbered } from '#libs/measures/index';
import { day } from '../options.ts';
import { giveMeasure, officeId, type OfMeasure, onMeasure } from './giving.ts';
import { listed, numbers, oneOf, results } from './words.ts';

/** What coordination does with a measure as a whole. */
export function addMeasureLife(program: Command): void {
  onMeasure(program, 'pause', 'lässt eine Maßnahme bis zu einem Tag ruhen')
    .requiredOption('--until <day>', 'Tag, an dem sie weiterläuft', day)
    .action((options: OfMeasure & { until: IsoDate }) =>
      giveMeasure(options, 'Die Maßnahme pausiert.', () => ({ do: 'pause', until: options.until })),
    );
  onMeasure(program, 'resume', 'setzt eine pausierte Maßnahme fort').action((options: OfMeasure) =>
    giveMeasure(options, 'Die Maßnahme läuft weiter.', () => ({ do: 'resume' })),
  );
  onMeasure(program, 'reorder', 'ordnet die Schritte einer Maßnahme neu')
    .requiredOption(
      '--order <numbers>',
      'die bisherigen Nummern aller Schritte in neuer Folge, zum Beispiel 2,1,3',
      numbers,
    )
    .action((options: OfMeasure & { order: number[] }) =>
      giveMeasure(options, 'Die Schritte sind neu geordnet.', ({ measure }) => ({
        do: 'reorder-steps',
        stepIds: options.order.map((number) => stepNumbered(measure, number).id),
      })),
    );
  onMeasure(program, 'lead', 'überträgt die Federführung einer Maßnahme')
    .requiredOption('--office <key>', 'Kürzel der Stelle, die sie nun führt')
    .action((options: OfMeasure & { office: string }) =>
      giveMeasure(options, 'Die Federführung ist übertragen.', async (at) => ({
        do: 'set-lead',
        officeId: await officeId(at, options.office),
      })),
    );
  onMeasure(program, 'close', 'schließt eine Maßnahme ab')
    .requiredOption('--result <result>', `was aus ihr wurde: ${listed(results)}`, oneOf(results))
    .action((options: OfMeasure & { result: MeasureResult }) =>
      giveMeasure(options, 'Die Maßnahme ist abgeschlossen.', () => ({ do: 'close-measure', result: options.result })),
    );
  onMeasure(program, 'reopen-measure', 'öffnet eine abgeschlossene Maßnahme wieder').action((options: OfMeasure) =>
    giveMeasure(options, 'Die Maßnahme ist wieder offen.', () => ({ do: 'reopen-measure' })),
  );
}

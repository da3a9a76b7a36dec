import { writeFile } from 'node:fs/promises';
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';

const offices = 60;

function sheet(name: string, headers: readonly string[], rows: readonly CellValue[][]): WriteSheet {
  const holdsDays = (header: string) => ['Beginn', 'Ende', 'Fällig am'].includes(header);
  const columns = headers.map((header) => (holdsDays(header) ? { numFmt: 'dd.mm.yyyy' } : {}));
  return { name, columns, rows: [[...headers], ...rows] };
}

/** A plan as one workbook: twelve columns of measures and of steps, ten steps each, with real days and percentages. */
export async function saveLargeWorkbook(path: string, measures: number): Promise<void> {
  const numbers = Array.from({ length: measures }, (_, index) => `${Math.floor(index / 50) + 1}.${(index % 50) + 1}`);
  const bytes = await writeXlsx({
    sheets: [
      sheet(
        'Ämter',
        ['Kürzel', 'Amt', 'E-Mail'],
        Array.from({ length: offices }, (_, each) => [`A${each}`, `Amt ${each}`, `amt-${each}@stadt.example`]),
      ),
      sheet(
        'Maßnahmen',
        [
          'Nr',
          'Titel',
          'Federführung',
          'Beteiligte',
          'Handlungsfeld',
          'Beginn',
          'Ende',
          'Priorität',
          'Indikator',
          'Einheit',
          'Zielwert',
          'Zieldatum',
        ],
        numbers.map((number, index) => [
          number,
          `Maßnahme ${number} mit einem Titel von üblicher Länge`,
          `A${index % offices}`,
          `A${(index + 1) % offices}`,
          `Handlungsfeld ${(index % 12) + 1}`,
          onDay(index),
          onDay(index + 900),
          (index % 3) + 1,
          `Indikator der Maßnahme ${number}`,
          't',
          index + 0.5,
          '31.12.2030',
        ]),
      ),
      sheet(
        'Schritte',
        [
          'Maßnahme',
          'Schritt-Nr',
          'Schritt',
          'Fällig am',
          'Terminart',
          'Zuständig',
          'Hart',
          'Meilenstein',
          'Status',
          'Erledigt am',
          'Anteil',
          'Hinweis',
        ],
        numbers.flatMap((number, index) =>
          Array.from({ length: 10 }, (_, step) => [
            number,
            step + 1,
            `Schritt ${step + 1} der Maßnahme ${number}, kurz gefasst`,
            onDay(index + 80 * step),
            'Tag',
            `A${(index + step) % offices}`,
            step % 4 === 0,
            step % 5 === 0,
            'offen',
            null,
            step / 10,
            `Hinweis ${index % 100}`,
          ]),
        ),
      ),
    ],
  });
  await writeFile(path, bytes);
}

function onDay(index: number): Date {
  return new Date(Date.UTC(2027, 0, 4 + (index % 1400)));
}

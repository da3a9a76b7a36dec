import { Eta } from 'eta';
import { type DigestView } from './digest-view.ts';
import { htmlTemplate } from './html-template.ts';
import { headLine, shortStanding } from './row-lines.ts';
import { keptTogether } from './wrap.ts';

const eta = new Eta({ autoEscape: true });
const template = eta.compile(htmlTemplate);

/** The HTML part: the words of the view in tables, everything escaped. */
export function htmlPart(view: DigestView): string {
  // Rows of sentences alone are no table for a screen reader.
  const tabular = view.sections.some(({ rows, more }) =>
    [...rows, ...(more?.rows ?? [])].some(
      (row) => row.deadline !== null || row.lastAnswer !== null || row.parts.shown.length > 0,
    ),
  );
  return template.call(eta, { ...(together(view) as DigestView), tabular, headLine, shortStanding });
}

/** Every text of the view but addresses, and deadlines: their column is narrow. */
function together(part: unknown): unknown {
  if (typeof part === 'string') return keptTogether(part);
  if (Array.isArray(part)) return part.map(together);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      name === 'url' || name === 'deadline' ? value : together(value),
    ]),
  );
}

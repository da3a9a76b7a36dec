import { Eta } from 'eta';
import { type DigestView } from './german/digest-view.ts';
import { htmlTemplate } from './html-template.ts';
import { deadlineLine, placeLine } from './row-lines.ts';

const eta = new Eta({ autoEscape: true });
const template = eta.compile(htmlTemplate);

export function htmlPart(view: DigestView): string {
  return template.call(eta, { ...view, deadlineLine, placeLine });
}

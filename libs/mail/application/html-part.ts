import { Eta } from 'eta';
import { type DigestView } from './german/digest-view.ts';
import { htmlTemplate } from './html-template.ts';
import { placeLine, shortStanding } from './row-lines.ts';

const eta = new Eta({ autoEscape: true });
const template = eta.compile(htmlTemplate);

export function htmlPart(view: DigestView): string {
  return template.call(eta, { ...view, placeLine, shortStanding });
}

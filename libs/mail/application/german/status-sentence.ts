import { type DigestItem } from '../../domain/index.ts';
import { type Wording } from '../wording.ts';
import { unanswered } from './unanswered.ts';

/** What is asked about a measure as a whole: its lead office first, coordination when nobody answered. */
export function statusSentence(item: DigestItem, stage: 'status-1' | 'status-2' | 'status-3'): Wording {
  switch (stage) {
    case 'status-1':
      return {
        one: `Es geht um die Maßnahme als Ganzes. ${how}`,
        many: `Es geht um die Maßnahmen als Ganzes. ${howMany}`,
      };
    case 'status-2':
      return {
        one: `Wir fragen noch einmal nach der Maßnahme als Ganzes. ${how}`,
        many: `Wir fragen noch einmal nach den Maßnahmen als Ganzes. ${howMany}`,
      };
    case 'status-3':
      return {
        one: `Gefragt war nach der Maßnahme als Ganzes. ${unanswered(item)} Bitte klären Sie mit der Stelle, wie es steht und was als Nächstes kommt.`,
        many: `Gefragt war nach den Maßnahmen als Ganzes. ${unanswered(item)} Bitte klären Sie mit den Stellen, wie es steht und was als Nächstes kommt.`,
      };
  }
}

const how = 'Wie steht sie? Ist sie abgeschlossen, oder was kommt als Nächstes?';
const howMany = 'Wie stehen sie? Sind sie abgeschlossen, oder was kommt als Nächstes?';

import { type DigestItem } from '../../domain/index.ts';
import { type Wording } from '../wording.ts';

/** How it came that a step is resolved. */
export function resolvedSentence(outcome: DigestItem['outcome']): Wording {
  switch (outcome) {
    case 'done':
      return { one: `The step is done. ${nothingToDo}`, many: `These steps are done. ${nothingToDo}` };
    case 'dropped':
      return {
        one: `The step has been dropped. ${nothingToDo}`,
        many: `These steps have been dropped. ${nothingToDo}`,
      };
    case 'moved':
      return { one: `The step has a new date. ${nothingToDo}`, many: `These steps have new dates. ${nothingToDo}` };
    case null:
      return {
        one: `The step has been resolved. ${nothingToDo}`,
        many: `These steps have been resolved. ${nothingToDo}`,
      };
  }
}

const nothingToDo = 'There is nothing more for you to do.';

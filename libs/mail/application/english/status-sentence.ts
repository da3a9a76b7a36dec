import { type DigestItem } from '../../domain/index.ts';
import { type Wording } from '../wording.ts';
import { unanswered } from './unanswered.ts';

/** What is asked about a measure as a whole: its lead office first, coordination when nobody answered. */
export function statusSentence(item: DigestItem, stage: 'status-1' | 'status-2' | 'status-3'): Wording {
  switch (stage) {
    case 'status-1':
      return {
        one: `This is about the measure as a whole. ${how}`,
        many: `This is about the measures as a whole. ${howMany}`,
      };
    case 'status-2':
      return {
        one: `We are asking once more about the measure as a whole. ${how}`,
        many: `We are asking once more about the measures as a whole. ${howMany}`,
      };
    case 'status-3':
      return {
        one: `The question was about the measure as a whole. ${unanswered(item)} Please find out from the office how it stands and what comes next.`,
        many: `The question was about the measures as a whole. ${unanswered(item)} Please find out from the offices how they stand and what comes next.`,
      };
  }
}

const how = 'How does it stand? Is it completed, or what comes next?';
const howMany = 'How do they stand? Are they completed, or what comes next?';

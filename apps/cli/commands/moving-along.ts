import { type IsoDate } from '#libs/calendar/domain/index';
import { type AlongMove, type Following, Refusal, type Step } from '#libs/measures/domain/index';
import { alongMoves, stepsFollowing } from '#libs/measures/index';
import { followingLine, followingLines } from './along-text.ts';
import { type InMeasure } from './giving.ts';

/** What moves along with a step: what a command carries, and what is printed of it then. */
export class MovingAlong {
  private following: Following[] | null = null;

  /**
   * The steps that move along with `step`; none where moving it would be refused. Then the command says so itself, or is the
   * repetition of one that was given, which its key answers.
   */
  async decided({ ports, plan, measure }: InMeasure, step: Step, to: IsoDate): Promise<AlongMove[]> {
    try {
      this.following = await stepsFollowing(ports, plan, measure, step, to);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
    return alongMoves(this.following ?? []);
  }

  /** Empty when it was not looked at. */
  get lines(): string[] {
    return this.following === null ? [] : followingLines(this.following.map(followingLine));
  }
}

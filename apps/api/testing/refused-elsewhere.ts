import { expect } from '@jest/globals';
import { type Test } from 'supertest';

/** A request is refused under a foreign name and from a page of another site. */
export async function expectRefusedElsewhere(ask: () => Test): Promise<void> {
  for (const [header, value] of [
    ['Host', 'schrittmacher.attacker.example'],
    ['Origin', 'https://attacker.example'],
    ['Origin', 'null'],
  ] as const) {
    const { status } = await ask().set(header, value);
    expect({ header, value, status }).toEqual({ header, value, status: 403 });
  }
}

/** Counts by topic and name, printed as a table. */
export class Report {
  private readonly topics = new Map<string, Map<string, number>>();

  count(topic: string, name: string, by = 1): void {
    const counts = this.topics.get(topic) ?? new Map<string, number>();
    counts.set(name, (counts.get(name) ?? 0) + by);
    this.topics.set(topic, counts);
  }

  of(topic: string, name: string): number {
    return this.topics.get(topic)?.get(name) ?? 0;
  }

  get counts(): Record<string, Record<string, number>> {
    return Object.fromEntries([...this.topics].map(([topic, counts]) => [topic, Object.fromEntries(counts)]));
  }

  get text(): string {
    return [...this.topics]
      .map(([topic, counts]) => [topic, ...[...counts].sort(byName).map(row)].join('\n'))
      .join('\n\n');
  }
}

const byName = ([a]: [string, number], [b]: [string, number]): number => (a < b ? -1 : 1);
const row = ([name, count]: [string, number]): string => `  ${name.padEnd(40)} ${String(count).padStart(7)}`;

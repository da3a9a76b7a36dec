import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type DeliveringPlan, deliveringPlan } from '../../../test/fixtures/delivering.ts';
import { smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, officeEntry, stepEntry } from '../../../test/fixtures/plan-tables.ts';

const contact = { name: null, email: 'A.Kontakt@stadt.example' };

/** Each step is reminder-1 on Fr 18.12.2026. */
const plan = {
  ...smallPlan,
  tables: {
    offices: [officeEntry('A', { contact }), officeEntry('B')],
    fields: ['Gebäude'],
    measures: [measureEntry('M.1'), measureEntry('M.2', { leadKey: 'B' })],
    steps: [stepEntry('M.1', 1, '2027-01-29'), stepEntry('M.2', 1, '2027-01-29', { officeKey: 'B' })],
    goals: [],
    measurements: [],
  },
};

describe('the language of a mail', () => {
  let living: DeliveringPlan;

  beforeEach(async () => {
    living = await deliveringPlan(plan);
  });

  afterEach(() => living.end());

  const choose = (email: string): Promise<unknown> =>
    living.record.source.query(`UPDATE contact SET language = 'en' WHERE email = $1`, [email]);

  const mailTo = async (recipient: string): Promise<{ subject: string; text: string; html: string }> => {
    const query = `SELECT subject, text, html FROM mail WHERE lower(recipient) = $1 AND state <> 'withdrawn'`;
    const rows: { subject: string; text: string; html: string }[] = await living.record.source.query(query, [
      recipient,
    ]);
    expect(rows).toHaveLength(1);
    return rows[0]!;
  };

  it('is the one that its recipient chose, however the address is written, and German for everybody else', async () => {
    await choose('A.Kontakt@stadt.example');
    await living.deliver('2026-12-18');
    const english = await mailTo('a.kontakt@stadt.example');
    expect(english.subject).toMatch(/: 1 due by 29 Jan 2027 – /);
    expect(english.text).toMatch(/^Hello,\n/);
    expect(english.html).toContain('<html lang="en"');
    const german = await mailTo('b@stadt.example');
    expect(german.subject).toMatch(/: 1 bis 29\.01\.2027 – /);
    expect(german.text).toMatch(/^Guten Tag,\n/);
    expect(german.html).toContain('<html lang="de"');
  });

  it("is not the office's, but that of whoever acts for it", async () => {
    await choose('a@stadt.example'); // the mailbox, that nobody writes to
    await living.deliver('2026-12-18');
    expect((await mailTo('a.kontakt@stadt.example')).text).toMatch(/^Guten Tag,\n/);
  });

  it('is also that of coordination', async () => {
    await choose('koordination@stadt.example');
    await living.deliver('2026-12-18');
    const { subject, text } = await mailTo('koordination@stadt.example');
    expect(subject).toMatch(/ – coordination$/);
    expect(text).toContain('\nGAPS IN RESPONSIBILITY\n');
  });
});

import { randomUUID } from 'node:crypto';
import { type Act } from './script.ts';

/**
 * Asks for something as any client of the API does. What the rules refuse changes nothing; the reason in German, else null.
 *
 * @param plan address of the plan, below which `to` lies.
 */
export async function giveByApi(plan: string, { to, body }: Pick<Act, 'to' | 'body'>): Promise<string | null> {
  const response = await fetch(`${plan}/${to}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(await withOpenQuestion(plan, body)),
  });
  if (response.ok) return null;
  const { code, text } = (await response.json()) as { code: string; text: string };
  if (response.status === 422) return text;
  throw new Error(`The API answered ${response.status} (${code}) to ${JSON.stringify(body)}: ${text}`);
}

/** An answer of leadership is about the question that is open; a script cannot know its id. */
async function withOpenQuestion(plan: string, body: Act['body']): Promise<Act['body']> {
  if (body.do !== 'record-leadership-answer') return body;
  const response = await fetch(`${plan}/leadership`);
  const { questions } = (await response.json()) as { questions: { id: string; answer: object | null }[] };
  return { ...body, question: questions.find(({ answer }) => answer === null)?.id };
}

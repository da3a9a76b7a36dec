import { NoAnswer, RefusedByApi } from './api-error.ts';

/** Longest wait for an answer in milliseconds; a question is short, a step of the demonstration is not. */
const PATIENCE = 8000;
const PATIENCE_WITH_COMMANDS = 120_000;

/** @throws NoAnswer | RefusedByApi */
export function ask<T>(path: string, signal: AbortSignal): Promise<T> {
  return answerOf<T>(path, { signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]) });
}

/** @throws NoAnswer | RefusedByApi */
export function command<T>(path: string, body: object): Promise<T> {
  return answerOf<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_WITH_COMMANDS),
  });
}

async function answerOf<T>(path: string, request: RequestInit): Promise<T> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, request);
    text = await response.text();
  } catch (cause) {
    throw new NoAnswer(path, { cause });
  }
  if (response.ok) return JSON.parse(text) as T;
  throw refusal(response.status, text);
}

function refusal(status: number, text: string): RefusedByApi {
  try {
    const body = JSON.parse(text) as { code?: unknown; text?: unknown };
    if (typeof body.code === 'string' && typeof body.text === 'string') return new RefusedByApi(body.code, body.text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
  }
  return new RefusedByApi(
    `http-${status}`,
    `Die Antwort war unerwartet (HTTP ${status}). Bitte sehen Sie in das Protokoll der API.`,
  );
}

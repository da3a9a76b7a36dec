/**
 * Joins what is asked for at the same time: while one call of `work` is under way, further requests wait and go together into
 * the next one. All of them get its answer, or its failure.
 */
export function joined<Request, Answer>(
  work: (requests: readonly Request[]) => Promise<Answer>,
): (request: Request) => Promise<Answer> {
  let running: Promise<unknown> = Promise.resolve();
  let next: { requests: Request[]; answer: Promise<Answer> } | null = null;
  const begin = (): { requests: Request[]; answer: Promise<Answer> } => {
    const requests: Request[] = [];
    const answer = running.then(() => {
      next = null;
      return work(requests);
    });
    running = answer.catch(() => undefined);
    return { requests, answer };
  };
  return (request) => {
    next ??= begin();
    next.requests.push(request);
    return next.answer;
  };
}

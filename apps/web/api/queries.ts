import type { HealthReport } from '#libs/health/domain/index';
import type { PlanDecisions, PlanOverview } from '#libs/overview/domain/index';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { InstallationAnswer, NextWorkingDay, PlanName } from './answers.ts';
import { ask, command } from './ask.ts';
import type { GapsAnswer } from './gaps-answer.ts';
import type { MeasureAnswer } from './measure-answer.ts';
import type { QualityAnswer } from './quality-answer.ts';
import type { WhyAnswer, WhyMailAnswer } from './why-answer.ts';

export function usePlans() {
  return useQuery({ queryKey: ['plans'], queryFn: ({ signal }) => ask<PlanName[]>('/api/plans', signal) });
}

/** `plan` null: it is not known yet which plan to show. */
export function useOverview(plan: string | null) {
  return useQuery({
    queryKey: ['overview', plan],
    queryFn: ({ signal }) => ask<PlanOverview>(`/api/plans/${encodeURIComponent(plan ?? '')}/overview`, signal),
    enabled: plan !== null,
  });
}

export function useHealth() {
  return useQuery({ queryKey: ['health'], queryFn: ({ signal }) => ask<HealthReport>('/api/health', signal) });
}

export function useInstallation() {
  return useQuery({
    queryKey: ['installation'],
    queryFn: ({ signal }) => ask<InstallationAnswer>('/api/installation', signal),
  });
}

/** Moves the demonstration to its next working day; afterwards everything is asked anew. */
export function useNextWorkingDay(plan: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => command<NextWorkingDay>('/api/demonstration/next-working-day', { plan }),
    onSettled: () => client.invalidateQueries(),
  });
}

export function useMeasure(plan: string, number: string) {
  return useAnswer<MeasureAnswer>(`/api/plans/${encodeURIComponent(plan)}/measures/${encodeURIComponent(number)}`);
}

export function useDecisions(plan: string) {
  return useAnswer<PlanDecisions>(`/api/plans/${encodeURIComponent(plan)}/decisions`);
}

export function useGaps(plan: string) {
  return useAnswer<GapsAnswer>(`/api/plans/${encodeURIComponent(plan)}/gaps`);
}

export function useQuality(plan: string) {
  return useAnswer<QualityAnswer>(`/api/plans/${encodeURIComponent(plan)}/quality`);
}

/** `step` null: about the measure as a whole. */
export function useWhy(plan: string, measure: string, step: number | null, on: string) {
  const question = new URLSearchParams(step === null ? { on } : { step: String(step), on }).toString();
  const path = `/api/plans/${encodeURIComponent(plan)}/measures/${encodeURIComponent(measure)}/why`;
  return useAnswer<WhyAnswer>(`${path}?${question}`);
}

export function useWhyMail(plan: string, number: string) {
  return useAnswer<WhyMailAnswer>(`/api/plans/${encodeURIComponent(plan)}/mails/${encodeURIComponent(number)}/why`);
}

function useAnswer<T>(path: string) {
  return useQuery({ queryKey: [path], queryFn: ({ signal }) => ask<T>(path, signal) });
}

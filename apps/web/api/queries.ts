import type { HealthReport } from '#libs/health/domain/index';
import type { PlanOverview } from '#libs/overview/domain/index';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { InstallationAnswer, NextWorkingDay, PlanName } from './answers.ts';
import { ask, command } from './ask.ts';

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

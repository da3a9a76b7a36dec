import { useInstallation, useOverview, usePlans } from '../api/queries.ts';
import { Pulse } from '../pulse/pulse.tsx';
import { useAddress } from './navigation.ts';
import { NothingToShow } from './nothing-to-show.tsx';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';
import { usePageTitle } from './use-page-title.ts';
import { ViewOfPlan } from './view-of-plan.tsx';

/** The whole page: of the plan that the address names, otherwise of the first one. */
export function Page() {
  const plans = usePlans();
  const { plan, view } = useAddress();
  const key = plan ?? plans.data?.[0]?.key ?? null;
  const overview = useOverview(key);
  const installation = useInstallation();
  usePageTitle(overview.data?.plan ?? null, view);
  return (
    <>
      <a className="skip-link" href="#inhalt">
        Zum Inhalt springen
      </a>
      <SiteHeader plans={plans.data ?? []} current={key} view={view} overview={overview.data} />
      <main id="inhalt" tabIndex={-1}>
        {overview.data === undefined ? (
          <div className="band">
            <div className="wrap">
              <NothingToShow plans={plans.data} error={overview.error ?? plans.error} />
              <Pulse overview={undefined} />
            </div>
          </div>
        ) : (
          <ViewOfPlan
            key={overview.data.plan.key}
            view={view}
            overview={overview.data}
            isDemonstration={installation.data?.kind === 'demonstration'}
          />
        )}
      </main>
      <SiteFooter plan={key} updatedAt={overview.dataUpdatedAt === 0 ? null : new Date(overview.dataUpdatedAt)} />
    </>
  );
}

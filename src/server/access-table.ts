import type { FastifyInstance } from 'fastify';
import type { RouteAccess } from '../web/staff.ts';

export type GuardedRoute = { readonly method: string; readonly url: string; readonly access: RouteAccess };

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route with what it does, once the app is ready. */
    readonly accessTable: GuardedRoute[];
  }
  interface FastifyContextConfig {
    /** Set by the guard on the routes that it stands before. */
    guarded?: true;
    /** Open for as long as a page is: how long says nothing of how quickly we answer. */
    isStream?: true;
  }
}

/**
 * Deny by default: an app with a route that does not say what it does, or does more than anyone may and has no guard before
 * it, does not start.
 */
export function demandAccess(app: FastifyInstance): void {
  const routes: { method: string; url: string; config: RouteConfig }[] = [];
  const table: GuardedRoute[] = [];
  app.decorate('accessTable', table);
  app.addHook('onRoute', (route) => {
    const methods = Array.isArray(route.method) ? route.method : [route.method];
    const config = (route.config ??= {});
    for (const method of methods) routes.push({ method, url: route.url, config });
  });
  app.addHook('onReady', (done) => {
    const problems: string[] = [];
    for (const { method, url, config } of routes) {
      const { access, guarded } = config;
      if (access === undefined) problems.push(`${method} ${url} does not say what it does`);
      else if (access.action !== 'public.use' && guarded !== true)
        problems.push(`${method} ${url} does ${access.action}, and nothing guards it`);
      else table.push({ method, url, access });
    }
    done(problems.length > 0 ? new Error(`routes without access: ${problems.join('; ')}`) : undefined);
  });
}

type RouteConfig = { access?: RouteAccess; guarded?: true };

/** For the pages and answers that are for anyone. */
export function openToAnyone(scope: FastifyInstance): void {
  scope.addHook('onRoute', (route) => {
    route.config = Object.assign(route.config ?? {}, {
      access: { action: 'public.use' } satisfies RouteAccess,
    });
  });
}

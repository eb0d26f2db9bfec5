import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ApiProblem } from '../platform/client.ts'
import { FrameError } from './error-screen.tsx'
import { sessionQuery } from './session.ts'
import { Shell } from './shell.tsx'

export const SIGN_IN = '/dang-nhap'
export const PASSWORD = '/mat-khau'

/** The frame of the workspace: whoever has not signed in is asked to, whoever has a one-time password to change it. */
export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Shell,
  errorComponent: FrameError,
  beforeLoad: async ({ context, location }) => {
    if (location.pathname === SIGN_IN) return
    const back = { search: { ve: location.href } }
    try {
      const session = await context.queryClient.ensureQueryData(sessionQuery)
      if (!session.mustChangePassword || location.pathname === PASSWORD) return
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 401) throw error
      throw redirect({ to: SIGN_IN, ...back })
    }
    throw redirect({ to: PASSWORD, ...back })
  },
})

/** A screen below the frame, loaded when it is first opened. */
export function screen<const P extends string, K extends string>(
  path: P,
  load: () => Promise<Record<K, () => ReactNode>>,
  name: K,
) {
  return createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load, name),
  })
}

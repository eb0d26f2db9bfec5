import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Skeleton } from '../ui/notice.tsx'
import { queryClient } from './calls.ts'
import { ErrorScreen, NotFoundScreen } from './error-screen.tsx'
import { mediaScreens } from './media-screens.tsx'
import { BASE } from './navigation.ts'
import { PASSWORD, root, screen, SIGN_IN } from './root-route.tsx'
import { sessionQuery } from './session.ts'

/**
 * Every screen of the workspace, one line each, loaded when it is first opened. In a screen:
 * `getRouteApi('/ke-hoach/$planId').useParams()`.
 */
const screens = [
  screen('/', () => import('../plans/workspace/due/today.tsx'), 'Today'),
  screen('/viec', () => import('../content/workspace/due-board.tsx'), 'DueBoard'),
  screen(
    '/bang-theo-doi',
    () => import('../plans/workspace/board/board-screen.tsx'),
    'BoardScreen',
  ),
  // What older links and notices call the board.
  screen('/viec-den-han', () => import('../content/workspace/due-board.tsx'), 'DueBoard'),
  screen('/ghi-nhan', () => import('../plans/workspace/activity/record.tsx'), 'Record'),
  screen(
    '/viec-da-lam',
    () => import('../plans/workspace/activity/activity-list.tsx'),
    'Activities',
  ),
  screen(
    '/viec-da-lam/nhap',
    () => import('../plans/workspace/sheet/sheet-import.tsx'),
    'SheetImport',
  ),
  screen(
    '/viec-da-lam/$activityId',
    () => import('../plans/workspace/activity/activity.tsx'),
    'Activity',
  ),
  screen('/ke-hoach', () => import('../plans/workspace/plan/plan-list.tsx'), 'PlanList'),
  screen(
    '/ke-hoach/nhap',
    () => import('../plans/workspace/import/import-screen.tsx'),
    'ImportPlan',
  ),
  screen(
    '/ke-hoach/nhap/$draftId',
    () => import('../plans/workspace/import/import-review.tsx'),
    'ReviewPlan',
  ),
  screen('/ke-hoach/bat-dau', () => import('../plans/workspace/start/start-plan.tsx'), 'StartPlan'),
  screen(
    '/ke-hoach/thay-doi-cap-tren',
    () => import('../plans/workspace/cascade/superior-changes.tsx'),
    'SuperiorChanges',
  ),
  screen(
    '/ke-hoach/$planId/sua-doi/$amendmentId',
    () => import('../plans/workspace/amendment/amendment-screen.tsx'),
    'AmendmentScreen',
  ),
  screen(
    '/ke-hoach/$planId',
    () => import('../plans/workspace/plan/plan-screen.tsx'),
    'PlanScreen',
  ),
  screen(
    '/do-phu',
    () => import('../plans/workspace/coverage/coverage-screen.tsx'),
    'CoverageScreen',
  ),
  screen(
    '/ke-hoach/$planId/noi-nhan',
    () => import('../plans/workspace/receipt/sent-screen.tsx'),
    'SentScreen',
  ),
  screen(
    '/van-ban-chi-dao',
    () => import('../plans/workspace/directive/directive-list.tsx'),
    'DirectiveList',
  ),
  screen(
    '/van-ban-den',
    () => import('../plans/workspace/receipt/incoming-list.tsx'),
    'IncomingList',
  ),
  screen('/bao-cao', () => import('../reporting/workspace/list/report-list.tsx'), 'ReportList'),
  screen(
    '/bao-cao/chi-tieu',
    () => import('../reporting/workspace/indicator/indicator-list.tsx'),
    'IndicatorList',
  ),
  screen(
    '/bao-cao/chi-tieu/moi',
    () => import('../reporting/workspace/indicator/indicator-builder.tsx'),
    'IndicatorBuilder',
  ),
  screen(
    '/bao-cao/che-do',
    () => import('../reporting/workspace/duty/duty-screen.tsx'),
    'DutyScreen',
  ),
  screen(
    '/bao-cao/kien-nghi',
    () => import('../reporting/workspace/question/question-list.tsx'),
    'QuestionList',
  ),
  screen(
    '/bao-cao/nhan',
    () => import('../reporting/workspace/dispatch/received-list.tsx'),
    'ReceivedList',
  ),
  screen(
    '/bao-cao/nhan/$dispatchId',
    () => import('../reporting/workspace/dispatch/received-report.tsx'),
    'ReceivedReport',
  ),
  screen(
    '/bao-cao/$reportId',
    () => import('../reporting/workspace/report/report-screen.tsx'),
    'ReportScreen',
  ),
  screen(
    '/bao-cao/$reportId/duyet',
    () => import('../reporting/workspace/approval/approval-screen.tsx'),
    'ApprovalScreen',
  ),
  screen(
    '/duyet',
    () => import('../reporting/workspace/approval/approval-list.tsx'),
    'ApprovalList',
  ),
  screen(
    '/bao-cao/$reportId/dua-ra',
    () => import('../reporting/workspace/output/output-screen.tsx'),
    'OutputScreen',
  ),
  screen(
    '/trang-cong-khai',
    () => import('../organization/workspace/public-face.tsx'),
    'PublicFaceScreen',
  ),
  screen(
    '/to-chuc',
    () => import('../organization/workspace/organization-screen.tsx'),
    'OrganizationScreen',
  ),
  screen(
    '/to-chuc/sap-xep',
    () => import('../organization/workspace/event/planned-events.tsx'),
    'PlannedEvents',
  ),
  screen(
    '/to-chuc/sap-xep/moi',
    () => import('../organization/workspace/event/event-wizard.tsx'),
    'EventWizard',
  ),
  screen(
    '/to-chuc/cau-hoi',
    () => import('../organization/workspace/event/split-questions.tsx'),
    'SplitQuestions',
  ),
  screen(
    '/to-chuc/ngoai-he-thong',
    () => import('../organization/workspace/addressee/addressee-list.tsx'),
    'AddresseeList',
  ),
  screen(
    '/to-chuc/$unitId',
    () => import('../organization/workspace/unit/unit-screen.tsx'),
    'UnitScreen',
  ),
  screen(
    '/to-chuc/$unitId/co-quan',
    () => import('../organization/workspace/unit/usual-offices-screen.tsx'),
    'UsualOfficesScreen',
  ),
  screen('/tai-khoan', () => import('../identity/workspace/account-list.tsx'), 'AccountList'),
  screen(
    '/tai-khoan/$accountId',
    () => import('../identity/workspace/account-screen.tsx'),
    'AccountScreen',
  ),
  screen('/tai-khoan-cua-toi', () => import('../identity/workspace/own-account.tsx'), 'OwnAccount'),
  screen('/nhan-xet', () => import('../work/workspace/remarks.tsx'), 'Remarks'),
  screen('/quy-tac', () => import('../plans/workspace/rules/rules-screen.tsx'), 'RulesScreen'),
  screen(
    '/quy-tac/$part',
    () => import('../plans/workspace/rules/rules-screen.tsx'),
    'RulesScreen',
  ),
  screen('/danh-muc', () => import('../law/workspace/catalogue-screen.tsx'), 'CatalogueScreen'),
  screen(
    '/danh-muc/$catalogue',
    () => import('../law/workspace/catalogue-screen.tsx'),
    'CatalogueScreen',
  ),
  screen('/tim-kiem', () => import('./search.tsx'), 'Search'),
  screen('/thong-bao', () => import('./notices.tsx'), 'Notices'),
  screen('/mau', () => import('./gallery.tsx'), 'Gallery'),
  ...mediaScreens,
] as const

/** Where to go on afterwards: only a path of ours, never another site. */
const validateSearch = (search: Record<string, unknown>): { ve?: string } =>
  typeof search['ve'] === 'string' && /^\/(?!\/)/.test(search['ve']) ? { ve: search['ve'] } : {}

const signInRoute = createRoute({
  getParentRoute: () => root,
  path: SIGN_IN,
  validateSearch,
  component: lazyRouteComponent(() => import('./sign-in.tsx'), 'SignIn'),
})

const passwordRoute = createRoute({
  getParentRoute: () => root,
  path: PASSWORD,
  validateSearch,
  component: lazyRouteComponent(
    () => import('../identity/workspace/change-password.tsx'),
    'ChangePassword',
  ),
})

export const router = createRouter({
  routeTree: root.addChildren([signInRoute, passwordRoute, ...screens]),
  basepath: BASE,
  context: { queryClient },
  defaultErrorComponent: ErrorScreen,
  defaultNotFoundComponent: NotFoundScreen,
  defaultPendingComponent: () => <Skeleton atOnce lines={6} />,
  defaultPendingMs: 300,
  defaultPendingMinMs: 0,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

/** Asks to sign in again and comes back here afterwards. */
export function toSignIn(): void {
  const { pathname, href } = router.state.location
  if (pathname === SIGN_IN) return
  queryClient.removeQueries({ queryKey: sessionQuery.queryKey })
  void router.navigate({ to: SIGN_IN, search: { ve: href } })
}

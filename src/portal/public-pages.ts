import type { House } from '../platform/house.ts'
import type { Page } from '../platform/pages.ts'
import { planPages } from '../plans/portal/plan-pages.tsx'
import { findPage } from './find-page.tsx'
import { unitPage } from './unit-page.tsx'

/** Every public page of the house. */
export function publicPages(house: House): Page[] {
  return [findPage(house), unitPage(house), ...planPages(house)]
}

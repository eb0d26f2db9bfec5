import type { FormPage } from '../platform/form-pages.ts'
import type { House } from '../platform/house.ts'
import type { Page, PublicFile } from '../platform/pages.ts'
import { calendarFile } from '../channels/portal/calendar-file.ts'
import { calendarPage } from '../channels/portal/calendar-page.tsx'
import { letterPages } from '../channels/portal/letter-pages.tsx'
import { subscribePage } from '../channels/portal/subscribe-page.tsx'
import { channelPage } from '../channels/portal/channel-page.tsx'
import { articlePages } from '../content/portal/article-pages.tsx'
import { newsFeeds } from '../content/portal/feeds.ts'
import { planPages } from '../plans/portal/plan-pages.tsx'
import { reportPages, reportPaperFile } from '../reporting/portal/report-pages.tsx'
import { contactPage } from './contact-page.tsx'
import { findPage } from './find-page.tsx'
import { helpPages } from './help-page.tsx'
import { lostPage } from './lost-page.ts'
import { remarkPage } from './remark-page.tsx'
import { searchPage } from './search-page.tsx'
import { siteFiles } from './site-files.ts'
import { socialCardFile } from './social-card.ts'
import { unitPage } from './unit-page.tsx'

/** Every public page of the house. */
export function publicPages(house: House): Page[] {
  return [
    findPage(house),
    ...helpPages(house),
    unitPage(house),
    contactPage(house),
    searchPage(house),
    ...articlePages(house),
    channelPage(house),
    calendarPage(house),
    ...planPages(house),
    ...reportPages(house),
    lostPage(house),
  ]
}

/** What readers send from a public page. */
export function publicForms(house: House): FormPage[] {
  return [remarkPage(house), subscribePage(house), ...letterPages(house)]
}

/** What is public and no page. */
export function publicFiles(house: House): PublicFile[] {
  return [
    ...siteFiles(house),
    ...newsFeeds(house),
    socialCardFile(house),
    calendarFile(house),
    reportPaperFile(house),
  ]
}

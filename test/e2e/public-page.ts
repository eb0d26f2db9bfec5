import { HtmlValidate } from 'html-validate'
import type { Page } from 'playwright-core'
import { accessibilityFaults } from './browser.ts'

/** Whole addresses would lead to the host that is named in public, not to the one under test. */
const pathsIn = (map: string) =>
  [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at = '']) => new URL(at).pathname)

/** Every page that the maps of the site name, of every unit. */
export async function mappedPaths(address: string): Promise<string[]> {
  const read = async (path: string) => (await fetch(address + path)).text()
  const maps = pathsIn(await read('/sitemap.xml'))
  return (await Promise.all(maps.map(read))).flatMap(pathsIn)
}

/** `/xa-binh-minh/tin-tuc/mot-bai-0123` → `/:unit/tin-tuc/:name`: pages of one kind are made by the same code. */
export function kindOf(path: string): string {
  const [, unit = '', section = '', ...below] = path.split('/')
  if (unit === '') return '/'
  return ['', ':unit', section, ...below.map(() => ':name')].join('/')
}

const validator = new HtmlValidate({ extends: ['html-validate:standard'] })

/** What is wrong with a page as it is sent. `listed`: search engines may show it. */
export async function faultsOfMarkup(
  html: string,
  { listed, language }: { listed: boolean; language: 'vi' | 'en' },
): Promise<string[]> {
  const { results } = await validator.validateString(html)
  const faults = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  )
  const needs = (what: string, found: boolean) => {
    if (!found) faults.push(`has no ${what}`)
  }
  needs('language', html.includes(`<html lang="${language}">`))
  needs('title', /<title>[^<]{4,200}<\/title>/.test(html))
  needs('description', /<meta name="description" content="[^"]{4,}"/.test(html))
  needs('one heading above all', html.match(/<h1[ >]/g)?.length === 1)
  needs('width of the device', html.includes('content="width=device-width'))
  needs('own address or "noindex"', html.includes(listed ? 'rel="canonical"' : '"noindex"'))
  needs('other language', /rel="alternate" hrefLang="en"/.test(html))
  for (const [picture] of html.matchAll(/<img [^>]*>/g)) {
    needs(`size of ${picture}`, / width="\d+".* height="\d+"/.test(picture))
    needs(`words for ${picture}`, / alt=/.test(picture))
  }
  if (/<script|<style| style=/i.test(html)) faults.push('holds a script or a style')
  return faults
}

const TARGET = 24

/** What is wrong with the page that is open, as it is seen and pressed at this width. */
export async function faultsOnScreen(page: Page): Promise<string[]> {
  const faults = await accessibilityFaults(page)
  const seen = await page.evaluate((least) => {
    const wide = document.documentElement.scrollWidth - window.innerWidth
    const small = [...document.querySelectorAll('a, button, input, select, textarea, summary')]
      .filter((element) => element.closest('p, li, td, label, .unseen, [hidden]') === null)
      .filter((element) => element.getAttribute('type') !== 'hidden' && element.checkVisibility())
      .filter((element) => !element.classList.contains('skip'))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height < least || box.width < least)
      .map(({ element }) => `hard to press: ${element.outerHTML.slice(0, 120)}`)
    return [...small, ...(wide > 0 ? [`goes ${wide} px beyond the screen`] : [])]
  }, TARGET)
  return [...faults, ...seen]
}

/**
 * What is sent over the line to show the page: itself, its styles, the pictures in sight. The photo and the recordings
 * of a text are its content and weigh what they weigh.
 */
export async function weightOf(page: Page, address: string): Promise<number> {
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    if (/\/tep\/[0-9a-f]+$/.test(response.url())) return
    sizes.push(response.headerValue('content-length').then(Number))
  })
  await page.goto(address, { waitUntil: 'load' })
  page.removeAllListeners('response')
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

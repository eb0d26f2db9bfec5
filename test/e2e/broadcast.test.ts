import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localDate } from '../../src/platform/clock.ts'
import { MICROPHONE, OFFICE, openBrowser, signIn } from './browser.ts'
import type { Demo } from './demo.ts'
import { call, unitOf } from './page-calls.ts'
import { DEMO_PASSWORD, openSampleDemo } from './sample-demo.ts'

interface Planned {
  id: string
  state: string
  dueAt: string
  itemId: string
}

interface Recorded {
  items: { seconds: number | null; loudness: number | null }[]
}

const DAY_MS = 86_400_000

function isSunday(instant: string): boolean {
  return new Date(localDate(instant)).getUTCDay() === 0
}

describe('a broadcast that is planned', () => {
  let demo: Demo
  let browser: Browser
  let clerk: Page
  beforeAll(async () => {
    ;[demo, browser] = await Promise.all([openSampleDemo(), openBrowser(MICROPHONE)])
    // So tall that nothing scrolls between the press of the mouse and its first move.
    clerk = await browser.newPage({ viewport: { ...OFFICE, height: 1600 } })
    await signIn(clerk, demo.address, 'xa', DEMO_PASSWORD)
  })
  afterAll(async () => {
    await browser.close()
    await demo.close()
  })

  async function planned(): Promise<Planned> {
    const path = `/units/${await unitOf(clerk)}/deliveries?code=loudspeaker`
    const { items } = await call<{ items: Planned[] }>(clerk, 'GET', path)
    // Not on a Sunday: the day after stands in the same week, so in the grid of any month.
    const found = items.find(({ state, dueAt }) => state === 'planned' && !isSunday(dueAt))
    if (!found) throw new Error('nothing is planned in the sample data')
    return found
  }

  it('is moved in the calendar with the mouse', async () => {
    const { id, dueAt } = await planned()
    const next = localDate(new Date(Date.parse(dueAt) + DAY_MS))
    await clerk.goto(`${demo.address}/lam-viec/lich-dang?ngay=${localDate(dueAt)}`)
    await clerk.locator(`#lan-${id}`).dragTo(clerk.locator(`[data-day="${next}"]`))
    await clerk.locator(`[data-day="${next}"] #lan-${id}`).waitFor()
    const { items } = await call<{ items: Planned[] }>(
      clerk,
      'GET',
      `/units/${await unitOf(clerk)}/deliveries?code=loudspeaker`,
    )
    expect(localDate(items.find((one) => one.id === id)?.dueAt ?? '')).toBe(next)
  })

  it('is read out at this very computer, and how loud it is was measured', async () => {
    const { id, itemId, dueAt } = await planned()
    await clerk.goto(`${demo.address}/lam-viec/lich-dang?ngay=${localDate(dueAt)}&lan=${id}`)
    const panel = clerk.getByRole('dialog')
    await panel.getByRole('button', { name: 'Ghi âm tại đây' }).click()
    await panel.getByText('Đang ghi: 1 giây').waitFor()
    await panel.getByRole('button', { name: 'Bỏ, đọc lại' }).click()
    await panel.getByRole('button', { name: 'Ghi âm tại đây' }).click()
    await panel.getByText('Đang ghi: 2 giây').waitFor()
    await panel.getByRole('button', { name: 'Dừng và giữ bản ghi' }).click()
    await panel.getByText(/^Ghi âm \d{4}-\d\d-\d\d \d\dh\d\d\.wav$/).waitFor()
    const { items } = await call<Recorded>(clerk, 'GET', `/items/${itemId}/recordings`)
    // What was dropped is not there.
    expect(items).toHaveLength(1)
    expect(items[0]?.seconds).toBeGreaterThan(1)
    expect(items[0]?.loudness).toBeGreaterThan(-40)
  })
})

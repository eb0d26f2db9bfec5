import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityFaults, openBrowser, PHONE, signIn } from './browser.ts'
import type { Demo } from './demo.ts'
import { DEMO_PASSWORD, openSampleDemo } from './sample-demo.ts'

describe('two who decide at once', () => {
  let demo: Demo
  let browser: Browser
  let slow: Page
  let fast: Page
  beforeAll(async () => {
    ;[demo, browser] = await Promise.all([openSampleDemo(), openBrowser()])
    const context = await browser.newContext({ viewport: PHONE, locale: 'vi-VN' })
    context.setDefaultTimeout(15_000)
    ;[slow, fast] = [await context.newPage(), await context.newPage()]
    await signIn(slow, demo.address, 'chutichxa', DEMO_PASSWORD)
  })
  afterAll(async () => {
    await browser.close()
    await demo.close()
  })

  it('the slower one is told, approves nothing, and is shown how it stands now', async () => {
    await slow.goto(`${demo.address}/lam-viec/duyet`)
    await slow.getByRole('link', { name: /18 phản ánh/ }).click()
    await slow.waitForURL(/\/duyet$/)
    await fast.goto(slow.url())
    const asked = slow.getByRole('dialog')
    await slow.getByRole('button', { name: 'Duyệt', exact: true }).click()
    await asked.getByRole('button', { name: 'Duyệt đúng bản này' }).waitFor()

    await fast.getByRole('button', { name: 'Trả lại', exact: true }).click()
    await fast.getByLabel('Lý do trả lại').fill('Ghi rõ số phản ánh của từng thôn.')
    await fast.getByRole('button', { name: 'Trả lại để sửa' }).click()
    await fast.getByText('Ghi rõ số phản ánh của từng thôn.').first().waitFor()

    await asked.getByRole('button', { name: 'Duyệt đúng bản này' }).click()
    await asked.getByRole('alert').waitFor()
    expect(await asked.getByRole('button', { name: 'Duyệt đúng bản này' }).count()).toBe(0)
    expect(await accessibilityFaults(slow)).toEqual([])
    await asked.getByRole('button', { name: 'Xem bản hiện nay' }).click()
    await asked.waitFor({ state: 'hidden' })
    await slow.getByText('Ghi rõ số phản ánh của từng thôn.').first().waitFor()
    expect(await slow.getByRole('button', { name: 'Duyệt', exact: true }).count()).toBe(0)
  })
})

import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { seePage } from './see-page.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function siteThat(answers: RequestListener): Promise<string> {
  const site = createServer(answers)
  server = site
  await new Promise<void>((resolve) => {
    site.listen(0, '127.0.0.1', resolve)
  })
  return `http://127.0.0.1:${(site.address() as AddressInfo).port}/tin`
}

const options = { allowLoopbackForTests: true, timeoutMs: 2000 }

describe('seePage', () => {
  test('keeps the bytes and the title of a page that answers', async () => {
    const html = '<!doctype html><title>Tin về một cửa</title><p>Nội dung</p>'
    const url = await siteThat((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(html)
    })
    const page = await seePage(url, options)
    expect(page).toMatchObject({ state: 'alive', title: 'Tin về một cửa' })
    expect(Buffer.from(page.copy?.bytes ?? []).toString()).toBe(html)
  })

  test.each([
    [404, 'dead'],
    [500, 'dead'],
    [403, 'refused'],
    [429, 'refused'],
  ])('an answer %i is %s', async (status, state) => {
    const url = await siteThat((_, response) => {
      response.writeHead(status).end('x')
    })
    expect(await seePage(url, options)).toEqual({ state, title: null, hash: null, copy: null })
  })

  test('a site that hangs up is dead, an inner address is refused unasked', async () => {
    let asked = 0
    const url = await siteThat((request) => {
      asked += 1
      request.socket.destroy()
    })
    expect((await seePage(url, options)).state).toBe('dead')
    const before = asked
    expect((await seePage(url, {})).state).toBe('refused')
    expect(asked).toBe(before)
  })
})

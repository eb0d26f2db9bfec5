import type { FastifyInstance } from 'fastify'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { TextInput } from '../ui/field.tsx'
import { PostForm, typedField } from '../ui/post-form.tsx'
import { createApp } from './app.ts'
import { type FormPage, mountFormPages } from './form-pages.ts'
import { openLog } from './log.ts'
import type { SentForm } from './sent-form.ts'
import { createSites } from './sites.ts'

const schema = z.object({
  name: z.string('Hãy ghi tên.').max(20, 'Tên dài quá 20 ký tự.'),
  days: z.union([z.string(), z.array(z.string())]).optional(),
})

describe('a public page with a form', () => {
  let app: FastifyInstance
  const taken: { name: string; key: string; files: number; days: unknown }[] = []
  const page = (path: string, more: Partial<FormPage> = {}): FormPage => ({
    path,
    show: async (_, form) => ({
      title: 'Góp ý',
      description: '',
      unit: null,
      crumbs: [],
      body: (
        <PostForm form={form} files>
          <TextInput label="Tên" {...typedField(form, 'name')} />
        </PostForm>
      ),
    }),
    submit: async (_, sent: SentForm) => {
      const { name, days } = sent.parse(schema)
      if (name === 'hỏng') throw new Error('broken')
      taken.push({ name, days, key: sent.key, files: sent.files.length })
      return { seeOther: '/xong' }
    },
    ...more,
  })
  beforeAll(async () => {
    app = await createApp(openLog('silent'), (problem) => problem.detail)
    const pages = [
      page('/gop-y', { files: 1 }),
      page('/l/:token', { secret: true }),
      page('/it', { sends: 2 }),
    ]
    await mountFormPages(app, pages, { sites: createSites() }, ({ body, unlisted }, { language }) =>
      [language, unlisted ? 'noindex' : '', renderToStaticMarkup(body)].join(' '),
    )
  })
  afterAll(() => app.close())

  const send = (url: string, payload: string, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    })

  it('is shown fresh each time, in two languages', async () => {
    const first = await app.inject('/gop-y')
    const second = await app.inject('/en/gop-y')
    expect(first.headers['cache-control']).toBe('no-store')
    expect(first.body).toMatch(/^vi .*<form .*action="\?".* method="post"/)
    expect(second.body).toMatch(/^en /)
    expect(keyOf(first.body)).toMatch(/^[0-9a-f-]{36}$/)
    expect(keyOf(first.body)).not.toBe(keyOf(second.body))
  })

  it('takes what was typed and leads on', async () => {
    const key = '0193a000-0000-7000-8000-000000000001'
    const answer = await send('/gop-y', `key=${key}&name=Hoa&days=2&days=4&other=`)
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/xong'])
    expect(taken.at(-1)).toEqual({ name: 'Hoa', key, days: ['2', '4'], files: 0 })
  })

  it('takes files, and leaves out fields nobody chose a file for', async () => {
    const body = new FormData()
    body.append('name', 'Hoa')
    body.append('files', new File([], ''))
    body.append('files', new File(['ảnh'], 'anh.jpg'))
    const { headers, payload } = await encoded(body)
    const limited = await app.inject({ method: 'POST', url: '/gop-y', headers, payload })
    expect(limited.statusCode).toBe(413)
    const one = new FormData()
    one.append('name', 'Hoa')
    one.append('files', new File(['ảnh'], 'anh.jpg'))
    const answer = await app.inject({ method: 'POST', url: '/gop-y', ...(await encoded(one)) })
    expect(answer.statusCode).toBe(303)
    expect(taken.at(-1)).toMatchObject({ name: 'Hoa', files: 1 })
  })

  it.each([
    ['name=', 'Hãy ghi tên.'],
    ['', 'Hãy ghi tên.'],
    ['name=Một+cái+tên+dài+hơn+hai+mươi+ký+tự', 'Tên dài quá 20 ký tự.'],
    ['name=a%00b', 'Nội dung có ký tự ẩn'],
    ['__proto__=x', 'Hãy ghi tên.'],
  ])('shows a wrong form again with what was typed: %s', async (payload, sentence) => {
    const key = '0193a000-0000-7000-8000-000000000002'
    const answer = await send('/gop-y', `key=${key}&${payload}`)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(sentence)
    expect(answer.body).toContain('aria-invalid="true"')
    expect(answer.body).toContain(`value="${key}"`)
  })

  it('keeps what was typed', async () => {
    const { body } = await send('/gop-y', 'name=Một+cái+tên+dài+hơn+hai+mươi+ký+tự')
    expect(body).toContain('value="Một cái tên dài hơn hai mươi ký tự"')
  })

  it('reads forms of browsers only', async () => {
    const json = await app.inject({ method: 'POST', url: '/gop-y', payload: { name: 'Hoa' } })
    expect(json.statusCode).toBe(415)
    const foreign = await send('/gop-y', 'name=Hoa', { 'sec-fetch-site': 'cross-site' })
    expect(foreign.statusCode).toBe(403)
  })

  it('is sent only so often from one place', async () => {
    const answers = [
      await send('/it', 'name=a'),
      await send('/it', ''),
      await send('/it', 'name=b'),
    ]
    expect(answers.map((one) => one.statusCode)).toEqual([303, 422, 429])
    expect((await app.inject('/it')).statusCode).toBe(200)
  })

  it.each(['', 'hỏng', 'Hoa'])(
    'tells a secret address to nobody, whatever comes: "%s"',
    async (name) => {
      // An old browser that sends no referrer names no origin either.
      const answer = await send('/l/abc', `name=${encodeURIComponent(name)}`, { origin: 'null' })
      const shown = await app.inject('/l/abc')
      expect([answer.statusCode, shown.statusCode]).toEqual([
        name === '' ? 422 : name === 'hỏng' ? 500 : 303,
        200,
      ])
      for (const one of [answer, shown]) {
        expect(one.headers).toMatchObject({
          'referrer-policy': 'no-referrer',
          'cache-control': 'no-store',
          'x-robots-tag': 'noindex',
        })
      }
      expect(shown.body).toContain('noindex')
    },
  )
})

function keyOf(body: string) {
  return /name="key" value="([^"]+)"/.exec(body)?.[1]
}

async function encoded(body: FormData) {
  const request = new Request('http://localhost', { method: 'POST', body })
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  return { headers, payload: Buffer.from(await request.arrayBuffer()) }
}

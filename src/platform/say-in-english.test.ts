import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from './app.ts'
import { openLog } from './log.ts'
import { InvalidForm, Refusal } from './refusal.ts'
import { createEnglish, sayInEnglish } from './say-in-english.ts'

const SENTENCES = {
  'Kênh này đã đóng.': 'This channel is closed.',
  'Đã chuyển đến {unit}.': 'It was passed on to {unit}.',
  'Đã chuyển đến {unit}, không rút lại được.': 'It went to {unit} and cannot be withdrawn.',
  'Số {number} (năm {year}) đã dùng.': 'In {year} number {number} was used.',
}

describe('refusals for those who read English', () => {
  let app: FastifyInstance
  beforeAll(async () => {
    app = await createApp(openLog('fatal'), (problem) => problem.detail)
    sayInEnglish(app, [SENTENCES])
    app.get('/api/closed', async () => {
      throw new Refusal(409, 'Kênh này đã đóng.', 7)
    })
    app.get('/api/form', async () => {
      throw new InvalidForm({ unit: 'Đã chuyển đến Sở Nội vụ.', other: 'Chưa ai dịch câu này.' })
    })
    app.get('/api/right', async () => ({ detail: 'Kênh này đã đóng.' }))
  })
  afterAll(() => app.close())

  const ask = async (url: string, language: string) => {
    const answer = await app.inject({ url, headers: { 'accept-language': language } })
    return { ...answer.json<Record<string, unknown>>(), length: answer.body.length }
  }

  it('says title, sentence and fields in English, and keeps the rest', async () => {
    expect(await ask('/api/closed', 'en')).toMatchObject({
      title: 'Changed meanwhile',
      status: 409,
      detail: 'This channel is closed.',
      current: 7,
    })
    expect(await ask('/api/form', 'en-GB,en;q=0.8')).toMatchObject({
      detail: 'It was passed on to Sở Nội vụ. Chưa ai dịch câu này.',
      fields: { unit: 'It was passed on to Sở Nội vụ.', other: 'Chưa ai dịch câu này.' },
    })
    expect(await ask('/api/nowhere', 'en')).toMatchObject({
      detail: 'There is nothing at this address.',
    })
  })

  it('stays Vietnamese for everybody else, and touches no answer that is no refusal', async () => {
    expect(await ask('/api/closed', 'vi,en;q=0.5')).toMatchObject({ detail: 'Kênh này đã đóng.' })
    expect(await ask('/api/closed', '')).toMatchObject({ detail: 'Kênh này đã đóng.' })
    expect(await ask('/api/right', 'en')).toMatchObject({ detail: 'Kênh này đã đóng.' })
  })

  it.each([
    ['Đã chuyển đến Sở A, Sở B.', 'It was passed on to Sở A, Sở B.'],
    ['Đã chuyển đến Sở A, không rút lại được.', 'It went to Sở A and cannot be withdrawn.'],
    ['Số 12/KH-UBND (năm 2026) đã dùng.', 'In 2026 number 12/KH-UBND was used.'],
    ['Số 12/KH-UBND đã dùng.', 'Số 12/KH-UBND đã dùng.'],
  ])('%s', (sentence, english) => {
    expect(createEnglish([SENTENCES])(sentence)).toBe(english)
  })
})

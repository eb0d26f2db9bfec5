import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ARTICLE, paragraph } from '../../../test/content-office.ts'
import { readinessEnglish } from '../en-readiness.ts'
import { smsLength } from '../channel/sms-length.ts'
import { emptyContent, type ItemContent } from '../item/item-content.ts'
import { itemKindCodes } from '../item/item-kind.ts'
import { unexplainedIn } from './abbreviations-used.ts'
import { blocksAny, type FindingCode, findingRules, sentenceOf } from './finding.ts'
import { personalDataIn } from './personal-data.ts'
import { checkReadiness, type CheckFacts } from './readiness.ts'
import { longSentences, sentencesOf } from './sentences.ts'

const FACTS: CheckFacts = {
  stage: 'submit',
  today: '2026-11-20',
  contacts: { phones: ['0220 3712 345'], mails: ['xabinhminh@anson.vn'] },
  files: new Map(),
  links: new Map(),
  law: (code) =>
    code === '61/2018/NĐ-CP'
      ? { status: 'expired', endedOn: '2025-07-01', replacedBy: ['118/2025/NĐ-CP'] }
      : undefined,
  procedure: (code) => (code === '1.000000' ? 'ended' : 'in_force'),
}

function article(text: Partial<ItemContent> = {}): ItemContent {
  return { ...emptyContent('article', 'Nộp hồ sơ khai sinh tại nhà'), ...ARTICLE, ...text }
}

function codesOf(content: ItemContent, facts: Partial<CheckFacts> = {}): FindingCode[] {
  return checkReadiness({ kind: 'article', content }, { ...FACTS, ...facts }).map(
    ({ code }) => code,
  )
}

const shorts = (text: string) => unexplainedIn(text).map(({ short }) => short)

const said = (text: string) =>
  article({ body: { type: 'doc', content: [...ARTICLE.body.content, paragraph(text)] } })

test('a good article has nothing against it, and each fault is found where it stands', () => {
  expect(codesOf(article())).toEqual([])
  expect(codesOf(article({ title: '', summary: '', body: { type: 'doc', content: [] } }))).toEqual([
    'title_missing',
    'summary_missing',
    'body_missing',
  ])
  expect(codesOf(article({ channels: {} }))).toEqual(['no_channel'])
  const [found] = checkReadiness(
    { kind: 'article', content: said('Gọi 0912 345 678 gặp chị Hoa.') },
    FACTS,
  )
  expect(found).toMatchObject({
    code: 'phone',
    severity: 'blocks',
    place: { field: 'body', block: 4, quote: '0912 345 678' },
  })
  expect(found && sentenceOf(found)).toContain('0912 345 678')
})

const places = (content: Partial<ItemContent>) =>
  checkReadiness({ kind: 'article', content: article(content) }, FACTS).map(
    ({ code, place: { field, block } }) => `${code} ${field} ${block ?? ''}`.trim(),
  )

test('personal data is found wherever readers get to see it', () => {
  const picture = { mediaId: '0197-1', hash: 'a'.repeat(64), width: 9, height: 9 }
  const told = 'Chị Hoa, 0912 345 678'
  expect(places({ byline: told })).toEqual(['phone byline'])
  expect(places({ cover: { ...picture, alt: told, caption: '' } })).toEqual(['phone cover'])
  expect(places({ cover: { ...picture, alt: 'Quầy', caption: told } })).toEqual(['phone cover'])
  const attrs = { ...picture, alt: told, caption: '' }
  const content = [...ARTICLE.body.content, { type: 'image' as const, attrs }]
  expect(places({ body: { type: 'doc', content } })).toEqual(['phone body 4'])
  const name = 'cccd 001085012345.pdf'
  const file = { mediaId: '0197-2', hash: 'b'.repeat(64), name, mime: 'application/pdf', size: 9 }
  expect(places({ attachments: [file] })).toEqual(['identity attachments'])
  expect(places({ attachments: [{ ...file, name: 'KH-QLVH 12.pdf' }] })).toEqual([])
})

test('each way has limits of its own', () => {
  expect(codesOf(article({ channels: { zalo: { text: null } } }))).toEqual(['cover_missing'])
  const text = 'Người dân xã Bình Minh nộp hồ sơ khai sinh tại nhà. '.repeat(4)
  expect(codesOf(article({ channels: { sms: { text } } }))).toEqual(['messages_many'])
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '')
  expect(codesOf(article({ channels: { sms: { text: plain } } }))).toEqual([])
  expect(
    codesOf(article({ channels: { banner: { text: 'Cải cách hành chính '.repeat(10) } } })),
  ).toContain('text_long')
  const long = 'Xã mời bà con đến dự họp. '.repeat(400)
  expect(codesOf(article({ channels: { loudspeaker: { text: long } } }))).toEqual(['read_long'])
})

test('sentences are measured for the eye and, shorter, for the ear', () => {
  const sentence = `${Array.from({ length: 23 }, () => 'chữ').join(' ')}.`
  expect(codesOf(said(sentence))).toEqual([])
  const ear = { portal: { text: null }, loudspeaker: { text: null } }
  const found = checkReadiness(
    { kind: 'article', content: { ...said(sentence), channels: ear } },
    FACTS,
  )
  expect(found.findLast(({ code }) => code === 'sentence_long')).toMatchObject({
    severity: 'warns',
    values: { n: 23, most: 20 },
    place: { block: 4 },
  })
  expect(sentencesOf('Nộp 1.250 đồng tại TP. Hải Dương ngày 20.11.2026. Xong! Thật?')).toEqual([
    'Nộp 1.250 đồng tại TP. Hải Dương ngày 20.11.2026.',
    'Xong!',
    'Thật?',
  ])
  expect(longSentences('Một hai ba. Một hai.', 2)).toEqual([{ sentence: 'Một hai ba.', words: 3 }])
})

test('what was repealed, ended, or leads nowhere is pointed out', () => {
  expect(codesOf(said('Theo Nghị định số 61/2018/NĐ-CP.'))).toEqual(['law_expired'])
  const reference = {
    type: 'paragraph' as const,
    content: [
      {
        type: 'reference' as const,
        attrs: { kind: 'procedure' as const, code: '1.000000', label: 'Thủ tục cũ' },
      },
    ],
  }
  const body = { type: 'doc' as const, content: [...ARTICLE.body.content, reference] }
  expect(codesOf(article({ body }))).toEqual(['procedure_ended'])
  const url = 'https://dichvucong.gov.vn/'
  const linked = article({
    body: {
      type: 'doc',
      content: [
        ...ARTICLE.body.content,
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Cổng', marks: [{ type: 'link', attrs: { href: url } }] },
          ],
        },
      ],
    },
  })
  const alive = { state: 'alive', isFresh: true, reason: '' } as const
  expect(codesOf(linked)).toEqual(['link_unchecked'])
  expect(codesOf(linked, { links: new Map([[url, alive]]) })).toEqual([])
  expect(
    codesOf(linked, { links: new Map([[url, { ...alive, state: 'dead', reason: '404' }]]) }),
  ).toEqual(['link_dead'])
  const late = checkReadiness({ kind: 'article', content: linked }, { ...FACTS, stage: 'dispatch' })
  expect(blocksAny(late)).toBe(true)
})

test.each([
  ['Gọi 0912.345.678', ['phone']],
  ['Gọi +84 912 345 678', ['phone']],
  ['Gọi (0220) 3712 345 của xã', []],
  ['Tổng đài 1900 1234, 113, 18001096', []],
  ['CCCD 030 085 001 234', ['identity']],
  ['số 030085001234', ['identity']],
  ['chứng minh nhân dân số 142 345 678', ['identity']],
  ['Kinh phí 142.345.678 đồng', []],
  ['Số tài khoản: 0341 0070 1234', ['bank']],
  ['Thư: hoa.tran@gmail.com', ['mail']],
  ['Thư: xabinhminh@anson.vn, phong@haiduong.gov.vn', []],
  ['Nghị định 118/2025/NĐ-CP ngày 20/11/2026, mã 1.001193', []],
  ['Từ 2021 đến 2026 có 1.250.000 lượt', []],
])('%s', (text, codes) => {
  expect(personalDataIn(text, FACTS.contacts).map(({ code }) => code)).toEqual(codes)
})

test('a telephone number is found however it is grouped, and never the unit’s own', () => {
  const digit = fc.integer({ min: 0, max: 9 })
  const gap = fc.constantFrom('', ' ', '.')
  fc.assert(
    fc.property(
      fc.constantFrom('3', '5', '7', '8', '9'),
      fc.array(digit, { minLength: 8, maxLength: 8 }),
      gap,
      fc.constantFrom('Gọi ', 'gặp anh Bình: '),
      (first, rest, between, before) => {
        const figures = `0${first}${rest.join('')}`
        const written = [figures.slice(0, 4), figures.slice(4, 7), figures.slice(7)].join(between)
        const found = personalDataIn(`${before}${written}.`, FACTS.contacts)
        expect(found).toEqual([{ code: 'phone', value: written }])
        const own = { phones: [figures], mails: [] }
        expect(personalDataIn(`${before}${written}.`, own)).toEqual([])
      },
    ),
  )
})

test('an abbreviation is explained once, anywhere', () => {
  expect(shorts('Nộp TTHC tại UBND xã, quét mã QR, TTHC')).toEqual(['TTHC'])
  expect(shorts('thủ tục hành chính (TTHC): nộp TTHC')).toEqual([])
  expect(shorts('TTHC (thủ tục hành chính)')).toEqual([])
  expect(shorts('Quyết định 06/QĐ-TTg, khóa XV, 58/KH-UBND')).toEqual([])
  expect(shorts('CHUNG TAY CẢI CÁCH HÀNH CHÍNH VÌ NHÂN DÂN')).toEqual([])
})

test('messages are counted as operators count them', () => {
  expect(smsLength('a'.repeat(160))).toMatchObject({ messages: 1, left: 0, isUnicode: false })
  expect(smsLength('a'.repeat(161))).toMatchObject({ messages: 2 })
  expect(smsLength('ạ'.repeat(70))).toMatchObject({ messages: 1, isUnicode: true })
  expect(smsLength('ạ'.repeat(71))).toMatchObject({ messages: 2, left: 63 })
  expect(smsLength('')).toMatchObject({ messages: 0 })
})

test('any text can be checked, decomposed letters are found, and every sentence is filled', () => {
  const anyText = fc.string({ unit: 'grapheme', maxLength: 120 })
  fc.assert(
    fc.property(fc.constantFrom(...itemKindCodes), anyText, anyText, (kind, title, text) => {
      const content = {
        ...emptyContent(kind, title),
        body: { type: 'doc' as const, content: [paragraph(text || 'x')] },
      }
      for (const found of checkReadiness({ kind, content }, FACTS)) {
        expect(sentenceOf(found)).not.toMatch(/\{\w+\}/)
        expect(findingRules[found.code].mend).not.toBe('')
      }
    }),
  )
  const parted = 'Ủy ban nhân dân xã'.normalize('NFD')
  expect(codesOf(article({ title: parted }))).toEqual(['not_composed'])
})

test('every sentence of a finding has its English', () => {
  for (const { sentence, mend } of Object.values(findingRules)) {
    expect(readinessEnglish).toHaveProperty([sentence])
    expect(readinessEnglish).toHaveProperty([mend])
  }
})

const recording = (attrs: object) => {
  const { body } = article()
  const block = {
    type: 'recording' as const,
    attrs: {
      mediaId: '00000000-0000-7000-8000-000000000001',
      hash: 'a'.repeat(64),
      kind: 'video' as const,
      mime: 'video/mp4',
      caption: 'Cách nộp hồ sơ',
      seconds: 60,
      ...attrs,
    },
  }
  return article({ body: { ...body, content: [...body.content, block] } })
}

test('a film without captions is pointed out, and a clip does not go out without; a recording wants its words', () => {
  const cues = [{ from: 0, to: 3000, text: 'Xin chào bà con.' }]
  expect(codesOf(recording({}))).toEqual(['captions_wanted'])
  expect(codesOf(recording({ cues }))).toEqual([])
  expect(codesOf(recording({ kind: 'audio' }))).toEqual(['transcript_wanted'])
  expect(codesOf(recording({ kind: 'audio', transcript: 'Xin chào bà con.' }))).toEqual([])
  const clip = checkReadiness({ kind: 'reportage', content: recording({}) }, FACTS)
  expect(clip.find(({ code }) => code === 'captions_missing')?.severity).toBe('blocks')
  // What is spoken is public like what is written.
  expect(codesOf(recording({ cues: [{ from: 0, to: 1, text: 'Gọi 0912 345 678' }] }))).toEqual([
    'phone',
  ])
})

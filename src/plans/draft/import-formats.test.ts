import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { letterheadOf, paperOf } from '../../../test/plan-paper.ts'
import { EXAMPLE } from '../../../test/plan-example.ts'
import { openWorld, type Visitor, type World } from '../../../test/world.ts'
import { quickest } from '../../../test/quickest.ts'
import { renderDocx, renderPdf } from '../../documents/index.ts'
import { pdfByHand } from '../../documents/reading/pdf-by-hand-example.ts'
import type { Unit } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { scopeOf } from '../../platform/database.ts'
import { plansContract } from '../contract.ts'
import type { DraftView } from './draft-contract.ts'
import { importPlan } from './import-plan.ts'
import { planJobs } from '../jobs.ts'
import { planDocument } from '../plan/plan-document.ts'
import { fillDraft } from './fill-draft.ts'
import { readPlan } from '../reading/read-plan.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

const example = readPlan(EXAMPLE)
const written = planDocument(paperOf(example), letterheadOf(example))
const said = (draft: DraftView['draft']) => ({
  title: draft.title,
  number: draft.number.value,
  date: draft.date.iso,
  tasks: draft.tasks.map((task) => [task.text, task.leads, task.timing]),
})

async function clerkOf() {
  const { province } = await world.addProvince()
  const clerk = await world.visit(province, 'officer')
  return { province, clerk, api: clerk.api(plansContract) }
}

/** A draft whose file no job has read yet. */
async function waiting(bytes: Uint8Array) {
  const made = await clerkOf()
  const { province, clerk } = made
  const grant = {
    unitId: province.id,
    orgPath: province.orgPath,
    shard: province.shard,
    role: 'officer' as const,
  }
  const actor: Actor = {
    accountId: clerk.accountId,
    name: 'Trần Thị Hoa',
    home: grant,
    grants: [grant],
    scope: scopeOf(province.orgPath),
    requestId: null,
  }
  const { fileStore, database } = world.house
  const draftId = await database.write(actor.scope, (db) =>
    importPlan(db, fileStore, actor, province.id, { name: 'quet.pdf', bytes }, null),
  )
  const params = { draftId }
  return { ...made, params, job: { path: province.orgPath, draftId } }
}

/** A busy computer may take longer than a person waits: then the job reads it. */
async function brought(
  visitor: Visitor,
  unit: Unit,
  bytes: Uint8Array,
  name: string,
): Promise<DraftView> {
  const api = visitor.api(plansContract)
  const file = new Blob([new Uint8Array(bytes)])
  const draft = await api.importPlan({ params: { unitId: unit.id }, files: [{ file, name }] })
  if (draft.state !== 'reading') return draft
  await world.runJobs(planJobs)
  return api.getDraft({ params: { draftId: draft.id } })
}

describe('the same plan', () => {
  test.each<[string, string, () => Promise<Uint8Array>]>([
    ['DOCX', 'ke-hoach.docx', async () => new Uint8Array(await renderDocx(written))],
    ['PDF', 'ke-hoach.pdf', () => renderPdf(written)],
    ['a web page', 'ke-hoach.htm', () => Promise.resolve(utf8(pageOf(EXAMPLE)))],
    ['pasted text', 'van-ban-dan.txt', () => Promise.resolve(utf8(EXAMPLE))],
  ])('from %s gives the same tasks', async (_, name, made) => {
    const { province, clerk } = await clerkOf()
    const draft = await brought(clerk, province, await made(), name)
    expect(draft).toMatchObject({ state: 'reviewing', reading: null, fileName: name })
    expect(said(draft.draft)).toEqual(said(example))
  })
})

describe('a file that cannot be read gets a sentence within a second, and no draft:', () => {
  test.each<[string, string, () => Uint8Array, RegExp]>([
    ['a broken PDF', 'kh.pdf', () => utf8('%PDF-1.7\n1 0 obj'), /PDF/u],
    ['a locked PDF', 'kh.pdf', () => pdfByHand([{ content: '' }], { locked: true }), /mật khẩu/u],
    ['a locked Word file', 'kh.docx', lockedWord, /mật khẩu/u],
    ['a zip bomb', 'kh.docx', bomb, /lớn|nén/u],
    ['a broken Word file', 'kh.docx', () => utf8('PK\u0003\u0004 word/document.xml'), /hỏng|Word/u],
    ['a broken photo', 'kh.jpg', () => Uint8Array.from([255, 216, 255, 224, 0, 16]), /Ảnh/u],
    ['an empty page', 'kh.htm', () => utf8('<html><body></body></html>'), /không có chữ/u],
  ])('%s', async (_, name, made, sentence) => {
    const { province, api } = await clerkOf()
    const params = { unitId: province.id }
    const file = new Blob([new Uint8Array(made())])
    const spent = await quickest(async () => {
      const refused = api.importPlan({ params, files: [{ file, name }] })
      await expect(refused).rejects.toMatchObject({
        status: 422,
        fields: { file: expect.stringMatching(sentence) as string },
      })
    }, 1000)
    // Twice the second: other tests run beside this one.
    expect(spent).toBeLessThan(2000)
    expect((await api.listDrafts({ params, query: { state: 'open' } })).items).toEqual([])
  })
})

describe('a file that takes time', () => {
  test('is read by a job; one killed and repeated gives one draft', async () => {
    const { province, api, params, job } = await waiting(await renderPdf(written))
    const before = await api.getDraft({ params })
    expect(before).toMatchObject({
      state: 'reading',
      reading: { done: 0, all: null, problem: null },
      may: { correct: false, accept: false, discard: true },
    })
    const { issued, ...facts } = before.suggested
    await expect(
      api.acceptDraft({
        params,
        body: { version: before.version, facts: { ...facts, title: 'Kế hoạch' }, issued },
      }),
    ).rejects.toMatchObject({ status: 409 })
    const killed = AbortSignal.timeout(20)
    await expect(fillDraft.run(world.house, job, killed)).rejects.toThrow(/aborted/u)
    expect((await api.getDraft({ params })).state).toBe('reading')
    await world.runJobs(planJobs)
    await fillDraft.run(world.house, job, new AbortController().signal)
    const { items } = await api.listDrafts({
      params: { unitId: province.id },
      query: { state: 'open' },
    })
    expect(items).toMatchObject([{ id: params.draftId, state: 'reviewing', tasks: 3 }])
    expect(said((await api.getDraft({ params })).draft)).toEqual(said(example))
  })

  test('keeps the sentence when it cannot be read, and can then be thrown away', async () => {
    const { api, params } = await waiting(pdfByHand([{ content: '0 0 m 9 9 l S' }]))
    await world.runJobs(planJobs)
    const draft = await api.getDraft({ params })
    expect(draft).toMatchObject({
      state: 'unreadable',
      reading: { problem: expect.stringMatching(/không có chữ/u) as string },
    })
    const gone = await api.discardDraft({ params, body: { version: draft.version } })
    expect(gone.state).toBe('discarded')
  })

  test('is left alone once its draft was thrown away', async () => {
    const { api, params, job } = await waiting(await renderPdf(written))
    const { version } = await api.getDraft({ params })
    const running = fillDraft.run(world.house, job, new AbortController().signal)
    await api.discardDraft({ params, body: { version } })
    await running
    expect(await api.getDraft({ params })).toMatchObject({
      state: 'discarded',
      draft: { tasks: [] },
    })
  })
})

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function pageOf(text: string): string {
  const lines = text.split('\n').filter((line) => line !== '')
  return `<!DOCTYPE html><html><body>${lines.map((line) => `<p>${line}</p>`).join('\n')}</body></html>`
}

/** Word puts an encrypted document into its old container. */
function lockedWord(): Uint8Array {
  const head = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  return Uint8Array.from([...head, ...new Uint8Array(600), ...name])
}

function bomb(): Uint8Array {
  return zipSync({ 'word/document.xml': [new Uint8Array(80 * 1024 * 1024), { level: 1 }] })
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import { approveWritten, contentOf, writeItem } from '../../../test/content-office.ts'
import { openPortalOffice } from '../../../test/portal-office.ts'
import type { Visitor } from '../../../test/world.ts'
import { newId } from '../../platform/id.ts'

const SLUG = 'xa-lam-hay'
const OTHER = 'xa-lam-theo'

let office: Awaited<ReturnType<typeof openPortalOffice>>
let learner: Visitor
let path: string
let itemId: string
beforeAll(async () => {
  office = await openPortalOffice(SLUG)
  const { world, neighbour, unit, clerk, chair } = office
  await world.owner.query(
    'insert into organization.slug (slug, unit_id, is_current) values ($1, $2, true)',
    [OTHER, neighbour.id],
  )
  learner = await world.visit(neighbour, 'officer', 'Vũ Thị Mai')
  const facts = { subject: 'Tổ công nghệ số thôn Đông', result: '126 người tự nộp được hồ sơ' }
  const item = await writeItem(
    clerk,
    unit.id,
    { title: 'Tối thứ Năm dạy nộp hồ sơ', facts },
    'good_example',
  )
  await approveWritten(clerk, chair, item)
  const body = { contentHash: item.contentHash }
  const published = await contentOf(clerk).publishItem({ params: { itemId: item.id }, body })
  path = `/${SLUG}/${published.publicPath}`
  itemId = item.id
})
afterAll(() => office.close())

const apply = (
  visitor: Visitor,
  unitId: string,
  body = { appliedOn: '2026-11-02', words: 'Ba thôn, mỗi tuần một buổi' },
) => contentOf(visitor).applyModel({ params: { unitId, itemId }, body })

const models = (query: { words?: string; applied?: 'true' } = {}) =>
  contentOf(learner).listModels({ params: { unitId: office.neighbour.id }, query })

test('a unit says that it does what another one published: shown at both, counted once, and taken back', async () => {
  const { neighbour, unit, clerk, read } = office
  expect((await models({ words: 'nop ho so' })).items).toMatchObject([
    { id: itemId, unit: { id: unit.id }, publicPath: path, appliedBy: 0, applied: null },
  ])
  expect((await models({ applied: 'true' })).items).toEqual([])
  await apply(learner, neighbour.id)
  const twice = { appliedOn: '2026-11-05', words: 'Bốn thôn <b>' }
  expect(await apply(learner, neighbour.id, twice)).toMatchObject({
    appliedBy: 1,
    applied: { on: '2026-11-05', words: 'Bốn thôn <b>' },
  })
  expect((await models({ applied: 'true' })).items).toHaveLength(1)

  const source = await read(path)
  expect(source).toContain('1 đơn vị khác đã áp dụng')
  expect(source).toContain(`href="/${OTHER}/"`)
  expect(source).toContain('Bốn thôn &lt;b&gt;')
  const learnt = await read(`/en/${OTHER}/tin-tuc`)
  expect(learnt).toContain('Learnt from others')
  expect(learnt).toContain(`href="/en${path}"`)
  const own = await contentOf(clerk).listMerits({ params: { unitId: unit.id }, query: {} })
  expect(own.items).toMatchObject([{ id: itemId, appliedBy: 1 }])

  const params = { unitId: neighbour.id, itemId }
  expect(await contentOf(learner).dropModel({ params })).toMatchObject({ appliedBy: 0 })
  expect(await contentOf(learner).dropModel({ params })).toMatchObject({ applied: null })
  expect(await read(path)).not.toContain('đã áp dụng')
  expect(await read(`/${OTHER}/tin-tuc`)).not.toContain('Học cách làm hay')
})

test('nobody says it for another unit, of their own work, of what is not public, or before it began', async () => {
  const { neighbour, unit, clerk, world } = office
  await expect(apply(clerk, neighbour.id)).rejects.toMatchObject({ status: 404 })
  const viewer = await world.visit(neighbour, 'viewer')
  await expect(apply(viewer, neighbour.id)).rejects.toMatchObject({ status: 403 })
  await expect(apply(clerk, unit.id)).rejects.toMatchObject({ status: 404 })
  const draft = await writeItem(clerk, unit.id, { title: 'Chưa đăng' }, 'good_example')
  for (const unknown of [draft.id, newId()]) {
    await expect(
      contentOf(learner).applyModel({
        params: { unitId: neighbour.id, itemId: unknown },
        body: { appliedOn: '2026-11-02', words: 'x' },
      }),
    ).rejects.toMatchObject({ status: 404 })
  }
  for (const [body, field] of [
    [{ appliedOn: '2026-11-21', words: 'x' }, 'appliedOn'],
    [{ appliedOn: '', words: 'x' }, 'appliedOn'],
    [{ appliedOn: '2026-11-02', words: '  ' }, 'words'],
  ] as const) {
    await expect(apply(learner, neighbour.id, body)).rejects.toMatchObject({
      status: 422,
      fields: { [field]: expect.any(String) },
    })
  }
})

test('two of one unit at once are one; what was taken down is offered and shown no more', async () => {
  const { neighbour, clerk, read } = office
  await Promise.all([apply(learner, neighbour.id), apply(learner, neighbour.id)])
  expect((await models()).items).toMatchObject([{ appliedBy: 1 }])
  await contentOf(clerk).withdrawItem({ params: { itemId }, body: { reason: 'Viết lại' } })
  expect((await models()).items).toEqual([])
  expect(await read(`/${OTHER}/tin-tuc`)).not.toContain('Học cách làm hay')
  await expect(apply(learner, neighbour.id)).rejects.toMatchObject({ status: 404 })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { channelsOf, openChannelOffice, openChannelWorld } from '../../../test/channel-office.ts'
import { contentOf } from '../../../test/content-office.ts'
import type { World } from '../../../test/world.ts'
import type { MentionFilter, MentionTyped } from './mention-contract.ts'

let world: World
beforeAll(async () => {
  world = await openChannelWorld()
})
afterAll(() => world.close())

const typed: MentionTyped = {
  sourceKind: 'press',
  source: 'Báo An Sơn',
  title: 'Người dân chờ lâu ở bộ phận một cửa',
  appearedOn: '2026-11-18',
  url: 'https://bao.example.vn/mot-cua',
  summary: 'Sáng thứ Hai có người chờ hai giờ.',
  tone: 'bad',
  themes: [],
  procedure: 'Đăng ký khai sinh',
}

async function openRegister() {
  const office = await openChannelOffice(world)
  const { unit, clerk } = office
  const params = { unitId: unit.id }
  const add = (change: Partial<MentionTyped> = {}) =>
    channelsOf(clerk).addMention({ params, body: { ...typed, ...change } })
  return { ...office, params, add }
}

test('what blames waits for the head, is directed with a day, and remedied', async () => {
  const { clerk, chair, params, add } = await openRegister()
  const mention = await add()
  expect(mention).toMatchObject({ state: 'waiting', may: { direct: false, remedy: false } })
  const of = { params: { mentionId: mention.id } }
  const order = { direction: 'Thêm một quầy sáng thứ Hai', dueOn: '2026-11-27' }
  const direct = { ...of, body: { version: mention.version, ...order } }
  await expect(channelsOf(clerk).directMention(direct)).rejects.toMatchObject({ status: 403 })
  const remedy = { remedy: 'Đã mở quầy số 3', remediedOn: '2026-11-20' }
  await expect(
    channelsOf(clerk).remedyMention({ ...of, body: { version: mention.version, ...remedy } }),
  ).rejects.toMatchObject({ status: 409 })
  const directed = await channelsOf(chair).directMention(direct)
  expect(directed).toMatchObject({ state: 'remedying', directedByName: 'Lê Văn Bình', ...order })
  await expect(channelsOf(chair).directMention(direct)).rejects.toMatchObject({ status: 409 })
  const done = { ...of, body: { version: directed.version, ...remedy } }
  expect(await channelsOf(clerk).remedyMention(done)).toMatchObject({ state: 'done', ...remedy })
  const { counts } = await channelsOf(clerk).listMentions({ params, query: {} })
  expect(counts).toMatchObject({ all: 1, waiting: 0, done: 1, bad: 1, good: 0 })
})

test('the register is found by tone, state, source, day and words', async () => {
  const { clerk, chair, params, add } = await openRegister()
  const late = await add({ title: 'Biển chỉ dẫn cũ', appearedOn: '2026-10-02' })
  await add({ tone: 'good', title: 'Cán bộ trả giấy tận nhà', sourceKind: 'press' })
  await add({ tone: 'neutral', title: 'Lịch tiếp công dân' })
  await channelsOf(chair).directMention({
    params: { mentionId: late.id },
    body: { version: late.version, direction: 'Thay biển', dueOn: '2026-11-21' },
  })
  await world.owner.query(`update channels.mention set due_on = '2026-11-01' where id = $1`, [
    late.id,
  ])
  const titles = async (query: Partial<MentionFilter>) => {
    const { items } = await channelsOf(clerk).listMentions({ params, query })
    return items.map(({ title }) => title)
  }
  expect(await titles({ state: 'late' })).toEqual(['Biển chỉ dẫn cũ'])
  expect(await titles({ tone: 'good' })).toEqual(['Cán bộ trả giấy tận nhà'])
  expect(await titles({ sourceKind: 'citizen' })).toEqual([])
  expect(await titles({ to: '2026-10-31' })).toEqual(['Biển chỉ dẫn cũ'])
  expect(await titles({ words: 'tiếp công' })).toEqual(['Lịch tiếp công dân'])
  expect(await titles({})).toHaveLength(3)
})

test('praise becomes a good example, blame a critical text, once', async () => {
  const { clerk, add } = await openRegister()
  const write = ({ id, version }: { id: string; version: number }) =>
    channelsOf(clerk).writeOfMention({ params: { mentionId: id }, body: { version } })
  for (const [tone, kind] of [
    ['good', 'good_example'],
    ['bad', 'critical'],
  ] as const) {
    const written = await write(await add({ tone }))
    const item = await contentOf(clerk).getItem({ params: { itemId: written.itemId ?? '' } })
    expect(item).toMatchObject({ kind, title: typed.title, state: 'draft' })
    await expect(write(written)).rejects.toMatchObject({ status: 409 })
  }
  await expect(write(await add({ tone: 'neutral' }))).rejects.toMatchObject({ status: 409 })
})

test('a file comes with it; what is wrong is refused; another unit sees nothing; what was withdrawn is gone', async () => {
  const { clerk, neighbour, params, add } = await openRegister()
  await expect(add({ appearedOn: '2030-01-01' })).rejects.toMatchObject({
    status: 422,
    fields: { appearedOn: expect.any(String) },
  })
  await expect(add({ source: ' ' })).rejects.toMatchObject({ status: 422 })
  const mention = await add()
  const of = { params: { mentionId: mention.id } }
  const clipped = await channelsOf(clerk).addMentionFile({
    ...of,
    files: [{ file: new Blob(['Bản chụp']), name: 'trang-1.txt' }],
  })
  expect(clipped.file).toMatchObject({ name: 'trang-1.txt' })
  const stranger = channelsOf(await world.visit(neighbour, 'head'))
  await expect(stranger.listMentions({ params, query: {} })).rejects.toMatchObject({ status: 404 })
  const body = { version: clipped.version }
  await expect(stranger.withdrawMention({ ...of, body })).rejects.toMatchObject({ status: 404 })
  await channelsOf(clerk).withdrawMention({ ...of, body })
  await expect(channelsOf(clerk).withdrawMention({ ...of, body })).rejects.toMatchObject({
    status: 404,
  })
  expect((await channelsOf(clerk).listMentions({ params, query: {} })).counts.all).toBe(0)
})

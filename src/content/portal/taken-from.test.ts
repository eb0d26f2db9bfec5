import { afterAll, beforeAll, expect, test } from 'vitest'
import { approveWritten, contentOf, writeItem } from '../../../test/content-office.ts'
import { openPortalOffice } from '../../../test/portal-office.ts'

const SLUG = 'xa-dang-lai'
const ABOVE = 'tinh-viet-truoc'

let office: Awaited<ReturnType<typeof openPortalOffice>>
beforeAll(async () => {
  office = await openPortalOffice(SLUG)
  await office.world.owner.query(
    'insert into organization.slug (slug, unit_id, is_current) values ($1, $2, true)',
    [ABOVE, office.province.id],
  )
})
afterAll(() => office.close())

test('a text taken over says whose it is, and leads to the source while that is public', async () => {
  const { world, province, unit, clerk, chair, read } = office
  const author = await world.visit(province, 'officer', 'Đỗ Thu Hà')
  const vice = await world.visit(province, 'head', 'Vũ Quốc Hùng')
  const source = await writeItem(author, province.id)
  await approveWritten(author, vice, source)
  const { contentHash } = source
  await contentOf(author).shareItem({ params: { itemId: source.id }, body: { contentHash } })
  const { id } = await contentOf(clerk).adoptItem({
    params: { unitId: unit.id, itemId: source.id },
    body: {},
  })
  const own = await approveWritten(
    clerk,
    chair,
    await contentOf(clerk).getItem({ params: { itemId: id } }),
  )
  const { publicPath } = await contentOf(clerk).publishItem({
    params: { itemId: id },
    body: { contentHash: own.contentHash },
  })
  const page = `/${SLUG}/${publicPath}`
  const unnamed = await read(page)
  expect(unnamed).toContain(`Theo <span>${province.name}</span>`)
  expect(unnamed).not.toContain('isBasedOn')

  const first = await contentOf(author).publishItem({
    params: { itemId: source.id },
    body: { contentHash },
  })
  expect(await read(page)).toContain(
    `Theo <a href="/${ABOVE}/${first.publicPath}" itemProp="isBasedOn">${province.name}</a>`,
  )
  expect(await read(`/en${page}`)).toContain(`href="/en/${ABOVE}/${first.publicPath}"`)
  expect(await read(`/${ABOVE}/${first.publicPath}`)).not.toContain('isBasedOn')

  const at = world.house.config.publicUrl + `/${ABOVE}/${first.publicPath}`
  const feed = (end: string) => read(`/${SLUG}/tin-tuc.${end}`)
  expect(await feed('rss')).toContain(
    `<dc:creator>${province.name}</dc:creator><source url="${world.house.config.publicUrl}/${ABOVE}/tin-tuc.rss">`,
  )
  expect(await feed('atom')).toContain(
    `<author><name>${province.name}</name></author><link rel="via" href="${at}"/>`,
  )
  expect(JSON.parse(await feed('json'))).toMatchObject({
    items: [{ authors: [{ name: province.name }], external_url: at }],
  })

  await contentOf(author).withdrawItem({
    params: { itemId: source.id },
    body: { reason: 'Sai ngày' },
  })
  expect(await read(page)).not.toContain('isBasedOn')
  expect(await feed('atom')).not.toContain('via')
  expect(await feed('atom')).toContain(`<name>${province.name}</name>`)
})

test('what was corrected is told with its day, after a withdrawal too, and once however often it is published', async () => {
  const { world, unit, clerk, read } = office
  const item = await writeItem(clerk, unit.id, { title: 'Lịch cấp căn cước' })
  const params = { itemId: item.id }
  /** Sessions do not live as long as what is corrected here. */
  const visitors = async () => {
    const chair = await world.visit(unit, 'head')
    return { writer: await world.visit(unit, 'officer'), chair }
  }
  const publish = async (facts: Record<string, string>, summary: string) => {
    const { writer, chair } = await visitors()
    const api = contentOf(writer)
    const present = await api.getItem({ params })
    const content = { ...present.content, facts, summary }
    await api.saveItem({ params, body: { version: present.version, content } })
    const { contentHash } = await approveWritten(writer, chair, await api.getItem({ params }))
    const { publicPath } = await api.publishItem({ params, body: { contentHash } })
    return `/${SLUG}/${publicPath}`
  }
  const path = await publish({}, 'Cấp căn cước vào thứ Hai.')
  expect(await read(path)).not.toContain('Đính chính')
  world.setToday('2026-11-23')
  const words = 'Bài trước ghi thứ Hai, nay đúng là thứ Ba.'
  await publish({ correction: words }, 'Cấp căn cước vào thứ Ba.')
  const corrected = await read(path)
  expect(corrected).toContain(words)
  expect(corrected).toContain('<time itemProp="dateModified" dateTime="2026-11-23">')
  expect(await read(`/en${path}`)).toContain('<strong>Correction</strong>')
  const { writer } = await visitors()
  await contentOf(writer).withdrawItem({ params, body: { reason: 'Xem lại' } })
  world.setToday('2026-11-25')
  await publish({ correction: words }, 'Cấp căn cước vào sáng thứ Ba.')
  await publish({ correction: 'Thêm giờ làm việc.' }, 'Cấp căn cước vào chiều thứ Ba.')
  const days = [...(await read(path)).matchAll(/dateModified" dateTime="([\d-]+)"/g)]
  expect(days.map(([, day]) => day)).toEqual(['2026-11-23', '2026-11-25'])
})

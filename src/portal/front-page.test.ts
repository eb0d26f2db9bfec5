import { afterAll, beforeAll, expect, it } from 'vitest'
import { channelsOf } from '../../test/channel-office.ts'
import { approveWritten, contentOf, writeItem } from '../../test/content-office.ts'
import { openPortalOffice } from '../../test/portal-office.ts'

const SLUG = 'xa-xem-lich'
const TODAY = '2026-11-20'

let office: Awaited<ReturnType<typeof openPortalOffice>>
beforeAll(async () => {
  office = await openPortalOffice(SLUG)
})
afterAll(() => office.close())

/** A reception every week from next Thursday on. */
async function announce(title: string) {
  const { unit, clerk, chair } = office
  const made = await channelsOf(clerk).addOccasion({
    params: { unitId: unit.id },
    body: {
      kind: 'reception',
      title,
      place: 'Phòng tiếp công dân',
      startsOn: '2026-11-26',
      fromTime: '07:30',
      toTime: '11:30',
      repeats: 'weekly',
      until: '2026-12-10',
    },
  })
  const params = { occasionId: made.id }
  const { version } = await channelsOf(chair).publishOccasion({ params, body: { version: 1 } })
  return { params, version }
}

it('the calendar is read by month, on the front page and in other programs; what is called off says so', async () => {
  const { clerk, read, get } = office
  expect(await read(`/${SLUG}/lich`)).toContain('Trong 31 ngày tới chưa có việc nào được công bố.')
  expect(await read(`/${SLUG}/`)).not.toContain('Sắp tới')
  const { params, version } = await announce('Chủ tịch tiếp công dân')
  expect(await read(`/${SLUG}/`)).toContain('Chủ tịch tiếp công dân')
  expect(await read(`/${SLUG}/sitemap.xml`)).toContain(`/${SLUG}/lich</loc>`)
  const found = await read(`/${SLUG}/tim-kiem?q=tiep%20cong%20dan`)
  expect(found).toContain(`href="/${SLUG}/lich?thang=2026-11"`)
  expect(found).toContain('Lịch<span> · 26/11/2026 · Phòng tiếp công dân')
  const november = await read(`/${SLUG}/lich`)
  expect(november).toContain('Thứ Năm, 26/11/2026')
  expect(november).toContain(`href="/${SLUG}/lich?thang=2026-12"`)
  expect(await read(`/${SLUG}/lich?thang=2026-10`)).toContain('content="noindex"')
  const december = await read(`/${SLUG}/lich?thang=2026-12`)
  expect(
    december.match(/<time dateTime="2026-12-\d\d"|<time datetime="2026-12-\d\d"/g),
  ).toHaveLength(2)
  expect(await read(`/en/${SLUG}/lich?thang=2026-12`)).toContain('Citizens received')
  for (const wrong of ['1999-01', '2026-13', 'x', '2026-12-01']) {
    const { statusCode, body } = await get(`/${SLUG}/lich?thang=${wrong}`)
    expect([statusCode, body.includes('<h1>Lịch sắp tới</h1>')], wrong).toEqual([200, true])
  }

  const file = await get(`/${SLUG}/lich.ics`)
  expect(file.headers['content-type']).toBe('text/calendar; charset=utf-8')
  expect(december).toContain('<h1>Lịch tháng 12/2026</h1>')
  expect(file.body.match(/BEGIN:VEVENT/g)).toHaveLength(3)
  expect(file.body).toContain('DTSTART:20261126T003000Z')
  expect(file.body).toContain('DTEND:20261126T043000Z')
  await channelsOf(clerk).cancelOccasion({ params, body: { version, reason: 'Bão số 12' } })
  expect(await read(`/${SLUG}/lich`)).toContain('Không tổ chức: Bão số 12')
  expect((await read(`/${SLUG}/lich.ics`)).match(/STATUS:CANCELLED/g)).toHaveLength(3)
  expect(await read(`/${SLUG}/`)).not.toContain('Chủ tịch tiếp công dân')
})

it('columns stand on the front page once something is in them, and a series in order on theirs', async () => {
  const { unit, clerk, chair, read } = office
  const api = contentOf(clerk)
  const params = { unitId: unit.id }
  const { items } = await api.openColumn({
    params,
    body: { title: 'Thủ tục cần biết', holderName: 'Văn phòng', description: 'Nộp ở đâu.' },
  })
  const columnId = items[0]?.id ?? ''
  expect(await read(`/${SLUG}/`)).not.toContain('chuyen-muc/thu-tuc-can-biet')
  const series = await api.openSeries({
    params,
    body: {
      title: 'Mỗi tuần một thủ tục',
      kind: 'article',
      columnId,
      holderName: 'Văn phòng',
      rhythm: 'weekly',
      firstDueOn: TODAY,
      parts: 3,
    },
  })
  const paths: string[] = []
  for (const [at, title] of ['Khai sinh tại nhà', 'Chứng thực bản sao'].entries()) {
    const item = await writeItem(clerk, unit.id, { title })
    const itemId = item.id
    await api.classifyItem({ params: { itemId }, body: { columnId } })
    const part = series.items[at]
    await api.editSeriesPart({
      params: { partId: part?.id ?? '' },
      body: { version: 1, title: `Kỳ ${at + 1}`, dueOn: part?.dueOn ?? '', itemId },
    })
    await approveWritten(clerk, chair, item)
    const body = { contentHash: item.contentHash }
    paths.push((await api.publishItem({ params: { itemId }, body })).publicPath ?? '')
  }
  expect(await read(`/${SLUG}/`)).toContain(`href="/${SLUG}/chuyen-muc/thu-tuc-can-biet"`)
  const column = await read(`/${SLUG}/chuyen-muc/thu-tuc-can-biet`)
  const inOrder = column.slice(column.indexOf('Mỗi tuần một thủ tục'))
  expect(inOrder.indexOf(paths[0] ?? '-')).toBeGreaterThan(0)
  expect(inOrder.indexOf(paths[0] ?? '-')).toBeLessThan(inOrder.indexOf(paths[1] ?? '-'))
  expect(inOrder).toContain('Kỳ tới dự kiến: Thứ Sáu, 04/12/2026')
  const second = await read(`/${SLUG}/${paths[1]}`)
  expect(second).toContain('Kỳ 2 trong 3 kỳ của chuyên đề')
  expect(second).toContain(`href="/${SLUG}/${paths[0]}"`)
})

it('every page says which address is its own, whole and in both languages', async () => {
  const { read, world } = office
  const origin = world.house.config.publicUrl
  for (const [url, own] of [
    [`/${SLUG}/`, `/${SLUG}/`],
    [`/en/${SLUG}/lich`, `/en/${SLUG}/lich`],
    [`/${SLUG}/lich?thang=2026-12`, `/${SLUG}/lich?thang=2026-12`],
  ] as const) {
    const page = await read(url)
    expect(page, url).toContain(`<link rel="canonical" href="${origin}${own}"/>`)
    expect(page, url).toMatch(new RegExp(`hrefLang="en" href="${origin}/en/${SLUG}/`))
  }
})

it('more readers at once than there are connections are all answered', async () => {
  office.world.house.pages.drop(null)
  const asked = ['/', '/kenh'].flatMap((page) =>
    ['', '/en'].flatMap((language) =>
      ['br', 'gzip', 'identity'].map((encoding) =>
        office.app.inject({
          url: `${language}/${SLUG}${page}`,
          headers: { 'accept-encoding': encoding },
        }),
      ),
    ),
  )
  const answers = await Promise.all(asked)
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(12).fill(200))
})

it('an English page says that the way down to it and the decision on a channel are Vietnamese', async () => {
  const { unit, clerk } = office
  await channelsOf(clerk).openChannel({
    params: { unitId: unit.id },
    body: {
      code: 'facebook',
      name: 'Trang xã',
      url: 'https://kenh.example.vn',
      mode: 'manual',
      settings: { accountId: 'page-1' },
      isListed: true,
      decision: 'Quyết định 112/QĐ-UBND',
      keeperName: 'Trần Thị Hoa',
    },
  })
  const page = await office.read(`/en/${SLUG}/kenh`)
  expect(page).toContain(`<li><a href="/en/${SLUG}/" lang="vi">${unit.name}</a></li>`)
  expect(page).toContain('<span lang="vi"> · Quyết định 112/QĐ-UBND</span>')
  expect(await office.read(`/${SLUG}/kenh`)).not.toContain('lang="vi">Q')
})

it('the pages of an office that ended with nobody to carry on say so and where to turn', async () => {
  const { world, app, clerk, chair, unit, read, get } = office
  const item = await writeItem(clerk, unit.id, { title: 'Bài cuối cùng' })
  await approveWritten(clerk, chair, item)
  const params = { itemId: item.id }
  const body = { contentHash: item.contentHash }
  const published = await contentOf(clerk).publishItem({ params, body })
  const publicPath = published.publicPath ?? ''
  const form = `/${SLUG}/gop-y?bai=${publicPath.slice(-12)}`
  const remark = () =>
    app.inject({
      method: 'POST',
      url: form,
      payload: 'useful=co',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  expect((await remark()).statusCode).toBe(303)
  expect(await read(`/${SLUG}/${publicPath}`)).toContain('gop-y')
  const said = /kết thúc hoạt động sau ngày 19\/11\/2026.*không còn đúng/s
  expect(await read(`/${SLUG}/`)).not.toMatch(said)
  await world.owner.query(`update organization.unit set closed_on = '2026-11-19' where id = $1`, [
    unit.id,
  ])
  for (const path of ['', 'lien-he', 'ke-hoach', 'kenh', publicPath]) {
    const page = await read(`/${SLUG}/${path}`)
    expect(page, path).toMatch(said)
    expect(page, path).not.toMatch(/gop-y|nhan-tin/)
  }
  for (const { statusCode, body: page } of [
    await get(form),
    await remark(),
    await get(`/${SLUG}/nhan-tin`),
  ]) {
    expect(statusCode).toBe(410)
    expect(page).toMatch(said)
    expect(page).toContain('không nhận nhận xét, đăng ký nhận tin nữa')
  }
  expect(await read(`/en/${SLUG}/`)).toContain('This office ceased to exist after')
})

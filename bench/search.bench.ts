import { readConfig } from '../src/platform/config.ts'
import { openLog } from '../src/platform/log.ts'
import { openHouse } from '../src/platform/open-house.ts'
import { createPageCache } from '../src/platform/page-cache.ts'
import { prepare } from '../src/prepare.ts'
import { buildServer } from '../src/server.ts'
import { openDemo } from '../test/e2e/demo.ts'
import { print } from './report.ts'

// The public search of a unit with 5,000 published texts: words nobody has asked for yet, through HTTP, the median.
const CLOCK = '2026-11-20'
const LIMIT_MS = 50
const TIMES = 60
const UNIT = 'xa-binh-minh-an-son'
const ASKED = {
  'one common word': 'thủ',
  'common words': 'thủ tục hành chính',
  'common words without marks': 'thu tuc hanh chinh',
  'common words, the last begun': 'dịch vụ công trực t',
  'common words apart': 'hồ sơ người dân kết quả',
  'rare words': 'tin số 994',
  'one rare word': 'so994',
  'no hit': 'không có chữ nàyxyz',
}

const demo = await openDemo(['--clock', CLOCK])
const house = await openHouse(
  { ...readConfig({ DATA_DIR: demo.folder, CLOCK }), demo: true },
  openLog('fatal'),
)
await prepare(house)
await house.owner.query(`
  with model as (
    select p.*, row_number() over (order by p.item_id) n, count(*) over () of
    from content.published_item p join organization.slug s using (unit_id) where s.slug = '${UNIT}'
  ), fresh as (
    select gen_random_uuid() id, i, m.* from generate_series(1, 5000) i join model m on m.n = 1 + i % m.of
  ), item as (
    insert into content.item (id, org_path, unit_id, kind, language, state, title, number, created_at, created_by,
      created_by_name, changed_at, changed_by_name)
    select f.id, o.org_path, f.unit_id, f.kind, f.language, 'approved', f.title, 1, now(), o.created_by, 'x', now(), 'x'
    from fresh f join content.item o on o.id = f.item_id
  )
  insert into content.published_item (item_id, unit_id, code, slug, kind, language, title, summary, themes, sectors,
    number, content_hash, snapshot, plain_text, published_at, changed_at)
  select id, unit_id, 'bench' || i, slug, kind, language, title || ' (tin số ' || i || ')', summary, themes, sectors, 1,
    content_hash, snapshot, plain_text || ' so' || i || ' ' || plain_text, published_at - i * interval '1 hour', changed_at
  from fresh`)
await house.owner.query('vacuum analyze content.published_item')

const pages = createPageCache()
const get: typeof pages.get = (key, encoding, render) => {
  pages.drop(null)
  return pages.get(key, encoding, render)
}
const server = await buildServer({ ...house, pages: { ...pages, get } })
const origin = await server.listen({ port: 0, host: '127.0.0.1' })
for (const [name, words] of Object.entries(ASKED)) {
  const url = `${origin}/${UNIT}/tim-kiem?q=${encodeURIComponent(words)}`
  const took: number[] = []
  await ask(url)
  for (let at = 0; at < TIMES; at += 1) {
    const begun = performance.now()
    await ask(url)
    took.push(performance.now() - begun)
  }
  const value = took.toSorted((a, b) => a - b)[TIMES / 2] ?? Number.NaN
  print({ name: `search, ${name}`, value, unit: 'ms', limit: LIMIT_MS })
}
await server.close()
await house.close()
await demo.close()

async function ask(url: string): Promise<void> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'br' } })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${String(answer.status)} ${text}`)
}

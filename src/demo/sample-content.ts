import {
  addMedia,
  adoptItem,
  approveItem,
  askForContent,
  createItem,
  type ItemContent,
  offerItem,
  openColumn,
  publishItem,
  readMediaFile,
  returnItem,
  saveItem,
  shareItem,
  submitItem,
} from '../content/index.ts'
import { addDays } from '../law/index.ts'
import type { Unit } from '../organization/index.ts'
import type { Actor } from '../platform/actor.ts'
import { setClock } from '../platform/clock.ts'
import type { House } from '../platform/house.ts'
import type { SampleOrganization } from './sample-organization.ts'
import { openSampleSeries } from './sample-series.ts'
import { personOf } from './sample-people.ts'
import { sampleScene } from './sample-scenes.ts'
import { communeTexts, sampleColumns, type SampleText } from './sample-texts.ts'
import { neighbourTexts, provinceTexts } from './sample-texts-elsewhere.ts'

/** What the offices have written: most of it approved and read by the public, some on its way. */
export async function writeSampleTexts(
  house: House,
  { province, communes }: SampleOrganization,
  day: string,
): Promise<void> {
  const [first, second] = communes
  const offices: [Unit | undefined, readonly SampleText[]][] = [
    [first, communeTexts],
    [second, neighbourTexts],
    [province, provinceTexts],
  ]
  for (const [unit, texts] of offices) {
    if (unit === undefined) continue
    setClock(`${addDays(day, -60)}T08:30:00+07:00`)
    const columns = unit === province ? new Map() : await openColumns(house, unit)
    const oldestFirst = texts.toSorted((a, b) => b.daysAgo - a.daysAgo)
    const idsByTitle = new Map<string, string>()
    for (const text of oldestFirst) {
      const id = await write(house, unit, text, columns, day)
      idsByTitle.set(text.title, id)
      if (text.shared && second) await adopt(house, second, id)
    }
    if (unit === first) {
      const columnId = columns.get('Thủ tục cần biết') ?? null
      await openSampleSeries(house, unit, columnId, idsByTitle, day)
    }
  }
  if (first && second) await ask(house, province, [first, second], day)
}

/** The province would like a report from the place. */
async function ask(
  house: House,
  province: Unit,
  communes: readonly Unit[],
  day: string,
): Promise<void> {
  setClock(`${addDays(day, -4)}T09:10:00+07:00`)
  const actor = await personOf(house, province, 'officer')
  await house.database.write(actor.scope, (db) =>
    askForContent(db, actor, province.id, {
      unitIds: communes.map(({ id }) => id),
      kind: 'good_example',
      title: 'Một cách làm giúp người cao tuổi nộp hồ sơ',
      brief:
        'Ai làm, làm thế nào, bao nhiêu người được giúp. Kèm một ảnh. Tỉnh chọn bài hay để chia sẻ cho mọi nơi.',
      dueOn: addDays(day, 3),
    }),
  )
}

/** A commune uses again what the province wrote. */
async function adopt(house: House, unit: Unit, itemId: string): Promise<void> {
  const actor = await personOf(house, unit, 'officer')
  await house.database.write(actor.scope, (db) => adoptItem(db, actor, unit.id, itemId))
}

async function openColumns(house: House, unit: Unit): Promise<Map<string, string>> {
  const actor = await personOf(house, unit, 'officer')
  return house.database.write(actor.scope, async (db) => {
    const byTitle = new Map<string, string>()
    for (const [position, column] of sampleColumns.entries()) {
      const typed = { ...column, position, holderName: actor.name, holderPostId: null }
      byTitle.set(column.title, await openColumn(db, actor, unit.id, typed))
    }
    return byTitle
  })
}

/** As people do it: written in the morning, submitted, decided before noon, published. */
async function write(
  house: House,
  unit: Unit,
  text: SampleText,
  columns: ReadonlyMap<string, string>,
  day: string,
): Promise<string> {
  const on = addDays(day, -text.daysAgo)
  const at = (time: string) => setClock(`${on}T${time}:00+07:00`)
  const [clerk, head] = [
    await personOf(house, unit, 'officer'),
    await personOf(house, unit, 'head'),
  ]
  const { kind, title, reached } = text
  at('06:40')
  const cover = await coverOf(house, clerk, unit, text)
  const { id, contentHash } = await house.database.write(clerk.scope, async (db) => {
    const columnId = columns.get(text.column ?? '') ?? null
    const themes = [...text.themes]
    const created = { unitId: unit.id, kind, language: 'vi' as const, title }
    const itemId = await createItem(db, clerk, { ...created, classification: { columnId, themes } })
    const saved = await saveItem(db, clerk, itemId, { version: 1, content: contentOf(text, cover) })
    if (reached === 'draft') return { id: itemId, contentHash: '' }
    return { id: itemId, ...(await submitItem(db, clerk, itemId, saved.version)) }
  })
  if (reached === 'draft' || reached === 'submitted') return id
  at('07:05')
  await house.database.write(head.scope, (db) =>
    typeof reached === 'string'
      ? approveItem(db, head, id, contentHash)
      : returnItem(db, head, id, reached.returned),
  )
  if (typeof reached !== 'string') return id
  at('07:20')
  await house.database.write(clerk.scope, async (db) => {
    if (reached === 'published') await publishItem(db, clerk, id, contentHash)
    if (text.shared) await shareItem(db, clerk, id, { contentHash, tell: false })
    if (text.offered) await offerItem(db, clerk, id, text.offered)
  })
  return id
}

type Picture = NonNullable<ItemContent['cover']>

async function coverOf(
  house: House,
  actor: Actor,
  unit: Unit,
  { scene, alt = '' }: SampleText,
): Promise<Picture | null> {
  if (scene === undefined) return null
  const file = await readMediaFile([{ name: `${scene}.jpg`, bytes: await sampleScene(scene) }])
  const words = { alt, caption: '', credit: 'Tranh minh họa', seconds: null }
  return house.database.write(actor.scope, async (db) => {
    const { id, hash } = await addMedia(db, house.fileStore, actor, unit.id, file, words)
    return { mediaId: id, hash, alt, caption: '', width: 960, height: 540 }
  })
}

function contentOf(text: SampleText, cover: Picture | null): ItemContent {
  return {
    title: text.title,
    summary: text.summary,
    byline: '',
    body: { type: 'doc', content: blocksOf(text.body) },
    facts: text.facts ?? {},
    cover,
    attachments: [],
    channels: Object.fromEntries(text.channels.map((code) => [code, { text: null }])),
  }
}

type Block = ItemContent['body']['content'][number]

function blocksOf(body: string): Block[] {
  const blocks: Block[] = []
  for (const line of body.split('\n').filter((one) => one !== '')) {
    const before = blocks.at(-1)
    if (line.startsWith('- ')) {
      const item = { type: 'listItem' as const, content: [paragraph(line.slice(2))] }
      if (before?.type === 'bulletList') before.content.push(item)
      else blocks.push({ type: 'bulletList', content: [item] })
    } else if (line.startsWith('## ')) {
      const { content } = paragraph(line.slice(3))
      blocks.push({ type: 'heading', attrs: { level: 2 }, content })
    } else if (line.startsWith('! ')) {
      const content = [paragraph(line.slice(2))]
      blocks.push({ type: 'callout', attrs: { tone: 'contact' }, content })
    } else blocks.push(paragraph(line))
  }
  return blocks
}

function paragraph(text: string) {
  return { type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }
}

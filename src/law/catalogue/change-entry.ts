import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, notFound } from '../../platform/refusal.ts'
import { freeCode } from '../free-code.ts'
import { refuseUnlessEditor } from '../law-editor.ts'
import { tellEdit } from '../tell-edit.ts'
import { type CatalogueEntry, findEntry } from './catalogue-entry.ts'
import { readCatalogues } from './catalogue-queries.ts'
import { type Editable, editable } from './entry-contract.ts'

interface TypedEntry {
  label: string
  labelEn: string
  words: readonly string[]
}

/** It may be chosen from that day on; its code is made of its name and never changes. */
export async function addEntry(
  db: Db,
  actor: Actor,
  catalogue: string,
  { validFrom, ...entry }: TypedEntry & { validFrom: string },
): Promise<void> {
  const { name, entries } = await lockCatalogue(db, actor, catalogue)
  refuseDouble(entries, entry.label)
  const code = freeCode(
    entries.map((one) => one.code),
    entry.label,
  )
  const last = Math.max(0, ...entries.map(({ order }) => order).filter((order) => order < 9999))
  await sql`
    insert into ${sql.table(`law.${name}`)} (code, label, label_en, words, valid_from, sort_order)
    values (${code}, ${entry.label}, ${entry.labelEn || entry.label}, ${[...entry.words]}::text[], ${validFrom},
      ${last + 10})
  `.execute(db)
  await tell(db, actor, 'add-catalogue-entry', { catalogue: name, code, validFrom, ...entry })
}

/** Another name for the same thing; a new meaning is a new entry. */
export async function changeEntry(
  db: Db,
  actor: Actor,
  catalogue: string,
  code: string,
  entry: TypedEntry,
): Promise<void> {
  const { name, entries } = await lockCatalogue(db, actor, catalogue)
  find(entries, code)
  refuseDouble(entries, entry.label, code)
  await sql`
    update ${sql.table(`law.${name}`)} set label = ${entry.label}, label_en = ${entry.labelEn || entry.label},
      words = ${[...entry.words]}::text[] where code = ${code}
  `.execute(db)
  await tell(db, actor, 'change-catalogue-entry', { catalogue: name, code, ...entry })
}

/** From that day on it is not chosen any more; what was recorded keeps it. */
export async function endEntry(
  db: Db,
  actor: Actor,
  catalogue: string,
  code: string,
  { validTo, successor }: { validTo: string; successor: string | null },
): Promise<void> {
  const { name, entries } = await lockCatalogue(db, actor, catalogue)
  const entry = find(entries, code)
  if (code === 'other') throw new InvalidForm({ validTo: 'Mục “Khác” luôn phải có để chọn.' })
  if (validTo <= entry.validFrom) {
    throw new InvalidForm({ validTo: 'Ngày thôi dùng phải sau ngày bắt đầu dùng.' })
  }
  const next = successor === null ? null : findEntry(entries, successor)
  if (next === undefined || next?.code === code || (next?.validTo && next.validTo <= validTo)) {
    throw new InvalidForm({ successor: 'Mục thay thế phải là mục khác, còn dùng vào ngày đó.' })
  }
  await sql`
    update ${sql.table(`law.${name}`)} set valid_to = ${validTo}, successor = ${successor} where code = ${code}
  `.execute(db)
  await tell(db, actor, 'end-catalogue-entry', { catalogue: name, code, validTo, successor })
}

async function lockCatalogue(
  db: Db,
  actor: Actor,
  catalogue: string,
): Promise<{ name: Editable; entries: readonly CatalogueEntry[] }> {
  const { success, data: name } = editable.safeParse(catalogue)
  if (!success) throw notFound('Danh mục này không sửa được ở đây.')
  refuseUnlessEditor(actor, 'danh mục')
  await sql`lock table ${sql.table(`law.${name}`)} in share row exclusive mode`.execute(db)
  return { name, entries: (await readCatalogues(db))[name] }
}

function find(entries: readonly CatalogueEntry[], code: string): CatalogueEntry {
  const entry = findEntry(entries, code)
  if (!entry) throw notFound('Không tìm thấy mục này.')
  return entry
}

function refuseDouble(entries: readonly CatalogueEntry[], label: string, but?: string): void {
  const same = entries.find(
    (one) => one.code !== but && one.label.toLowerCase() === label.toLowerCase(),
  )
  if (same) throw new InvalidForm({ label: 'Danh mục đã có mục tên này.' })
}

async function tell(
  db: Db,
  actor: Actor,
  act: string,
  details: Record<string, unknown>,
): Promise<void> {
  await tellEdit(db, actor, { act, subjectKind: 'catalogue', details })
}

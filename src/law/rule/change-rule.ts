import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { announce } from '../../platform/jobs.ts'
import { InvalidForm, notFound, Refusal } from '../../platform/refusal.ts'
import { ruleChanged } from '../facts.ts'
import { refuseUnlessEditor } from '../law-editor.ts'
import { tellEdit } from '../tell-edit.ts'
import { type EditableRule, ruleParams } from './rule-params.ts'
import { readRules } from './rule-queries.ts'
import type { RuleSet } from './rule-sets.ts'

interface NewEdition {
  effectiveFrom: string
  params: Record<string, unknown>
  legalSource: string | null
  article: string | null
  note: string
}

/**
 * Other figures from a day on, never a day that has passed: what was judged stays as it was judged. On the day of one
 * that has not begun it takes its place.
 */
export async function changeRule(
  db: Db,
  actor: Actor,
  rule: string,
  edition: NewEdition,
): Promise<void> {
  const { code, last } = await lockRule(db, actor, rule)
  const { effectiveFrom, legalSource, note } = edition
  const params = readParams(code, edition.params)
  await refuseGroundless(db, edition)
  if (effectiveFrom < today()) {
    throw new InvalidForm({ effectiveFrom: 'Ngày áp dụng không được trước hôm nay.' })
  }
  if (last && effectiveFrom < last.effectiveFrom) {
    throw new InvalidForm({
      effectiveFrom: 'Đã có mức áp dụng từ ngày sau đó; hãy bỏ mức ấy trước.',
    })
  }
  if (last?.effectiveFrom === effectiveFrom && effectiveFrom === today()) {
    throw new InvalidForm({ effectiveFrom: 'Mức áp dụng từ hôm nay đã có; hãy chọn ngày sau.' })
  }
  await sql`
    update law.rule_set set effective_to = ${effectiveFrom}
    where code = ${code} and effective_to is null and effective_from < ${effectiveFrom}
  `.execute(db)
  await sql`
    insert into law.rule_set (code, effective_from, legal_source_code, article, params, note, verified)
    values (${code}, ${effectiveFrom}, ${legalSource}, ${edition.article}, ${JSON.stringify(params)}::jsonb,
      ${note || null}, true)
    on conflict (code, effective_from) do update set legal_source_code = excluded.legal_source_code,
      article = excluded.article, params = excluded.params, note = excluded.note, verified = true
  `.execute(db)
  await announce(db, ruleChanged, { rule: code })
  const details = { rule: code, ...edition, params }
  await tellEdit(db, actor, { act: 'change-rule', subjectKind: 'rule', details })
}

/** Only what has not begun; the edition before it goes on. */
export async function removeRule(
  db: Db,
  actor: Actor,
  rule: string,
  effectiveFrom: string,
): Promise<void> {
  const { code, last } = await lockRule(db, actor, rule)
  if (last?.effectiveFrom !== effectiveFrom) throw notFound('Không tìm thấy mức này.')
  if (effectiveFrom <= today()) {
    throw new Refusal(409, 'Mức này đã áp dụng; hãy đặt mức mới từ một ngày.')
  }
  await sql`
    delete from law.rule_set where code = ${code} and effective_from = ${effectiveFrom}
  `.execute(db)
  await sql`
    update law.rule_set set effective_to = null where code = ${code} and effective_to = ${effectiveFrom}
  `.execute(db)
  await announce(db, ruleChanged, { rule: code })
  const details = { rule: code, effectiveFrom }
  await tellEdit(db, actor, { act: 'remove-rule', subjectKind: 'rule', details })
}

/** Two administrators change the rules one after the other. */
async function lockRule(
  db: Db,
  actor: Actor,
  rule: string,
): Promise<{ code: EditableRule; last: RuleSet | undefined }> {
  if (!Object.hasOwn(ruleParams, rule)) throw notFound('Quy tắc này không sửa được ở đây.')
  const code = rule as EditableRule
  refuseUnlessEditor(actor, 'quy tắc')
  await sql`lock table law.rule_set in share row exclusive mode`.execute(db)
  return { code, last: (await readRules(db)).find((one) => one.code === code) }
}

function readParams(code: EditableRule, typed: Record<string, unknown>): Record<string, unknown> {
  const read = ruleParams[code].safeParse(typed)
  if (read.success) return read.data
  throw new InvalidForm(
    Object.fromEntries(read.error.issues.map(({ path, message }) => [String(path[0]), message])),
  )
}

async function refuseGroundless(db: Db, { legalSource, note }: NewEdition): Promise<void> {
  if (legalSource === null) {
    if (note === '') throw new InvalidForm({ note: 'Hãy ghi lý do, hoặc chọn văn bản căn cứ.' })
    return
  }
  const { rows } = await sql`select from law.legal_source where code = ${legalSource}`.execute(db)
  if (rows.length === 0) {
    throw new InvalidForm({ legalSource: 'Hệ thống chưa có văn bản này; hãy ghi ở lý do.' })
  }
}

import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { plainWords } from '../../platform/plain-letters.ts'
import { InvalidForm, moved, notFound } from '../../platform/refusal.ts'
import { freeCode } from '../free-code.ts'
import { refuseUnlessEditor } from '../law-editor.ts'
import { foldCode } from '../source/legal-source.ts'
import { readLegalSources } from '../source/legal-source-queries.ts'
import { tellEdit } from '../tell-edit.ts'
import type { TypedBody } from './ended-body-contract.ts'
import { type EndedBodyEdition, readEndedBodies } from './ended-body-queries.ts'

export async function addEndedBody(db: Db, actor: Actor, typed: TypedBody): Promise<void> {
  const known = await lockBodies(db, actor)
  const code = freeCode(
    known.map((one) => one.code),
    `${typed.tier} ${typed.name}`,
  )
  await write(db, actor, known, { ...typed, code, edition: 1, isUsed: true })
}

/** What is held of it from now on; what was held before stays as an earlier edition. */
export async function changeEndedBody(
  db: Db,
  actor: Actor,
  code: string,
  { edition, ...typed }: TypedBody & { edition: number; isUsed: boolean },
): Promise<void> {
  const known = await lockBodies(db, actor)
  const before = known.find((one) => one.code === code)
  if (!before) throw notFound('Không tìm thấy mục này.')
  if (before.edition !== edition) throw moved(before.edition)
  await write(db, actor, known, { ...typed, code, edition: edition + 1 })
}

type NewEdition = TypedBody & Pick<EndedBodyEdition, 'code' | 'edition' | 'isUsed'>

async function lockBodies(db: Db, actor: Actor): Promise<EndedBodyEdition[]> {
  refuseUnlessEditor(actor, 'danh mục cơ quan đã kết thúc')
  // Who may only add rows may not lock the table.
  await sql`select pg_advisory_xact_lock(5274)`.execute(db)
  return readEndedBodies(db)
}

async function write(
  db: Db,
  actor: Actor,
  known: readonly EndedBodyEdition[],
  body: NewEdition,
): Promise<void> {
  refuseDouble(known, body)
  const heirs = heirsOf(body)
  const legalSource = await sourceOnRecord(db, body)
  const { code, edition, tier, name, words, endedOn, article, note, verified, isUsed } = body
  await sql`
    insert into law.ended_body (code, edition, tier, name, words, ended_on, heirs, legal_source_code, article, note,
      verified, is_used, edited_at, edited_by_name)
    values (${code}, ${edition}, ${tier}, ${name}, ${words}::text[], ${endedOn}, ${JSON.stringify(heirs)}::jsonb,
      ${legalSource}, ${article || null}, ${note || null}, ${verified}, ${isUsed}, ${instant()}, ${actor.name})
  `.execute(db)
  await tellEdit(db, actor, {
    act: edition === 1 ? 'add-ended-body' : 'change-ended-body',
    subjectKind: 'ended_body',
    details: { code, edition, name, endedOn, heirs, legalSource, verified, isUsed },
  })
}

function refuseDouble(known: readonly EndedBodyEdition[], body: NewEdition): void {
  const same = known.find(
    ({ code, tier, name, isUsed }) =>
      code !== body.code &&
      isUsed &&
      tier === body.tier &&
      plainWords(name) === plainWords(body.name),
  )
  if (same && body.isUsed) throw new InvalidForm({ name: 'Danh mục đã có mục tên này.' })
}

/** Of a central body whoever speaks is answered alike; tiers without a name are left out. */
function heirsOf({ tier, name, heirs }: NewEdition): EndedBodyEdition['heirs'] {
  const said = Object.entries(heirs).filter(
    ([of, names]) => names.length > 0 && (of === 'central') === (tier === 'central'),
  )
  if (tier === 'central' && said.some(([, names]) => names.includes(name))) {
    throw new InvalidForm({ heirs: 'Nơi kế thừa phải khác chính cơ quan này.' })
  }
  return Object.fromEntries(said)
}

async function sourceOnRecord(db: Db, body: NewEdition): Promise<string | null> {
  const { legalSource: typed, verified } = body
  if (typed === null || typed === '') {
    if (verified) throw new InvalidForm({ legalSource: 'Hãy ghi văn bản đã đối chiếu.' })
    return null
  }
  const found = (await readLegalSources(db)).find(({ code }) => foldCode(code) === foldCode(typed))
  if (!found) {
    throw new InvalidForm({
      legalSource: `${typed} chưa có trong danh mục; hãy ghi văn bản đó trước.`,
    })
  }
  return found.code
}

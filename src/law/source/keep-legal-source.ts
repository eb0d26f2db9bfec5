import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, notFound } from '../../platform/refusal.ts'
import { refuseUnlessEditor } from '../law-editor.ts'
import { tellEdit } from '../tell-edit.ts'
import { foldCode } from './legal-source.ts'
import { readLegalSources } from './legal-source-queries.ts'
import type { LegalSource } from './legal-sources.ts'

type WrittenSource = Omit<LegalSource, 'verified' | 'datesVerified' | 'note'> & { note: string }

/** Whoever enters it has the paper at hand, so its days and its fate count as checked. */
export async function addLegalSource(db: Db, actor: Actor, source: WrittenSource): Promise<void> {
  const known = await lockSources(db, actor)
  const twin = known.find(({ code }) => foldCode(code) === foldCode(source.code))
  if (twin) throw new InvalidForm({ code: `Đã có ${twin.code}: ${twin.title}.` })
  await write(db, actor, 'add-legal-source', known, source)
}

/** What was entered is put right, or what became of the document is told: repealed from a day, by what. */
export async function changeLegalSource(
  db: Db,
  actor: Actor,
  source: WrittenSource,
): Promise<void> {
  const known = await lockSources(db, actor)
  if (!known.some(({ code }) => code === source.code)) {
    throw notFound('Không tìm thấy văn bản này.')
  }
  await write(db, actor, 'change-legal-source', known, source)
}

async function lockSources(db: Db, actor: Actor): Promise<LegalSource[]> {
  refuseUnlessEditor(actor, 'danh mục văn bản')
  await sql`lock table law.legal_source in share row exclusive mode`.execute(db)
  return readLegalSources(db)
}

async function write(
  db: Db,
  actor: Actor,
  act: string,
  known: readonly LegalSource[],
  source: WrittenSource,
): Promise<void> {
  const before = known.find((one) => one.code === source.code)
  if (source.issuedOn === null && before?.issuedOn !== null) {
    throw new InvalidForm({ issuedOn: 'Hãy ghi ngày ban hành.' })
  }
  refuseWrongDays(source)
  const replacedBy = codesOnRecord(known, source, 'replacedBy')
  const amendedBy = codesOnRecord(known, source, 'amendedBy')
  const { code, title, issuedOn, effectiveFrom, effectiveTo, note } = source
  await sql`
    insert into law.legal_source (code, title, issued_on, effective_from, effective_to, replaced_by, amended_by, note,
      verified, dates_verified)
    values (${code}, ${title}, ${issuedOn}, ${effectiveFrom}, ${effectiveTo}, ${replacedBy}::text[],
      ${amendedBy}::text[], ${note || null}, true, ${issuedOn !== null})
    on conflict (code) do update set title = excluded.title, issued_on = excluded.issued_on,
      effective_from = excluded.effective_from, effective_to = excluded.effective_to,
      replaced_by = excluded.replaced_by, amended_by = excluded.amended_by, note = excluded.note, verified = true,
      dates_verified = excluded.dates_verified
  `.execute(db)
  await tellEdit(db, actor, {
    act,
    subjectKind: 'legal_source',
    details: { before, after: source },
  })
}

function refuseWrongDays(source: WrittenSource): void {
  const { issuedOn, effectiveFrom, effectiveTo, replacedBy } = source
  const begins = effectiveFrom ?? issuedOn
  if (effectiveFrom !== null && issuedOn !== null && effectiveFrom < issuedOn) {
    throw new InvalidForm({ effectiveFrom: 'Ngày có hiệu lực không thể trước ngày ban hành.' })
  }
  if (effectiveTo !== null && begins !== null && effectiveTo <= begins) {
    throw new InvalidForm({ effectiveTo: 'Ngày hết hiệu lực phải sau ngày có hiệu lực.' })
  }
  if (effectiveTo === null && replacedBy.length > 0) {
    throw new InvalidForm({ effectiveTo: 'Văn bản bị thay thế thì hết hiệu lực từ ngày nào?' })
  }
}

/** As they are written on record; a document that is not there is entered first. */
function codesOnRecord(
  known: readonly LegalSource[],
  source: WrittenSource,
  field: 'replacedBy' | 'amendedBy',
): string[] {
  return source[field].map((typed) => {
    const found = known.find(({ code }) => foldCode(code) === foldCode(typed))
    if (!found || found.code === source.code) {
      throw new InvalidForm({
        [field]: `${typed} chưa có trong danh mục; hãy ghi văn bản đó trước.`,
      })
    }
    return found.code
  })
}

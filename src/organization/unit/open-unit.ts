import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { randomLabel } from './path-label.ts'
import { giveSlug } from './slug-queries.ts'
import type { Tier, Unit, UnitKind } from './unit.ts'
import { getUnit } from './unit-queries.ts'

export interface NewUnit {
  /** Null for the central root, and for a province that runs the program alone. */
  parentId: string | null
  areaId: string
  kind: UnitKind
  tier: Tier
  name: string
  shortName: string
  documentSymbol: string
  openedOn: string
  /** It has public pages, so it gets an address. */
  slug?: boolean
  /** A province gets a number of its own; every other unit takes its parent's. */
  shard?: number
  /** For the central root: `vn`. Other units get a label of ours; one without a parent, below `vn.` all the same. */
  label?: string
}

/** Opens a unit under its parent on a day. */
export async function openUnit(db: Db, wanted: NewUnit): Promise<Unit> {
  const parent = wanted.parentId === null ? undefined : await getUnit(db, wanted.parentId)
  if (parent && parent.openedOn > wanted.openedOn) {
    throw new InvalidForm({ openedOn: `Đơn vị cấp trên chỉ có từ ngày ${parent.openedOn}.` })
  }
  const unit = await insertUnit(
    db,
    {
      id: newId(),
      areaId: wanted.areaId,
      parentId: wanted.parentId,
      kind: wanted.kind,
      tier: wanted.tier,
      name: wanted.name.normalize('NFC').trim(),
      shortName: wanted.shortName.normalize('NFC').trim(),
      documentSymbol: wanted.documentSymbol,
      orgPath: parent?.orgPath ?? (wanted.label === undefined ? COUNTRY : ''),
      shard: wanted.shard ?? parent?.shard ?? 0,
      openedOn: wanted.openedOn,
      closedOn: null,
    },
    wanted.label,
  )
  await db
    .insertInto('organization.name')
    .values({
      id: newId(),
      unit_id: unit.id,
      area_id: null,
      name: unit.name,
      short_name: unit.shortName,
      valid_from: unit.openedOn,
      valid_to: null,
    })
    .execute()
  if (wanted.slug === true) await giveSlug(db, unit)
  return unit
}

/** Adds a label to the parent's path; where a random one is taken, another is tried. */
async function insertUnit(db: Db, unit: Unit, label: string | undefined): Promise<Unit> {
  for (;;) {
    const orgPath = `${unit.orgPath}${label ?? randomLabel()}.`
    const inserted = await db
      .insertInto('organization.unit')
      .values({
        id: unit.id,
        area_id: unit.areaId,
        parent_id: unit.parentId,
        kind: unit.kind,
        tier: unit.tier,
        name: unit.name,
        short_name: unit.shortName,
        document_symbol: unit.documentSymbol,
        org_path: orgPath,
        shard: unit.shard,
        opened_on: unit.openedOn,
      })
      .onConflict((conflict) => conflict.column('org_path').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (inserted) return { ...unit, orgPath }
    if (label !== undefined) throw new InvalidForm({ label: `Nhãn ${label} đã được dùng.` })
  }
}

/** A province that is alone today finds its place under the centre later without moving. */
const COUNTRY = 'vn.'

import { createHash } from 'node:crypto'
import { type Database, type Db, SYSTEM_SCOPE } from './database.ts'
import { markOf, SEALED } from './seal-acts.ts'

export interface ChainReport {
  acts: number
  seals: number
  /** Where the log and its seals first differ, in words; null: they do not. */
  broken: string | null
}

const START = '00000000-0000-0000-0000-000000000000'
const PAGE = 1000

/** Compares the whole act log with its seals, a thousand acts at a time. */
export async function checkActs(database: Database, page = PAGE): Promise<ChainReport> {
  const report: ChainReport = { acts: 0, seals: 0, broken: null }
  let last = { id: START, until: START, hash: '' }
  for (;;) {
    const { id } = last
    const seal = await database.read(SYSTEM_SCOPE, (db) => nextSeal(db, id))
    if (!seal) return report
    if (seal.previous_hash !== last.hash) {
      return { ...report, broken: `a seal is missing or was changed before seal ${seal.id}` }
    }
    const broken = await checkSeal(database, last.until, seal, page)
    if (broken !== null) return { ...report, broken }
    report.acts += seal.acts
    report.seals += 1
    last = { id: seal.id, until: seal.until_id, hash: seal.hash }
  }
}

type Seal = NonNullable<Awaited<ReturnType<typeof nextSeal>>>

function nextSeal(db: Db, after: string) {
  return db
    .selectFrom('platform.act_seal')
    .selectAll()
    .where('id', '>', after)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

async function checkSeal(
  database: Database,
  since: string,
  seal: Seal,
  page: number,
): Promise<string | null> {
  const hash = createHash('sha256').update(seal.previous_hash)
  let [after, place] = [since, 0]
  for (;;) {
    const from = after
    const acts = await database.read(SYSTEM_SCOPE, (db) =>
      db
        .selectFrom('platform.act')
        .select(SEALED)
        .where('id', '>', from)
        .where('id', '<=', seal.until_id)
        .orderBy('id')
        .limit(page)
        .execute(),
    )
    for (const act of acts) {
      const text = JSON.stringify(act)
      hash.update(text)
      if (seal.marks && seal.marks[place] !== markOf(text)) {
        return `act ${act.id} ("${act.act}", ${act.at}) was changed or added, or one before it removed`
      }
      place += 1
    }
    after = acts.at(-1)?.id ?? after
    if (acts.length < page) break
  }
  if (hash.digest('hex') === seal.hash) return null
  return `among the ${seal.acts} acts up to ${seal.until_id} (${place} found) one was changed, added or removed, or seal ${seal.id} itself was`
}

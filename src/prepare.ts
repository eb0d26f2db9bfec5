import { loadLaw } from './law/index.ts'
import { migrate } from './platform/migrate.ts'
import type { OpenHouse } from './platform/open-house.ts'
import { loadIndicators } from './reporting/index.ts'

/** Migrations, and the rows the program itself brings: law, indicators. Safe to repeat. */
export async function prepare(house: OpenHouse): Promise<void> {
  await migrate(house.owner)
  await loadLaw(house.database)
  await loadIndicators(house.database)
}

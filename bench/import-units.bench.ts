import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { importUnits } from '../src/organization/index.ts'
import { projectFolder } from '../src/platform/project.ts'
import { openWorld } from '../test/world.ts'
import { print } from './report.ts'

// The units of the whole country before and after July 2025, from the lists where they are at hand.
const folder = join(projectFolder, '..', 'shared', 'data', 'units')
if (existsSync(folder)) {
  const world = await openWorld()
  for (const [name, limit] of [
    ['import of the country’s units', 60],
    ['import repeated, nothing changed', 20],
  ] as const) {
    const begun = performance.now()
    const { changes } = await importUnits(world.house, folder)
    const seconds = (performance.now() - begun) / 1000
    print({ name: `${name}: ${changes.opened.length} units`, value: seconds, unit: 's', limit })
  }
  await world.close()
}

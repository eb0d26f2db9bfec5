import { beforeAll, describe, expect, it } from 'vitest'
import { readSources, violations } from './architecture.ts'

describe('architecture', () => {
  let sources: Map<string, string>
  beforeAll(async () => {
    sources = await readSources()
  })

  it('is kept by every file', () => {
    expect(violations(sources)).toEqual([])
  })

  const plants: [rule: string, file: string, text: string][] = [
    ['module table', 'src/law/planted.ts', "import { x } from '../plans/index.ts'\n"],
    [
      'module table',
      'src/organization/planted.ts',
      "import type { X } from '../identity/index.ts'\n",
    ],
    ['module table', 'src/work/planted.ts', "const x = import('../reporting/index.ts')\n"],
    ['module table', 'src/platform/planted.ts', "import { x } from '../law/index.ts'\n"],
    ['door', 'src/plans/planted.ts', "import { x } from '../work/holder-queries.ts'\n"],
    ['door', 'src/plans/planted.ts', "export type { X } from '../work/approval.ts'\n"],
    ['door', 'src/plans/planted.ts', "import { x } from '../server.ts'\n"],
    [
      'writes own schema',
      'src/reporting/planted-queries.ts',
      'sql`update plans.activity set x = 1`\n',
    ],
    ['writes own schema', 'src/plans/planted-queries.ts', "db.insertInto('work.notice')\n"],
    ['reads allowed schemas', 'src/work/planted-queries.ts', 'sql`select x from plans.plan`\n'],
    ['rule file does I/O', 'src/plans/planted.ts', "import { readFile } from 'node:fs/promises'\n"],
    [
      'rule file does I/O',
      'src/work/planted.ts',
      "import type { Db } from '../platform/database.ts'\n",
    ],
    ['browser code', 'src/plans/workspace/planted.tsx', "import { x } from 'kysely'\n"],
    [
      'browser code',
      'src/workspace/planted.tsx',
      "import { x } from '../work/holder-queries.ts'\n",
    ],
    ['door', 'src/reporting/workspace/planted.tsx', "import { x } from '../../plans/index.ts'\n"],
    ['banned name', 'src/plans/plan-utils.ts', 'export {}\n'],
    ['kebab-case', 'src/plans/PlanList.tsx', 'export {}\n'],
    ['length', 'src/plans/planted.ts', 'x\n'.repeat(301)],
  ]
  it.each(plants)('catches a violation of "%s" in %s', (rule, file, text) => {
    const before = violations(sources)
    const after = violations(new Map([...sources, [file, text]]))
    const caught = after.filter(
      (one) =>
        !before.some(
          (old) => old.what === one.what && old.file === one.file && old.rule === one.rule,
        ),
    )
    expect(caught.map((one) => one.rule)).toContain(rule)
  })

  it('gives each screen of the workspace an address of its own', () => {
    const routes = ['routes', 'media-screens']
      .map((name) => sources.get(`src/workspace/${name}.tsx`))
      .join('')
    const addresses = [...routes.matchAll(/\bscreen\(\s*'([^']+)'/g)].map(([, address]) => address)
    expect(addresses.length).toBeGreaterThan(20)
    expect(addresses.filter((one, at) => addresses.indexOf(one) !== at)).toEqual([])
  })
})

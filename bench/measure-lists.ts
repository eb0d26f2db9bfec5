import type { Country } from './country.ts'

/** Every list with its address below the unit's; of a commune its own, above everything below. */
const LISTS: readonly [name: string, address: (below: string) => string][] = [
  ['today', () => 'today'],
  ['board by unit', (below) => `due?state=open&part=lead&${below}`],
  ['board by task', (below) => `due-tasks?state=open&part=lead&${below}`],
  ['board of late work', (below) => `due?state=late&part=lead&${below}`],
  ['board of a theme', (below) => `due-tasks?theme=project_06&${below}`],
  ...(['month', 'unit', 'channel', 'theme', 'plan'] as const).map(
    (by): [string, (below: string) => string] => [
      `work put together by ${by}`,
      (below) => `due-groups?state=open&by=${by}&${below}`,
    ],
  ),
  ['activities', (below) => `activities?${below}`],
  [
    'activities of a year and channel',
    (below) => `activities?from=2026-01-01&to=2026-12-31&channel=zalo_oa&${below}`,
  ],
  ['activities of a theme', (below) => `activities?theme=project_06&${below}`],
  ['plans', (below) => `plans?${below === '' ? 'of=own' : 'of=below'}`],
  ['search of common words', () => `plan-search?q=${encodeURIComponent('dịch vụ công')}`],
  ['search of rare words', () => `plan-search?q=${encodeURIComponent('khai sinh số 994')}`],
]

const RUNS = 9

/** The median time of each list in milliseconds, by its name and whose it is. */
export async function measureLists(country: Country): Promise<Map<string, number>> {
  const medians = new Map<string, number>()
  for (const { of, unitId, visitor } of country.visitors) {
    const below = of === 'commune' ? '' : 'below=true'
    for (const [name, address] of LISTS) {
      const url = `/api/v1/units/${unitId}/${address(below)}`
      const times: number[] = []
      for (let run = 0; run < RUNS; run += 1) {
        const begun = performance.now()
        const { statusCode, body } = await visitor.inject({ url })
        times.push(performance.now() - begun)
        if (statusCode !== 200) throw new Error(`${url}: ${statusCode} ${body.slice(0, 200)}`)
      }
      medians.set(
        `${name}, ${of}`,
        times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN,
      )
    }
  }
  return medians
}

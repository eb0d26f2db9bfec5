/** How often each thing was read, in this process since it was last taken. Of readers nothing is kept. */
export interface ViewCounter {
  add(what: string, times?: number): void
  /** What was counted; counting begins anew. */
  take(): ReadonlyMap<string, number>
}

export function createViewCounter(): ViewCounter {
  let counted = new Map<string, number>()
  return {
    add: (what, times = 1) => {
      counted.set(what, (counted.get(what) ?? 0) + times)
    },
    take: () => {
      const taken = counted
      counted = new Map()
      return taken
    },
  }
}

/** Search engines, previews of messengers and pages fetched in advance are no readers. */
export function isReader(request: {
  method: string
  headers: Readonly<Record<string, string | string[] | undefined>>
}): boolean {
  const agent = String(request.headers['user-agent'] ?? '')
  const ahead = request.headers['sec-purpose'] ?? request.headers['purpose']
  return (
    request.method === 'GET' &&
    ahead === undefined &&
    agent.startsWith('Mozilla/') &&
    !ROBOT.test(agent)
  )
}

const ROBOT =
  /bot\b|bot[/;_-]|crawl|spider|slurp|preview|facebookexternalhit|headless|lighthouse|monitor/i

import { z } from 'zod'
import type { CheckFacts, LinkState } from './readiness.ts'

/** What the check has to know of an item besides its text, as JSON: the screen checks by the same rules while one types. */
export const storedFacts = z.object({
  contacts: z.object({ phones: z.array(z.string()), mails: z.array(z.string()) }),
  files: z.array(z.object({ hash: z.string(), mime: z.string(), size: z.int() })),
  links: z.array(
    z.object({
      url: z.string(),
      state: z.enum(['alive', 'dead', 'refused']),
      checkedAt: z.string(),
    }),
  ),
})
export type StoredFacts = z.infer<typeof storedFacts>

const FRESH_MS = 3_600_000

/** `changedAt`: when the text was last changed; an address looked at an hour before that or later is fresh. */
export function factsFrom(
  { contacts, files, links }: StoredFacts,
  { changedAt, ...rest }: Pick<CheckFacts, 'stage' | 'today' | 'law'> & { changedAt: string },
): CheckFacts {
  const since = Date.parse(changedAt) - FRESH_MS
  return {
    ...rest,
    contacts,
    files: new Map(files.map((file) => [file.hash, file])),
    links: new Map(links.map((link) => [link.url, linkState(link, since)])),
    // Procedures are posted by a module above, which marks those that ended.
    procedure: () => undefined,
  }
}

function linkState({ state, checkedAt }: StoredFacts['links'][number], since: number): LinkState {
  return {
    state: state === 'dead' ? 'dead' : 'alive',
    isFresh: Date.parse(checkedAt) >= since,
    reason: 'trang không trả lời',
  }
}

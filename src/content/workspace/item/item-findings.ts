import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { legalStateOn } from '../../../law/source/legal-source.ts'
import { legalSourcesQuery } from '../../../law/workspace/use-legal-sources.ts'
import { useSession } from '../../../workspace/session.ts'
import { useSettled } from '../../../workspace/settled.ts'
import type { ItemView } from '../../item/item-contract.ts'
import type { ItemContent } from '../../item/item-content.ts'
import { factsFrom, type StoredFacts } from '../../readiness/check-facts.ts'
import type { Finding } from '../../readiness/finding.ts'
import { checkReadiness } from '../../readiness/readiness.ts'
import { readinessQuery } from '../content-calls.ts'

const NOTHING_KNOWN: StoredFacts = { contacts: { phones: [], mails: [] }, files: [], links: [] }

/** What is to be mended, by the very rules the server checks by, while one types. */
export function useFindings(
  item: Pick<ItemView, 'id' | 'kind' | 'changedAt'>,
  content: ItemContent,
): Finding[] {
  const { today } = useSession()
  const { data } = useQuery(readinessQuery(item.id))
  useQuery(legalSourcesQuery)
  const settled = useSettled(content, 400)
  return useMemo(
    () =>
      checkReadiness(
        { kind: item.kind, content: settled },
        factsFrom(data?.facts ?? NOTHING_KNOWN, {
          stage: 'submit',
          changedAt: item.changedAt,
          today,
          law: (code) => legalStateOn(code, today),
        }),
      ),
    [item.kind, item.changedAt, settled, data, today],
  )
}

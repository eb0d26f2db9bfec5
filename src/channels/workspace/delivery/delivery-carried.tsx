import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { carriedBy } from '../../../content/channel/carried.ts'
import { specOf } from '../../../content/channel/channel-spec.ts'
import { itemQuery, versionQuery } from '../../../content/workspace/content-calls.ts'
import { ChannelPreview } from '../../../content/workspace/preview/channel-preview.tsx'
import { Measures } from '../../../content/workspace/preview/measures.tsx'
import { useT } from '../../../ui/language.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import type { DeliveryView } from '../../delivery/delivery-contract.ts'
import { en } from '../../en.ts'

/** Exactly the version that was approved, as this way carries it; read when it is asked for. */
export function DeliveryCarried({ delivery }: { delivery: DeliveryView }) {
  const t = useT(en)
  const [open, setOpen] = useState(false)
  return (
    <details
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary>{t('Đúng những gì kênh này mang đi')}</summary>
      {open ? <Carried delivery={delivery} /> : null}
    </details>
  )
}

function Carried({ delivery }: { delivery: DeliveryView }) {
  const { itemId, itemNumber, code } = delivery
  const item = useQuery(itemQuery(itemId))
  const version = useQuery(versionQuery(itemId, itemNumber))
  return (
    <Answer query={version} lines={6}>
      {({ content }) => {
        if (!item.data) return null
        const carried = carriedBy(code, { kind: item.data.kind, content })
        return (
          <div className="stack">
            <Measures spec={specOf(code)} carried={carried} />
            <ChannelPreview spec={specOf(code)} carried={carried} byline={content.byline} />
          </div>
        )
      }}
    </Answer>
  )
}

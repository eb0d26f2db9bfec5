import type { ReactNode } from 'react'
import type { Address } from '../../../work/workspace/address.ts'

/** Opens a line beside the plan and keeps the place on the page. */
export function LineLink(props: { lineId: string; address: Address; children: ReactNode }) {
  const { address, lineId } = props
  return (
    <a
      href={address.with({ line: lineId })}
      aria-current={address.get('line') === lineId ? 'true' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        address.go({ line: lineId })
      }}
    >
      {props.children}
    </a>
  )
}

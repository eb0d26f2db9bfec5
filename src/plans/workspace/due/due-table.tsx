import { Table } from '../../../ui/table.tsx'
import type { DueItem } from '../../due/due-contract.ts'
import {
  Achieved,
  Holder,
  Timeliness,
  useDueColumns,
  useEvidenceWords,
  When,
  Work,
} from './due-cells.tsx'
import css from './due.module.css'

/** Rows of due work; the name of each opens its side panel. */
export function DueTable(props: {
  caption: string
  items: readonly DueItem[]
  opened: string | undefined
  addressOf: (item: DueItem) => string
}) {
  const evidence = useEvidenceWords()
  const columns = useDueColumns<DueItem>({
    renderWork: (item) => <Work item={item} href={props.addressOf(item)} />,
    renderWhen: (item) => (
      <When dueOn={item.dueOn}>
        <Timeliness item={item} />
      </When>
    ),
    renderHolder: (item) => <Holder item={item} />,
    renderResult: (item) => <Achieved {...item} beneath={evidence(item.evidence)} />,
  })
  return (
    <Table
      caption={props.caption}
      hideCaption
      columns={columns}
      rows={props.items}
      rowKey={(item) => item.id}
      rowClass={(item) => (item.id === props.opened ? css['chosen'] : undefined)}
    />
  )
}

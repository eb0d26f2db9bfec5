import { useEffect, useState } from 'react'
import { SidePanel } from '../../../ui/dialog.tsx'
import { useT } from '../../../ui/language.tsx'
import { useAddress } from '../../../work/workspace/address.ts'
import type { ReportView } from '../../contract.ts'
import { en } from '../../en.ts'
import { findCell } from '../../report/section.ts'
import type { Editing } from '../report/report-editing.ts'
import { Breakdown } from './breakdown.tsx'
import { CellHead } from './cell-head.tsx'
import { nameOf } from './figure-link.tsx'
import { OverrideDialog } from './override-dialog.tsx'
import { PanelWays } from './panel-ways.tsx'
import { NO_WAY, usePanelWay } from './panel-way.ts'
import { Records } from './records.tsx'

/** The side panel of the figure in the address: what it counted, by unit, by task, down to each record. */
export function RecordsPanel(props: { report: ReportView; editing: Editing | null }) {
  const t = useT(en)
  const address = useAddress()
  const [overriding, setOverriding] = useState(false)
  const way = usePanelWay()
  const code = address.get('o')
  const row = address.get('dong') ?? ''
  const cell = code === undefined ? undefined : findCell(props.report.cells, code, row)
  const { go } = address
  useEffect(() => {
    if (code === undefined) return undefined
    // The panel itself hears Escape only while the focus is in it; "Xem thêm" takes the focus away with it.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || document.querySelector('dialog:modal')) return
      go({ o: undefined, dong: undefined, ...NO_WAY })
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
    }
  }, [code, go])
  return (
    <>
      <SidePanel
        open={code !== undefined}
        title={cell ? nameOf(cell) : t('Số liệu')}
        onClose={() => {
          address.go({ o: undefined, dong: undefined, ...NO_WAY })
        }}
      >
        {code === undefined ? null : cell ? (
          <div className="stack">
            <CellHead
              cell={cell}
              onOverride={
                props.editing
                  ? () => {
                      setOverriding(true)
                    }
                  : undefined
              }
            />
            <PanelWays />
            {way.seen === 'records' ? (
              <Records
                key={`${code} ${row} ${way.unit ?? ''} ${way.line ?? ''} ${way.units}`}
                report={props.report}
                cell={cell}
                way={way}
              />
            ) : (
              <Breakdown report={props.report} cell={cell} way={way} by={way.seen} />
            )}
          </div>
        ) : (
          <p>{t('Kỳ này không có bản ghi nào cho số liệu này, nên báo cáo ghi 0.')}</p>
        )}
      </SidePanel>
      {cell && props.editing && overriding ? (
        <OverrideDialog
          report={props.report}
          cell={cell}
          editing={props.editing}
          onClose={() => {
            setOverriding(false)
          }}
        />
      ) : null}
    </>
  )
}
